/**
 * The built extension in a real Chromium page: a long log that appears at once, then rows that stream in. Beside it the same page at an address where
 * the extension does not stand (what the browser needs by itself), and that page under mark.js.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Compiled } from '../../rules/compile/compile.ts';
import { startWeb } from '../../tests/e2e/harness/server.ts';
import { findBrowser } from '../browsers/find.ts';
import { launch } from '../browsers/launch.ts';
import type { Recorder } from './in-page.ts';
import { fill, markAll, record, stream } from './in-page.ts';
import { syntheticLog } from './log.ts';
import { median } from './timing.ts';

/** A log file on a site that the extension knows, and one where it never stands. */
const addresses = { with: 'https://github.com/acme/gateway/blob/main/proxy.log', without: 'https://logs.example.org/proxy.log' };
const megabytes = 5;
const rounds = 3;
const perSecond = 1000;
export const streamSeconds = 20;
/** mark.js is stopped after this many milliseconds. */
const mostForMarkJs = 60_000;
/** A page is done when the underlines have not changed for so long (ms); one without any is watched as long as this. */
const calm = 2500;

/** Milliseconds; medians of the rounds. */
export interface PageCost {
  /** Processor time of the page's main thread in `elapsed`, and what of it went into style and layout. */
  busy: number;
  layout: number;
  elapsed: number;
  longestTask: number;
  longestFrame: number;
  firstMark: number;
  allMarks: number;
  marks: number;
}

export interface BrowserResult {
  version: string;
  rows: number;
  load: { share: number; with: PageCost; without: PageCost }[];
  stream: { with: PageCost; without: PageCost };
  markJs: { literals: number; done: number; ms: number; marks: number } | null;
}

/** `build`: folder of the built extension. Throws an Error that names the cure when there is none, or no Chromium. */
export async function measureBrowser(options: { compiled: Compiled; samples: readonly string[]; build: string }): Promise<BrowserResult> {
  const { compiled, samples, build } = options;
  if (!existsSync(join(build, 'manifest.json'))) throw new Error(`There is no build in ${build}. Run \`npm run build\` first.`);
  const found = findBrowser('chromium');
  if (!found) throw new Error('No Chromium was found. Set CHROME_PATH to one, or leave the browser part out.');
  const web = await startWeb();
  const html = '<!doctype html><title>proxy.log</title><style>body { font: 12px monospace }</style><div class="react-code-lines"></div>';
  for (const url of Object.values(addresses)) web.serve(url, { body: html });
  const args = ['--window-size=1280,900'];
  const { browser } = await launch({ browser: found, extension: build, headless: true, unattended: true, everyHostAt: web, args });
  try {
    const log = (share: number) => syntheticLog({ size: megabytes * 1e6, share, form: 'plain', samples }).text;
    const load: BrowserResult['load'] = [];
    for (const share of [0, 0.02]) {
      const text = log(share);
      load.push({ share, ...(await bothWays((url) => loadCost(browser, url, text))) });
    }
    const text = log(0.02);
    return {
      version: await browser.version(),
      rows: text.split('\n').length,
      load,
      stream: await bothWays((url) => streamCost(browser, url, text), 1),
      markJs: await markJsCost(browser, text, literalsOf(compiled)),
    };
  } finally {
    await browser.close();
    await web.close();
  }
}

/** In turn, so that a slow moment of the machine falls on both; the medians. */
async function bothWays(measure: (url: string) => Promise<PageCost>, times = rounds): Promise<{ with: PageCost; without: PageCost }> {
  const costs: { with: PageCost[]; without: PageCost[] } = { with: [], without: [] };
  for (let round = 0; round < times; round++) {
    costs.without.push(await measure(addresses.without));
    costs.with.push(await measure(addresses.with));
  }
  const middle = (all: PageCost[]) =>
    Object.fromEntries(
      Object.keys(all[0] as PageCost).map((key) => [key, median(all.map((one) => one[key as keyof PageCost]))]),
    ) as unknown as PageCost;
  return { with: middle(costs.with), without: middle(costs.without) };
}

async function loadCost(browser: Browser, url: string, text: string): Promise<PageCost> {
  const page = await open(browser, url);
  const begun = await page.evaluate(fill, text);
  const before = await metrics(page);
  await settled(page);
  const cost = await costSince(page, begun, before);
  await page.close();
  return cost;
}

/** Begins with an empty page: on one of 50,000 rows the browser's own layout of each step takes the whole core. */
async function streamCost(browser: Browser, url: string, text: string): Promise<PageCost> {
  const page = await open(browser, url);
  const before = await metrics(page);
  const begun = await page.evaluate(stream, text, perSecond, streamSeconds);
  const cost = await costSince(page, begun, before);
  await page.close();
  return cost;
}

async function markJsCost(browser: Browser, text: string, literals: string[]): Promise<BrowserResult['markJs']> {
  const page = await open(browser, addresses.without);
  try {
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    return null;
  }
  await page.evaluate(fill, text);
  const result = await page.evaluate(markAll, literals, mostForMarkJs);
  await page.close();
  return { literals: literals.length, ...result };
}

/** The first words of every text that proves LiteLLM, as somebody would give them to mark.js. */
function literalsOf({ tables }: Compiled): string[] {
  const first = tables.signatures.filter(({ proof }) => proof === 'alone').map(({ template }) => (template.split('{{')[0] ?? '').trim());
  return [...new Set(first.filter((words) => words.length >= 8))];
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(record);
  await page.goto(url);
  await new Promise((resolve) => setTimeout(resolve, 500)); // the gate reads the empty page first
  return page;
}

/** Resolves when nothing has changed for a while. */
async function settled(page: Page): Promise<void> {
  const begun = await page.evaluate(() => performance.now());
  const isCalm = (since: number, least: number) => {
    const { recorder } = window as unknown as { recorder: Recorder };
    return performance.now() - Math.max(since, recorder.changed) > least;
  };
  await page.waitForFunction(isCalm, { polling: 250, timeout: 120_000 }, begun, calm);
}

async function metrics(page: Page): Promise<{ busy: number; layout: number }> {
  const { TaskDuration = 0, LayoutDuration = 0, RecalcStyleDuration = 0 } = await page.metrics();
  return { busy: TaskDuration * 1000, layout: (LayoutDuration + RecalcStyleDuration) * 1000 };
}

async function costSince(page: Page, begun: number, before: { busy: number; layout: number }): Promise<PageCost> {
  const after = await metrics(page);
  const { recorder, now } = await page.evaluate(() => ({
    recorder: (window as unknown as { recorder: Recorder }).recorder,
    now: performance.now(),
  }));
  const frames = recorder.frames.filter((at) => at >= begun);
  return {
    busy: after.busy - before.busy,
    layout: after.layout - before.layout,
    elapsed: now - begun,
    longestTask: Math.max(0, ...recorder.tasks.filter(({ start }) => start >= begun).map(({ duration }) => duration)),
    longestFrame: Math.max(0, ...frames.slice(1).map((at, index) => at - (frames[index] as number))),
    firstMark: recorder.firstMark - begun,
    allMarks: recorder.changed - begun,
    marks: recorder.marks,
  };
}

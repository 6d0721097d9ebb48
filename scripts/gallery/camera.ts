/** Photographs one scene and looks at what a machine can see: what axe finds, errors, and pages that scroll sideways. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, LaunchOptions, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import type { Engine, FoundBrowser } from '../browsers/find.ts';
import type { Size } from './sizes.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A browser without the extension: views are all that is looked at. Motion is reduced, so that no picture shows a half-way. */
export function openBrowser({ engine, path }: FoundBrowser, forced: boolean): Promise<Browser> {
  const common = { executablePath: path, headless: true, defaultViewport: null } satisfies LaunchOptions;
  if (engine === 'firefox') {
    return puppeteer.launch({
      ...common,
      browser: 'firefox',
      extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, 'browser.display.document_color_use': forced ? 2 : 0 },
    });
  }
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];
  return puppeteer.launch({ ...common, args: [...sandbox, ...quiet, '--disable-sync', '--hide-scrollbars'] });
}

/** A tab for scenes of one size. */
export async function openTab(browser: Browser, engine: Engine, { viewport, scale = 1, forced = false }: Size): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ ...viewport, deviceScaleFactor: scale });
  if (engine === 'chromium') {
    // Puppeteer does not know forced colours by name.
    const cdp = await page.createCDPSession();
    const features = [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ];
    await cdp.send('Emulation.setEmulatedMedia', { features });
  }
  return page;
}

/** Writes the picture to `file`; gives back what is wrong with the scene. */
export async function photograph(page: Page, address: string, size: Size, file: string): Promise<string[]> {
  const problems: string[] = [];
  const failed = (error: unknown) => problems.push(`error: ${error instanceof Error ? error.message : error}`);
  page.on('pageerror', failed);
  await page.goto(address);
  await page.waitForSelector('html[data-ready]', { timeout: 20_000 }).catch(() => problems.push('never became ready'));
  await point(page);
  const full = size.full ?? false;
  // Beyond the window Chromium measures the page anew, and what the pointer had opened closes.
  await page.screenshot({ path: file as `${string}.png`, fullPage: full, captureBeyondViewport: full });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) problems.push(`scrolls sideways by ${overflow} px`);
  await page.evaluate(axe);
  problems.push(...(await page.evaluate(runAxe, !size.forced)));
  page.off('pageerror', failed);
  return problems;
}

/** Puts the pointer where the scene wants it, else out of the way. */
async function point(page: Page): Promise<void> {
  const at = await page.evaluate(() => {
    const wanted = document.documentElement.dataset.hover;
    if (wanted === undefined) return null;
    const roots = [document, ...[...document.documentElement.children].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    const box = roots
      .map((root) => root.querySelector(wanted))
      .find(Boolean)
      ?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  });
  await page.mouse.move(at?.x ?? 0, at?.y ?? 0);
  if (at) await new Promise((resolve) => setTimeout(resolve, 700));
}

/** Runs in the page. `colours`: axe computes contrast from the colours that we wrote, which forced colours replace. */
async function runAxe(colours: boolean): Promise<string[]> {
  const { axe } = window as unknown as {
    axe: { run(o: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
  };
  const { violations } = await axe.run({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: colours } } });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}

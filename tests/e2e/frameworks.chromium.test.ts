/** Lists of React, Vue and Svelte, a virtual list and a terminal: they go on as if we were not there, and are read as they are now. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { marks } from '../../scripts/browsers/marks.ts';
import { findingsOn, settledFindings } from '../../scripts/demo/findings.ts';
import { eventually } from './harness/eventually.ts';
import { checkPage, openPopup, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';
import { appPage, bundle } from './viewers/bundle.ts';
import { lines, plain } from './viewers/log.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession(inject('engine'), { args: ['--enable-unsafe-swiftshader'] });
});
afterAll(() => session?.close());

interface Row {
  id: number;
  text: string;
}
let nextId = 0;
const row = (text: string): Row => ({ id: nextId++, text });
const quiet = () => row(`INFO:     172.18.0.5:${40_000 + nextId} - "POST /v1/chat/completions HTTP/1.1" 200 OK`);
const failing = (model: string) =>
  row(`10:49:58 - LiteLLM Proxy:ERROR: No deployments available for selected model, Try again in 5 seconds. Passed model=${model}.`);

/** Opens the app with `rows` in it and has it read. `noise` gathers what the page's console and its errors say from then on. */
async function openApp(app: string, query: string, rows: Row[]): Promise<{ page: Page; noise: string[] }> {
  const url = `https://logs.example.org/${app}${query}`;
  session.web.serve(url, { body: appPage(await bundle(`${app}.js`)) });
  const page = await session.open('about:blank');
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(String(error)));
  await page.goto(url);
  await show(page, rows);
  await checkPage(session, page);
  await page.bringToFront();
  return { page, noise };
}

const show = (page: Page, rows: Row[]) =>
  page.evaluate((next) => (window as unknown as { show(rows: Row[]): Promise<void> | undefined }).show(next), rows);
const shown = (page: Page) => page.$$eval('.row', (all) => all.map(({ textContent }) => textContent));
const models = async (page: Page) => (await marks(page)).map(({ text }) => /Passed model=([\w-]+)/.exec(text)?.[1]);

describe.each(['react', 'vue', 'svelte'])('a list of %s', (app) => {
  it.each(['index', 'id'])('keyed by %s keeps working while marks come and go', async (keyed) => {
    let rows = [quiet(), failing('one'), quiet(), failing('two'), quiet()];
    const { page, noise } = await openApp(app, `?keyed=${keyed}`, rows);
    await eventually(async () => expect(await models(page)).toEqual(['one', 'two']));

    const steps: [string, (before: Row[]) => Row[], string[]][] = [
      ['a row comes on top', (before) => [failing('three'), ...before], ['three', 'one', 'two']],
      ['rows leave', (before) => before.filter((_, index) => index !== 2), ['three', 'two']],
      ['rows change places', (before) => before.toReversed(), ['two', 'three']],
      ['all are replaced', () => [quiet(), failing('four')], ['four']],
      ['many come', (before) => [...before, ...Array.from({ length: 40 }, quiet), failing('five')], ['four', 'five']],
    ];
    for (const [what, change, expected] of steps) {
      rows = change(rows);
      await show(page, rows);
      expect(await shown(page), what).toEqual(rows.map(({ text }) => text));
      await eventually(async () => expect(await models(page), what).toEqual(expected));
    }
    expect(noise).toEqual([]);
    await page.close();
  });
});

it('a virtual list is marked again when its rows come back', async () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => (index === 3 ? failing('top') : index === 1_990 ? failing('end') : quiet()));
  const { page, noise } = await openApp('virtual', '', rows);
  await eventually(async () => expect(await models(page)).toEqual(['top']));
  for (const [top, expected] of [
    [1_000_000, 'end'],
    [0, 'top'],
    [1_000_000, 'end'],
  ] as const) {
    await page.$eval('#scroller', (scroller, to) => scroller.scrollTo(0, to), top);
    await eventually(async () => expect(await models(page)).toEqual([expected]));
    expect(await findingsOn(session.inside, page)).toHaveLength(1);
  }
  expect(noise).toEqual([]);
  await page.close();
});

describe('a terminal of xterm.js', () => {
  // What fits on its screen of 40 rows, wrapped at 100 columns.
  const screen = lines.slice(0, 6).map((line) => row(line));

  it.each([
    ['draws rows', ''],
    ['draws rows, and repeats them for screen readers', '?reader'],
  ])('that %s is read once', async (_, query) => {
    const { page, noise } = await openApp('xterm', query, screen);
    const found = await settledFindings(session.inside, page);
    expect(found.map(({ rule }) => rule)).toEqual(['no-deployments-cooldown']);
    await show(page, [row(plain(lines[3] as string))]);
    await eventually(async () => expect(await findingsOn(session.inside, page)).toHaveLength(2));
    expect(noise).toEqual([]);
    await page.close();
  });

  it('that draws a picture says so in the popup, which offers to paste', async () => {
    const { page } = await openApp('xterm', '?webgl', screen);
    if (!(await page.$('.xterm-screen canvas'))) throw new Error('WebGL is not available in this browser.');
    const popup = await openPopup(session, page);
    await eventually(async () => expect((await texts(popup, '.empty')).join()).toMatch(/picture|canvas|drawn/i));
    await page.close();
  });

  it('that draws a picture, with its text for screen readers, is read there', async () => {
    const { page } = await openApp('xterm', '?webgl&reader', screen);
    const found = await settledFindings(session.inside, page);
    expect(found.map(({ rule }) => rule)).toEqual(['no-deployments-cooldown']);
    await page.close();
  });
});

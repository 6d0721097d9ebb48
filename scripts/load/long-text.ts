/** Pages that are long at once: a raw log of 50 MB, and a thread with thousands of errors. */
import type { Page } from 'puppeteer-core';
import { openPopup } from '../../tests/e2e/harness/popup.ts';
import type { Session } from '../../tests/e2e/harness/session.ts';
import { waitForCard } from '../browsers/card.ts';
import { marks, pointOn } from '../browsers/marks.ts';
import { type Holdings, holdingsOf, memoryOf } from './memory.ts';
import { busyOf, type Cost, costSince, openRecorded, settled, type Where } from './page.ts';

export interface RawCost extends Cost, Pick<Holdings, 'heap'> {
  /** Bytes of the whole browser. */
  memory: number;
  /** Milliseconds that the page took to lay the text out, before anything of ours. */
  layout: number;
  /** Text of the last mark of the page. */
  last: string;
  /** From a click on the first mark to its card (ms); NaN without us. */
  toCard: number;
}

/**
 * A file as Chromium shows it: one element, all of it in one text. It comes in one piece here: Chromium lays a file that comes over a connection out again
 * with each part (20 MB: 15 s without us), and 50 MB of it did not come to an end.
 */
export async function rawLog(session: Session, where: Where, log: string): Promise<RawCost> {
  const host = where === 'with' ? 'https://raw.githubusercontent.com/acme/gateway/main' : 'https://logs.example.org/raw';
  session.web.serve(`${host}/proxy.log`, { body: '<!doctype html><title>proxy.log</title><pre></pre>' });
  session.web.serve(`${host}/text`, { body: log, type: 'text/plain; charset=utf-8' });
  const page = await openRecorded(session, `${host}/proxy.log`);
  const { begun, layout } = await page.evaluate(async (text: string) => {
    const pre = document.querySelector('pre') as HTMLElement;
    const data = await (await fetch(text)).text();
    const set = performance.now();
    pre.textContent = data;
    pre.getBoundingClientRect();
    return { begun: performance.now(), layout: performance.now() - set };
  }, `${host}/text`);
  const before = await busyOf(page);
  await settled(page, where, 25_000);
  const cost = await costSince(page, begun, before);
  const last = where === 'with' ? ((await marks(page)).at(-1)?.text ?? '') : '';
  const toCard = where === 'with' ? await clickToCard(page) : Number.NaN;
  const memory = memoryOf(session.browser);
  const { heap } = await holdingsOf(page);
  await page.close();
  return { ...cost, heap, memory, layout, last, toCard };
}

export interface FindingsCost extends Cost, Pick<Holdings, 'heap'> {
  toCard: number;
  /** From the click on our icon to the popup's list, and from the click in it to the panel's (ms). */
  toPopup: number;
  toPanel: number;
  /** Rows that the popup lists. */
  listed: number;
}

/** `texts`: one error for each paragraph of the page. */
export async function manyFindings(session: Session, where: Where, texts: readonly string[]): Promise<FindingsCost> {
  const url = where === 'with' ? 'https://github.com/acme/gateway/issues/5000' : 'https://logs.example.org/issues/5000';
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  session.web.serve(url, {
    body: `<!doctype html><title>Errors</title><div class="markdown-body">${texts.map((text) => `<pre>${escaped(text)}</pre>`).join('\n')}</div>`,
  });
  const page = await openRecorded(session, url);
  const begun = await loaded(page);
  await settled(page, where);
  const cost = await costSince(page, begun, 0);
  if (where === 'alone') {
    const { heap } = await holdingsOf(page);
    await page.close();
    return { ...cost, heap, toCard: Number.NaN, toPopup: Number.NaN, toPanel: Number.NaN, listed: 0 };
  }
  const toCard = await clickToCard(page);
  await page.keyboard.press('Escape');
  const clicked = performance.now();
  const popup = await openPopup(session, page);
  await popup.waitForSelector('.findings .row');
  const toPopup = performance.now() - clicked;
  const listed = await popup.$$eval('.findings .row', (rows) => rows.length);
  const asked = performance.now();
  const target = session.browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
  await popup.click('.page-findings .site-switch').catch(() => undefined); // the popup closes under the click
  const panel = await (await target).asPage();
  await panel.waitForSelector('.findings .row');
  const toPanel = performance.now() - asked;
  const { heap } = await holdingsOf(page);
  await panel.close();
  await page.close();
  return { ...cost, heap, toCard, toPopup, toPanel, listed };
}

/** The moment at which the page's text stood there, of the page's own clock. */
function loaded(page: Page): Promise<number> {
  return page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).domContentLoadedEventEnd || performance.now(),
  );
}

/** Measured in the page: looking at it from outside takes longer than the card where the page is long. */
async function clickToCard(page: Page): Promise<number> {
  await page.bringToFront();
  const { x, y } = await pointOn(page, 0);
  await page.evaluate(() => {
    addEventListener('click', ({ timeStamp }) => Object.assign(window, { clicked: timeStamp }), { capture: true });
    new MutationObserver((_, observer) => {
      Object.assign(window, { shown: performance.now() });
      observer.disconnect();
    }).observe(document.documentElement, { childList: true });
  });
  await page.mouse.click(x, y);
  await waitForCard(page, '', 30_000);
  return page.evaluate(() => {
    const { clicked, shown } = window as unknown as { clicked: number; shown: number };
    return shown - clicked;
  });
}

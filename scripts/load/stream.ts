/** A log that grows faster than anybody reads, as a viewer shows one that follows a busy pod. */
import type { Page } from 'puppeteer-core';
import type { Session } from '../../tests/e2e/harness/session.ts';
import { stream } from '../bench/in-page.ts';
import { marks } from '../browsers/marks.ts';
import { holdingsOf } from './memory.ts';
import { busyOf, type Cost, costSince, hosts, openRecorded, settled, type Where } from './page.ts';

export interface StreamCost extends Cost {
  rows: number;
  heap: number;
  /** Of the last ten errors that stand on the page, how many are marked when it rests. NaN without us. */
  lastMarked: number;
  /** Milliseconds from the last row to the last change of the marks. */
  caughtUp: number;
}

export interface StreamShape {
  /** Its lines are printed again and again. */
  log: string;
  perSecond: number;
  seconds: number;
  /** The viewer throws away the oldest rows above so many. */
  keep: number;
  /** Milliseconds without a change of the marks after which they count as final: a page that never rests is left alone for up to a minute. */
  calm?: number;
}

export async function streamed(
  session: Session,
  where: Where,
  { log, perSecond, seconds, keep, calm = 65_000 }: StreamShape,
): Promise<StreamCost> {
  const url = `${hosts[where]}/blob/main/proxy.log`;
  session.web.serve(url, {
    body: '<!doctype html><title>proxy.log</title><style>body { font: 12px monospace } .react-code-lines { height: 800px; overflow: auto }</style><div class="react-code-lines"></div>',
  });
  const page = await openRecorded(session, url);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const before = await busyOf(page);
  await page.evaluate(trim, keep);
  const begun = await page.evaluate(stream, log, perSecond, seconds);
  const ended = await page.evaluate(() => performance.now());
  const cost = await costSince(page, begun, before);
  await settled(page, where, where === 'with' ? calm : 1_000);
  const after = await costSince(page, begun, before);
  const found = where === 'with' ? await lastMarked(page) : Number.NaN;
  const rows = await page.evaluate(() => document.querySelectorAll('.react-code-lines > div').length);
  const { heap } = await holdingsOf(page);
  await page.close();
  return {
    ...cost,
    marks: after.marks,
    rows,
    heap,
    lastMarked: found,
    caughtUp: where === 'with' ? begun + after.lastChange - ended : Number.NaN,
  };
}

async function lastMarked(page: Page): Promise<number> {
  const errors = await page.evaluate(() =>
    [...document.querySelectorAll('.react-code-lines > div')]
      .map((row) => row.textContent ?? '')
      .filter((text) => text.includes('No deployments available'))
      .slice(-10),
  );
  const marked = (await marks(page)).map(({ text }) => text);
  return errors.filter((error) => marked.some((text) => error.includes(text))).length;
}

/** Runs in the page. */
function trim(keep: number): void {
  const log = document.querySelector('.react-code-lines') as HTMLElement;
  new MutationObserver(() => {
    const over = log.childElementCount - keep;
    if (over <= 0) return;
    const range = document.createRange();
    range.setStartBefore(log.firstElementChild as Element);
    range.setEndAfter(log.children[over - 1] as Element);
    range.deleteContents();
  }).observe(log, { childList: true });
}

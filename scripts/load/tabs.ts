/** Many tabs, each with an error in it: what one more costs, and whether the worker still answers as it did at the first. */
import type { CDPSession, Page } from 'puppeteer-core';
import { type EngineName, type Session, startSession } from '../../tests/e2e/harness/session.ts';
import { waitForCard } from '../browsers/card.ts';
import { pressMark, waitForMarks } from '../browsers/marks.ts';
import { memoryOf } from './memory.ts';
import { hosts, type Where } from './page.ts';

export interface TabsResult {
  /** Bytes for each tab: the whole browser's memory, and the JavaScript heap of the page. */
  memory: Record<Where, number>;
  heap: Record<Where, number>;
  /** Milliseconds from the end of the page's own load to its mark, in the first ten and in the last ten tabs. */
  toMark: { first: number; last: number };
  /** From the click to the card in the last tab, and in the first one when all are open (ms). */
  toCard: { last: number; first: number };
  /** Bytes of the worker's heap with no tab and with all, after its garbage was collected. */
  worker: { before: number; after: number };
}

const issue = (index: number) =>
  `<!doctype html><title>Issue ${index}</title><style>body { font: 14px sans-serif }</style>
   ${'<div class="markdown-body"><p>Since the update the gateway answers like this, and restarting it does not help.</p></div>'.repeat(40)}
   <div class="markdown-body"><pre>litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-${index}. pre-call-checks=False, cooldown_list=[]</pre></div>`;

export async function manyTabs(count: number, engine: EngineName = 'chromium'): Promise<TabsResult> {
  const alone = await inSession(engine, (session) => openAll(session, count, 'alone'));
  return inSession(engine, async (session) => {
    const before = await workerHeap(session);
    const ours = await openAll(session, count, 'with');
    const after = await workerHeap(session);
    const [first, last] = [ours.pages[0], ours.pages.at(-1)] as [Page, Page];
    const toCard = { last: await clickToCard(last), first: await clickToCard(first) };
    return {
      memory: { with: ours.memory, alone: alone.memory },
      heap: { with: ours.heap, alone: alone.heap },
      toMark: { first: mean(ours.toMark.slice(0, 10)), last: mean(ours.toMark.slice(-10)) },
      toCard,
      worker: { before, after },
    };
  });
}

async function inSession<T>(engine: EngineName, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await startSession(engine);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

async function openAll(session: Session, count: number, where: Where) {
  // One tab before, so that what every page of a site shares is not counted as the first one's.
  session.web.serve(`${hosts[where]}/issues/0`, { body: issue(0) });
  const zero = await session.open(`${hosts[where]}/issues/0`);
  if (where === 'with') await waitForMarks(zero, 1);
  const before = memoryOf(session.browser);
  const pages: Page[] = [];
  const toMark: number[] = [];
  for (let index = 1; index <= count; index++) {
    const url = `${hosts[where]}/issues/${index}`;
    session.web.serve(url, { body: issue(index) });
    const page = await session.open(url);
    pages.push(page);
    if (where === 'alone') continue;
    toMark.push(
      await page.evaluate(async () => {
        const { loadEventEnd } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
        while (!CSS.highlights.has('lex-certain') && performance.now() < 60_000) await new Promise((resolve) => setTimeout(resolve, 5));
        return performance.now() - loadEventEnd;
      }),
    );
  }
  const memory = (memoryOf(session.browser) - before) / count;
  const heaps = await Promise.all(
    pages.slice(-5).map(async (page) => {
      const cdp = await page.createCDPSession();
      return collected(cdp);
    }),
  );
  return { memory, heap: mean(heaps), pages, toMark };
}

async function clickToCard(page: Page): Promise<number> {
  await page.bringToFront();
  await waitForMarks(page, 1);
  const begun = performance.now();
  await pressMark(page, 0);
  await waitForCard(page);
  return performance.now() - begun;
}

async function workerHeap({ browser }: Session): Promise<number> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  return collected(await target.createCDPSession());
}

async function collected(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

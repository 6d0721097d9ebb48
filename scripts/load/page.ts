/** A page under load, and what it cost: the same page stands at an address that the extension reads, and at one where it never is. */
import type { Page } from 'puppeteer-core';
import type { Session } from '../../tests/e2e/harness/session.ts';
import { type Recorder, record } from '../bench/in-page.ts';

export const hosts = { with: 'https://github.com/acme/gateway', alone: 'https://logs.example.org' } as const;
export type Where = keyof typeof hosts;

/** Milliseconds, from the beginning of what was measured. */
export interface Cost {
  /** Processor time of the page's main thread, ours in it, and the time that passed. */
  busy: number;
  elapsed: number;
  longestTask: number;
  /** NaN where there was no mark. */
  firstMark: number;
  lastChange: number;
  marks: number;
}

/** A new tab with the recorder of tasks and marks in it. The page's own scripts come after. */
export async function openRecorded(session: Session, url: string): Promise<Page> {
  const page = await session.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(record);
  await page.goto(url, { timeout: 900_000 });
  return page;
}

/** Resolves when the marks have not changed for `calm` ms; there have to be some unless `alone`. */
export async function settled(page: Page, where: Where, calm = 2_500, timeout = 180_000): Promise<void> {
  const since = await page.evaluate(() => performance.now());
  await page.waitForFunction(
    (begun: number, least: number, wanted: boolean) => {
      const { recorder } = window as unknown as { recorder: Recorder };
      return (!wanted || recorder.marks > 0) && performance.now() - Math.max(begun, recorder.changed) > least;
    },
    { polling: 250, timeout },
    since,
    calm,
    where === 'with',
  );
}

export async function busyOf(page: Page): Promise<number> {
  return ((await page.metrics()).TaskDuration ?? 0) * 1000;
}

/** `begun`: of the page's own clock. */
export async function costSince(page: Page, begun: number, busyBefore: number): Promise<Cost> {
  const busy = (await busyOf(page)) - busyBefore;
  const { recorder, now } = await page.evaluate(() => ({
    recorder: (window as unknown as { recorder: Recorder }).recorder,
    now: performance.now(),
  }));
  return {
    busy,
    elapsed: now - begun,
    longestTask: Math.max(0, ...recorder.tasks.filter(({ start }) => start >= begun).map(({ duration }) => duration)),
    firstMark: (recorder.firstMark ?? Number.NaN) - begun,
    lastChange: recorder.changed - begun,
    marks: recorder.marks,
  };
}

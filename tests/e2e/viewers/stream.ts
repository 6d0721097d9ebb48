/** A log that never rests: rows that stand there, and rows that come. */
import type { Page } from 'puppeteer-core';

export interface Flow {
  /** Rows at the start. */
  first: number;
  perSecond: number;
  seconds: number;
  /** One row in so many is an error, each of another model. */
  errorEvery: number;
}

/** Runs an app's `window.show` with a growing log, four times a second, and keeps the end in sight. Resolves when it stands still. */
export function flow(page: Page, how: Flow): Promise<void> {
  return page.evaluate(run, how);
}

/** What the rows on the page say, in their order: the models of the errors. */
export function shownModels(page: Page): Promise<string[]> {
  // Not `$$eval`: it passes each row as an argument, and 30,000 are too many.
  return page.evaluate(() =>
    [...document.querySelectorAll('.row')].flatMap(({ textContent }) => /Passed model=([\w-]+)/.exec(textContent ?? '')?.[1] ?? []),
  );
}

// Runs in the page and is sent there as text: it may use nothing from this file.
async function run({ first, perSecond, seconds, errorEvery }: Flow): Promise<void> {
  const { show } = window as unknown as { show(rows: { id: number; text: string }[]): unknown };
  const row = (id: number) => ({
    id,
    text:
      id % errorEvery === 7
        ? `10:49:58 - LiteLLM Proxy:ERROR: No deployments available for selected model, Try again in 5 seconds. Passed model=m${id}.`
        : `INFO:     172.18.0.5:${40_000 + (id % 20_000)} - "POST /v1/chat/completions HTTP/1.1" 200 OK`,
  });
  const perStep = perSecond / 4;
  let rows = Array.from({ length: first }, (_, id) => row(id));
  await show(rows);
  for (let step = 0, next = performance.now(); step < seconds * 4; step++) {
    next += 250;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
    rows = [...rows, ...Array.from({ length: perStep }, (_, index) => row(rows.length + index))];
    await show(rows);
    const scroller = document.querySelector('#scroller');
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
  }
}

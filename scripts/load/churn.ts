/** An hour of a restless page in minutes: a log pane that is rewritten, routes that change, cards that open and close. What is held has to stay flat. */
import type { Page } from 'puppeteer-core';
import type { Session } from '../../tests/e2e/harness/session.ts';
import { waitForCard } from '../browsers/card.ts';
import { waitForNoUi } from '../browsers/closed-ui.ts';
import { pressMark, waitForMarks } from '../browsers/marks.ts';
import { type Holdings, holdingsOf } from './memory.ts';
import { hosts } from './page.ts';

export interface Churn {
  rewrites: number;
  routes: number;
  cards: number;
}

export interface ChurnResult {
  /** After the first tenth, which fills caches and compiles code, and after each third of the rest. */
  held: Holdings[];
  seconds: number;
}

export async function churn(session: Session, amount: Churn): Promise<ChurnResult> {
  const url = `${hosts.with}/issues/1`;
  session.web.serve(url, { body: '<!doctype html><title>Log</title><div class="markdown-body"><pre id="log"></pre></div>' });
  const page = await session.open(url);
  const begun = performance.now();
  const held: Holdings[] = [];
  const part = (share: number) => ({
    rewrites: Math.ceil(amount.rewrites * share),
    routes: Math.ceil(amount.routes * share),
    cards: Math.ceil(amount.cards * share),
  });
  for (const share of [0.1, 0.3, 0.3, 0.3]) {
    await act(page, part(share));
    // Every measure is taken of the same page: one pane, one card that was closed.
    await page.evaluate(rewrite, 1);
    await waitForMarks(page, 10);
    held.push(await holdingsOf(page));
  }
  const seconds = (performance.now() - begun) / 1000;
  await page.close();
  return { held, seconds };
}

async function act(page: Page, { rewrites, routes, cards }: Churn): Promise<void> {
  await page.evaluate(rewriteMany, String(rewrite), rewrites, 20);
  for (let route = 0; route < routes; route++) {
    await page.evaluate(changeRoute, 2 + route, String(rewrite));
    // A person reads it; the marks of the old route are gone by then.
    if (route % 10 === 0) await waitForMarks(page, 10);
    else await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await page.evaluate(rewrite, 1);
  await waitForMarks(page, 10);
  for (let card = 0; card < cards; card++) {
    await pressMark(page, card % 10);
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoUi(page);
  }
}

// What follows runs in the page, and is sent there as text.

/** Fills the pane anew: fifty rows of text nodes that were not there before, ten of them errors. */
function rewrite(turn: number): void {
  const rows = Array.from({ length: 50 }, (_, index) => {
    const row = document.createElement('div');
    row.textContent =
      index % 5 === 0
        ? `14:05:${turn % 60} ERROR litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=m-${turn}-${index}. pre-call-checks=False, cooldown_list=[]`
        : `14:05:${turn % 60} INFO request ${turn * 50 + index} done in ${index} ms`;
    return row;
  });
  document.querySelector('#log')?.replaceChildren(...rows);
}

function rewriteMany(source: string, times: number, every: number): Promise<void> {
  const write = new Function(`return ${source}`)() as (turn: number) => void;
  return new Promise((resolve) => {
    let turn = 0;
    const timer = setInterval(() => {
      write(turn++);
      if (turn < times) return;
      clearInterval(timer);
      resolve();
    }, every);
  });
}

/** As a single-page application does: another address, another tree. */
function changeRoute(to: number, source: string): void {
  history.pushState({}, '', `/acme/gateway/issues/${to}`);
  const body = document.createElement('div');
  body.className = 'markdown-body';
  const pane = document.createElement('pre');
  pane.id = 'log';
  body.append(pane);
  document.querySelector('.markdown-body')?.replaceWith(body);
  (new Function(`return ${source}`)() as (turn: number) => void)(to);
}

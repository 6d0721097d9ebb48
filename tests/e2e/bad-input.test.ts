/** What people and pages do that nobody should: a clear message, nothing lost, no hang. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { cardOn, waitForCard } from '../../scripts/browsers/card.ts';
import { waitForUi } from '../../scripts/browsers/closed-ui.ts';
import { marks, pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { explainSelection } from './harness/commands.ts';
import { eventually } from './harness/eventually.ts';
import { openPopup, paste, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

const error =
  'No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=[]';
const line = 'INFO:     172.18.0.5:43555 - "POST /v1/chat/completions HTTP/1.1" 200 OK\n';
const issueUrl = 'https://github.com/acme/gateway/issues/90';

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());
afterEach(() => page?.close());

async function openIssue(body: string): Promise<void> {
  session.web.serve(issueUrl, { body: `<!doctype html><title>Issue</title><div class="markdown-body">${body}</div>` });
  page = await session.open(issueUrl);
}

/** Longest time in ms for which the page could not run anything, while `work` went on. */
async function longestPause(on: Page, work: () => Promise<unknown>): Promise<number> {
  await on.evaluate(() => {
    const state = { longest: 0, last: performance.now(), stop: false };
    Object.assign(window, { pauses: state });
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
      if (!state.stop) setTimeout(() => port2.postMessage(0));
    };
    port2.postMessage(0);
  });
  await work();
  return on.evaluate(() => {
    const { pauses } = window as unknown as { pauses: { longest: number; stop: boolean } };
    pauses.stop = true;
    return pauses.longest;
  });
}

describe('a selection', () => {
  it('that is empty is answered with what to do instead', async () => {
    await openIssue('<p>Nothing is selected here.</p>');
    await explainSelection(session, page, '');
    await waitForUi(
      page,
      'The message',
      (node) => node.attributes.role === 'dialog' && /Select the whole error|No LiteLLM error/.test(node.text),
    );
  });

  it('of 5 MB is explained from its beginning, says how much was read, and leaves the page usable', async () => {
    await openIssue(`<pre>${error}\n${line.repeat(70_000)}</pre>`);
    await waitForMarks(page, 1, 20_000);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('pre') as Element));
    await explainSelection(session, page, error);
    const card = await waitForCard(page, 'No deployments available', 20_000);
    expect(card.root.text).toMatch(/The first [\d,.]+ were read/);
    expect(await page.evaluate(() => (getSelection()?.toString().length ?? 0) > 4_000_000)).toBe(true);
  });
});

describe('a paste of 50 MB', () => {
  const huge = { repeat: line.repeat(1000), times: 700 };

  it('into the popup is read up to a limit, which is said', async () => {
    await openIssue('<p>Fine.</p>');
    const popup = await openPopup(session, page);
    const selector = 'input[role="combobox"]';
    await popup.waitForSelector(selector);
    await paste(popup, selector, { repeat: `${error}\n${huge.repeat}`, times: huge.times });
    await eventually(
      async () => expect(await popup.evaluate(() => document.body.innerText)).toMatch(/The first [\d,.]+ were read/),
      20_000,
    );
    expect((await texts(popup, '.card-title, .findings .row-title')).join()).toContain('No deployments available');
    await popup.close().catch(() => undefined);
  });

  it('into the explain page is counted, not drawn, and the page goes on', async () => {
    page = await session.ours('/explain.html');
    await paste(page, '.paste textarea', huge);
    await eventually(
      async () => expect(await page.evaluate(() => document.body.innerText)).toMatch(/5\d,\d\d\d,\d\d\d characters, kept in memory/),
      20_000,
    );
    await eventually(
      async () => expect((await texts(page, '.paste [role="status"]')).join()).toMatch(/The first [\d,.]+ were read/),
      20_000,
    );
    await page.locator('.paste button ::-p-text(Clear)').click();
    await eventually(async () => expect(await page.$('.paste textarea')).not.toBeNull());
  });
});

describe('a page', () => {
  it('that rewrites itself for ever stays usable, and is right again once it rests', async () => {
    await openIssue(`<pre id="target">${error}</pre><pre id="log"></pre>`);
    await waitForMarks(page, 1);
    await page.evaluate(
      (text, filler) => {
        let count = 0;
        const target = document.querySelector('#target') as HTMLElement;
        const log = document.querySelector('#log') as HTMLElement;
        const timer = setInterval(() => {
          target.textContent = text.replace('gpt-4o', `model-${count++}`);
          log.append(`${filler}`);
          if (log.childNodes.length > 2000) log.textContent = '';
        });
        const rest = () => {
          clearInterval(timer);
          target.textContent = text.replace('gpt-4o', 'rested');
        };
        Object.assign(window, { rest });
      },
      error,
      line.repeat(20),
    );
    const pause = await longestPause(page, () => new Promise((resolve) => setTimeout(resolve, 4000)));
    expect(pause, 'the page was blocked for this long, in ms').toBeLessThan(1000);
    await page.evaluate(() => (window as unknown as { rest: () => void }).rest());
    await eventually(async () => expect((await marks(page)).map(({ text }) => text).join()).toContain('Passed model=rested'), 15_000);
  });

  it('that throws our highlights away gets them back', async () => {
    await openIssue(`<pre>${error}</pre>`);
    await waitForMarks(page, 1);
    await page.evaluate(() => CSS.highlights.clear());
    await page.evaluate(() => document.querySelector('pre')?.append('\nmore'));
    await waitForMarks(page, 1);
  });

  it('that throws our card away is left alone, and the next click opens a new one', async () => {
    await openIssue(`<pre>${error}</pre><p>elsewhere</p>`);
    await waitForMarks(page, 1);
    await pressMark(page, 0);
    await waitForCard(page);
    await page.evaluate(() => {
      for (const element of [...document.documentElement.children])
        if (element !== document.head && element !== document.body) element.remove();
    });
    await eventually(async () => expect(await cardOn(page)).toBeNull());
    await pressMark(page, 0);
    await waitForCard(page, 'No deployments available');
  });
});

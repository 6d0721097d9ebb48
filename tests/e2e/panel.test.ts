/** The side panel (Chromium) and the sidebar's page (Firefox) beside a long log, and the pill on a thread that has no error text. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card.ts';
import { hasFocus, press, waitForNoUi, waitForUi } from '../../scripts/browsers/closed-ui.ts';
import { currentLines, waitForMarks } from '../../scripts/browsers/marks.ts';
import { step } from './harness/commands.ts';
import { eventually } from './harness/eventually.ts';
import { openPopup, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

let session: Session;
let page: Page;
let panel: Page | undefined;
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());
afterEach(async () => {
  await panel?.close().catch(() => undefined);
  await page?.close();
});

const record = (index: number) =>
  `2026-11-20 14:0${Math.floor(index / 60) % 10}:${String(index % 60).padStart(2, '0')} ERROR litellm.types.router.RouterRateLimitError: ` +
  `No deployments available for selected model, Try again in 5 seconds. Passed model=${index % 7 === 3 ? 'claude-sonnet' : 'gpt-4o'}. ` +
  'pre-call-checks=False, cooldown_list=[]';
const log = (count: number) => Array.from({ length: count }, (_, index) => `${record(index)}\n2026-11-20 15:00:00 INFO fine\n`).join('');

async function openLog(count: number): Promise<void> {
  const url = 'https://github.com/acme/gateway/issues/77';
  session.web.serve(url, {
    body: `<!doctype html><title>Log</title><div class="markdown-body"><pre>${log(count)}</pre></div>`,
  });
  page = await session.open(url);
  await waitForMarks(page, Math.min(count, 400), 20_000);
}

/** By the popup's own button in Chromium, under a real click; in Firefox, whose sidebar WebDriver does not see, its page behind the log. */
async function openPanel(): Promise<Page> {
  if (session.engine === 'firefox') return session.ours('/sidepanel.html', true);
  const popup = await openPopup(session, page);
  const found = session.browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
  await popup.waitForSelector('.page-acts .site-switch');
  await popup.click('.page-findings .site-switch').catch(() => undefined); // the popup closes under the click
  return (await found).asPage();
}

describe('the side panel', () => {
  it('counts repeats with their first time, in the order of the page, and leads there', async () => {
    await openLog(40);
    panel = await openPanel();
    await panel.waitForSelector('.findings .row');
    await session.shoot(panel, 'panel');
    const rows = await texts(panel, '.findings .row-more');
    expect(rows[0]).toContain('34 times, first 14:00:00');
    expect(rows[1]).toContain('6 times, first 14:00:03');
    await panel.click('.findings li:nth-child(2) button');
    expect((await waitForCard(page)).root.text).toContain('claude-sonnet');
  });

  it('goes from error to error with the keys of its strip, without opening cards, and explains with Enter', async () => {
    await openLog(40);
    panel = await openPanel();
    await panel.waitForSelector('.strip');
    await panel.focus('.strip');
    await panel.keyboard.press('End');
    await eventually(async () => expect(await currentLines(page)).toBeGreaterThan(0));
    await waitForNoUi(page);
    expect(await panel.$eval('.strip', (strip) => strip.getAttribute('aria-valuenow'))).toBe('40');
    await panel.keyboard.press('Enter');
    await waitForCard(page);
  });

  it('follows a page that grows, and never scrolls the page', async () => {
    await openLog(40);
    panel = await openPanel();
    await panel.waitForSelector('.toggle');
    await panel.click('.toggle');
    const before = await page.evaluate(() => scrollY);
    await page.evaluate((more) => document.querySelector('pre')?.append(more), log(30));
    await eventually(async () => expect((await texts(panel as Page, 'h2'))[0]).toContain('70 errors'));
    await eventually(async () =>
      expect(
        await panel?.$eval('.panel-list', (list) => list.scrollHeight - list.scrollTop - list.clientHeight),
        'the newest is in sight',
      ).toBeLessThan(40),
    );
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  it('says that there are more than it lists', async () => {
    await openLog(900);
    panel = await openPanel();
    await eventually(async () => expect((await texts(panel as Page, 'h2'))[0]).toBe('More than 500 errors on this page'), 15_000);
  });
});

describe('a thread about a failure that leaves no text', () => {
  // The first silent rule of the catalog by name.
  const thread = 'https://github.com/BerriAI/litellm/issues/21553';

  it('has a pill that says what it is about, is reached by the command, and goes with a press for good', async () => {
    session.web.serve(thread, { body: '<!doctype html><title>Issue</title><div class="markdown-body"><p>Nothing to see.</p></div>' });
    page = await session.open(thread);
    const note = await waitForUi(page, 'The pill', (node) => (node.attributes.class ?? '') === 'thread-note', 10_000);
    await session.shoot(page, 'pill');
    await page.keyboard.press('Tab');
    await eventually(async () => expect(await hasFocus(page, note), 'it is reached with Tab').toBe(true));
    if (session.engine === 'chromium') {
      // The command goes through the background there (harness/commands.ts); it brings the reader first.
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await step(session, page, 1);
      await eventually(async () => expect(await hasFocus(page, note)).toBe(true));
    }
    await press(page, await waitForUi(page, 'Dismiss', (node) => node.attributes['aria-label'] === 'Dismiss'));
    await waitForNoUi(page);
    await page.reload();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await waitForNoUi(page);
  });

  it('is named in the popup too', async () => {
    session.web.serve(thread, { body: '<!doctype html><title>Issue</title><div class="markdown-body"><p>Nothing to see.</p></div>' });
    page = await session.open(thread);
    panel = await openPopup(session, page);
    await eventually(async () => expect((await texts(panel as Page, '.thread-title')).length).toBeGreaterThan(0));
  });
});

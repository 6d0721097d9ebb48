/** The popup without a pointer: open, type, arrow, Enter; back with Escape; and never a trap. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card.ts';
import { waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { fixture, openFixture } from './harness/fixtures.ts';
import { openPopup, paste, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';
import { storeSettings } from './harness/settings.ts';

const box = 'input[role="combobox"]';
let session: Session;
let page: Page;
let popup: Page;
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());
afterEach(async () => {
  await popup?.close().catch(() => undefined);
  await page?.close();
});

/** `front`: Firefox, where the popup stands in a tab, moves the focus with Tab only in the tab in front; the page's errors are then no longer those of the tab in front. */
async function overIssue(front = false): Promise<void> {
  const issue = fixture('github-threads');
  page = await openFixture(session, issue);
  await waitForMarks(page, issue.found.length);
  popup = await openPopup(session, page);
  if (front && session.engine === 'firefox') await popup.bringToFront();
  await popup.waitForSelector(box);
  await eventually(async () => expect(await popup.evaluate((selector) => document.activeElement?.matches(selector), box)).toBe(true));
}

const active = () =>
  popup.$eval(box, (input) => {
    const option = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
    return {
      at: [...document.querySelectorAll('[role="option"]')].indexOf(option as Element),
      selected: option?.getAttribute('aria-selected'),
    };
  });
const focused = () => popup.evaluate(() => (document.activeElement?.textContent ?? '').trim());

describe('with the keyboard alone', () => {
  it('one types, walks through the results, opens one, and comes back to them', async () => {
    await overIssue();
    await popup.keyboard.type('cooldown');
    await popup.waitForSelector('[role="option"]');
    expect(await active()).toEqual({ at: 0, selected: 'true' });
    await popup.keyboard.press('ArrowDown');
    await eventually(async () => expect(await active()).toEqual({ at: 1, selected: 'true' }));
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('ArrowUp');
    const titles = await texts(popup, '[role="option"] .row-title');
    await eventually(async () => expect((await active()).at).toBe(titles.length - 1));
    await popup.keyboard.press('Enter');
    await eventually(async () => expect(await texts(popup, '.card-title')).toEqual(titles.slice(-1)));
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('[role="option"]');
    expect(await popup.$eval(box, (input) => (input as HTMLInputElement).value)).toBe('cooldown');
    await eventually(async () => expect(await popup.evaluate((selector) => document.activeElement?.matches(selector), box)).toBe(true));
  });

  it('the letters that matched are marked, those of a mistyped word too', async () => {
    await overIssue();
    await popup.keyboard.type('cooldwon');
    await popup.waitForSelector('[role="option"] mark');
    for (const marked of await texts(popup, '[role="option"] mark')) expect(marked.toLowerCase()).toContain('cooldown');
  });

  it('the arrows lead from the box into the errors of the page, and Enter to the one on the page', async () => {
    await overIssue();
    const titles = await eventually(async () => {
      const found = await texts(popup, '.findings .row-title');
      expect(found.length).toBeGreaterThan(1);
      return found;
    });
    await popup.keyboard.press('ArrowDown');
    await eventually(async () => expect(await focused()).toContain(titles[0]));
    await popup.keyboard.press('ArrowDown');
    await eventually(async () => expect(await focused()).toContain(titles[1]));
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('ArrowUp');
    await eventually(async () => expect(await popup.evaluate((selector) => document.activeElement?.matches(selector), box)).toBe(true));
    await popup.keyboard.press('ArrowDown');
    await eventually(async () => expect(await focused()).toContain(titles[0]));
    // Seen with Firefox 153: in a tab behind the page, where the popup stands there, an Enter of WebDriver presses no button. A click does. In the
    // real popup a real Enter does too: `npm run test:real`.
    if (session.engine === 'chromium')
      await popup.keyboard.press('Enter').catch(() => undefined); // the popup closes under the key
    else await popup.click('.findings li:nth-child(1) button').catch(() => undefined);
    await waitForCard(page, titles[0]);
  });

  it('Tab reaches every control and goes round without a trap', async () => {
    await overIssue(true);
    await popup.waitForSelector('.popup-foot button');
    if (session.engine === 'chromium') await popup.waitForSelector('.findings button');
    const controls = await popup.$$eval('button, input, a[href]', (all) => all.filter((one) => (one as HTMLElement).tabIndex >= 0).length);
    const seen = new Set<string>();
    for (let i = 0; i < controls + 2; i++) {
      seen.add(await popup.evaluate(() => document.activeElement?.outerHTML ?? ''));
      await popup.keyboard.press('Tab');
    }
    expect([...seen].filter((one) => !one.startsWith('<body')).length).toBe(controls);
  });
});

describe('what was opened lately', () => {
  it('stands below the page’s errors the next time, and is gone when it is switched off', async () => {
    await overIssue();
    await popup.keyboard.type('budget exceeded');
    await popup.waitForSelector('[role="option"]');
    const [first] = await texts(popup, '[role="option"] .row-title');
    await popup.keyboard.press('Enter');
    await eventually(async () => expect(await texts(popup, '.card-title')).toEqual([first]));
    await popup.close().catch(() => undefined);
    popup = await openPopup(session, page);
    await eventually(async () => expect(await texts(popup, '.recents .row-title')).toContain(first));
    const stored = await session.inside((api) => api.storage.local.get('recent-rules').then((all) => JSON.stringify(all)));
    expect(stored, 'ids alone').toMatch(/^\{"recent-rules":\["[a-z0-9-]+"(,"[a-z0-9-]+")*\]\}$/);
    await storeSettings(session, { recents: false });
    await eventually(async () =>
      expect(await session.inside((api) => api.storage.local.get('recent-rules').then((all) => Object.keys(all)))).toEqual([]),
    );
    await storeSettings(session, { recents: true });
  });
});

describe('what is new', () => {
  it('is one quiet line after an update, and gone once it was looked at', async () => {
    await overIssue();
    expect(await popup.$('.news-line')).toBeNull();
    await popup.close().catch(() => undefined);
    // As if the catalog before had not known one rule, and another text of a second.
    await session.inside(async (api) => {
      const { 'seen-rules': seen } = (await api.storage.local.get('seen-rules')) as { 'seen-rules': Record<string, string> };
      const [first, second] = Object.keys(seen) as [string, string];
      delete seen[first];
      seen[second] = 'other';
      await api.storage.local.set({ 'seen-rules': seen });
    });
    const tabs = (await session.browser.pages()).length;
    popup = await openPopup(session, page);
    await eventually(async () => expect((await texts(popup, '.news-line')).join()).toContain('1 new explanation and 1 improved one'));
    expect((await session.browser.pages()).length, 'a tab opened by itself').toBeLessThanOrEqual(tabs + 1);
    const news = await session.ours('/explain.html#news');
    await eventually(async () => expect(await texts(news, '.news h2')).toEqual(['New 1', 'Improved 1']));
    await news.close();
    await popup.close().catch(() => undefined);
    popup = await openPopup(session, page);
    await popup.waitForSelector('.findings button');
    expect(await popup.$('.news-line')).toBeNull();
  });
});

describe('a text that is no error of LiteLLM', () => {
  it('is told so kindly, with what to try', async () => {
    await overIssue();
    await paste(
      popup,
      box,
      'Traceback (most recent call last):\n  File "app.py", line 3, in <module>\nZeroDivisionError: division by zero\n',
    );
    await eventually(async () => expect((await texts(popup, '.empty')).join()).toContain('This does not look like an error of LiteLLM'));
    expect((await texts(popup, '.hints li')).length).toBeGreaterThan(1);
  });
});

/** What browsers do to tabs and windows while the extension works in them. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeCard, waitForCard } from '../../scripts/browsers/card.ts';
import { closedUi } from '../../scripts/browsers/closed-ui.ts';
import { marks, pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { inExtensionsPage, withFirefoxRights } from './harness/browser-page.ts';
import { eventually } from './harness/eventually.ts';
import { openPopup, paste, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

const engine = inject('engine');
const error = (model: string) =>
  `litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=${model}. pre-call-checks=False, cooldown_list=[]`;
const issue = (...models: string[]) =>
  `<!doctype html><title>Issue</title><div class="markdown-body">${models.map((model) => `<pre>${error(model)}</pre>`).join('')}</div>`;
const address = (number: number) => `https://github.com/acme/gateway/issues/${number}`;

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await startSession(engine);
  // Kept by the browser: one that must not be stored may not go into the back-forward cache either.
  const headers = { 'cache-control': 'max-age=60' };
  session.web.serve(address(1), { body: issue('first-a', 'first-b'), headers });
  session.web.serve(address(2), { body: issue('second'), headers });
});
afterAll(() => session?.close());
afterEach(() => page?.close().catch(() => undefined));

const badges = () =>
  session.inside(async (api) => {
    const tabs = await api.tabs.query({});
    return Promise.all(tabs.map(async ({ id }) => api.action.getBadgeText({ tabId: id as number })));
  });

describe('the back-forward cache', () => {
  it('keeps pages that we read, and gives them back with marks, count and card', async () => {
    page = await session.open(address(1));
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
    await waitForMarks(page, 2);
    await pressMark(page, 0);
    await closeCard(page, await waitForCard(page));
    await page.goto(address(2));
    await waitForMarks(page, 1);
    await page.evaluate(() => history.back());
    await eventually(async () => expect(await page.evaluate(() => (window as { persisted?: boolean }).persisted)).toBe(true));
    await waitForMarks(page, 2);
    await eventually(async () => expect(await badges()).toContain('2'));
    await pressMark(page, 1);
    const card = await waitForCard(page);
    expect(card.details.map(([, value]) => value)).toContain('first-b');
    await page.evaluate((more: string) => document.querySelector('pre')?.append(`\n${more}`), error('later'));
    await waitForMarks(page, 3);
  });
});

describe('without a network', () => {
  it('everything works as ever: marks, card, popup, paste and article', async () => {
    page = await session.open(address(1));
    await waitForMarks(page, 2);
    await offline(true);
    try {
      await page.evaluate((more: string) => document.querySelector('pre')?.append(`\n${more}`), error('later'));
      await waitForMarks(page, 3);
      await pressMark(page, 0);
      await closeCard(page, await waitForCard(page, 'No deployments available'));
      const popup = await openPopup(session, page);
      await eventually(async () => expect((await texts(popup, '.findings .row-title')).length).toBeGreaterThan(0));
      await paste(popup, 'input[role="combobox"]', `one\n${error('pasted')}\n`);
      await eventually(async () => expect((await texts(popup, 'body')).join()).toContain('pasted'));
      await popup.close().catch(() => undefined);
      const article = await session.ours('/explain.html#rule=no-deployments-cooldown');
      await eventually(async () => expect((await texts(article, 'h1')).join()).toContain('No deployments available'));
      await article.close();
    } finally {
      await offline(false);
    }
  });

  async function offline(on: boolean): Promise<void> {
    if (engine === 'firefox') await withFirefoxRights(session, `Services.io.offline = ${on};`);
    else await page.setOfflineMode(on);
  }
});

describe('a tab that the browser puts to sleep', () => {
  it('wakes with its marks and its count', async () => {
    page = await session.open(address(1));
    await waitForMarks(page, 2);
    const front = await session.open('about:blank');
    await front.bringToFront();
    const id = await session.inside(async (api, url: string) => {
      const [tab] = await api.tabs.query({ url });
      const asleep = (await api.tabs.discard(tab?.id as number)) as unknown as { id?: number } | undefined;
      return asleep?.id ?? (tab?.id as number);
    }, address(1));
    await eventually(async () =>
      expect(await session.inside(async (api, tab: number) => (await api.tabs.get(tab)).discarded, id)).toBe(true),
    );
    await session.inside(async (api, tab: number) => void (await api.tabs.update(tab, { active: true })), id);
    const awake = await eventually(async () => {
      for (const one of await session.browser.pages())
        if ((await one.evaluate(() => `${location.href} ${document.visibilityState}`).catch(() => '')) === `${address(1)} visible`)
          return one;
      throw new Error('the tab did not come back');
    });
    await waitForMarks(awake, 2);
    await eventually(async () =>
      expect(await session.inside(async (api, tab: number) => api.action.getBadgeText({ tabId: tab }), id)).toBe('2'),
    );
    await awake.close();
    await front.close().catch(() => undefined);
  });
});

describe('an extension that is switched off', () => {
  it('leaves open tabs clean and quiet, and works again in new ones when it is switched on', async () => {
    const own = await startSession(engine);
    try {
      own.web.serve(address(1), { body: issue('a') });
      page = await own.open(address(1));
      const problems: string[] = [];
      page.on('pageerror', (failure) => problems.push(`${failure}`));
      page.on('console', (message) => {
        const text = message.text();
        if (message.type() === 'error' && !text.startsWith('Failed to load resource')) problems.push(text); // the page has no icon
      });
      await waitForMarks(page, 1);
      await pressMark(page, 0);
      await waitForCard(page);
      await setEnabled(own, false);
      await page.bringToFront();
      await page.evaluate((more: string) => document.querySelector('pre')?.append(`\n${more}`), error('later'));
      if (engine === 'chromium') {
        await eventually(async () => expect(await marks(page)).toEqual([]), 15_000);
        expect(await closedUi(page)).toEqual([]);
      } else {
        // Firefox ends our scripts without a word, and takes their style sheets away: nothing is underlined any more.
        const line = () => page.evaluate(() => getComputedStyle(document.body, '::highlight(lex-certain)').textDecorationLine);
        await eventually(async () => expect(await line()).toBe('none'), 15_000);
      }
      await setEnabled(own, true);
      const fresh = await own.open(address(1));
      await waitForMarks(fresh, 1);
      expect(problems).toEqual([]);
    } finally {
      await own.close().catch(() => undefined);
    }
  });

  async function setEnabled(own: Session, enabled: boolean): Promise<void> {
    if (engine === 'chromium') return inExtensionsPage(own, (api, id, on: boolean) => api.management.setEnabled(id, on), enabled);
    await withFirefoxRights(
      own,
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
       const addon = (await AddonManager.getAddonsByTypes(['extension'])).find(({ name }) => name.includes('LiteLLM'));
       await addon.${enabled ? 'enable' : 'disable'}();`,
    );
  }
});

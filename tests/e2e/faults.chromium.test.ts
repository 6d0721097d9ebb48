/** A service worker lives for seconds. Wherever it stops, the next thing a person does wakes it, and nothing is lost. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeCard, waitForCard } from '../../scripts/browsers/card.ts';
import { press, waitForUi } from '../../scripts/browsers/closed-ui.ts';
import { marks, pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { texts } from './harness/popup.ts';
import { startSession } from './harness/session.ts';
import { type StoppableSession, startStoppable } from './harness/stoppable.ts';

const error = (model: string) =>
  `No deployments available for selected model, Try again in 5 seconds. Passed model=${model}. pre-call-checks=False, cooldown_list=[]`;
const issue = (body: string) => `<!doctype html><title>Issue</title><div class="markdown-body"><pre>${body}</pre></div>`;
const url = 'https://github.com/acme/gateway/issues/77';

/** In our own pages, where `inside` runs. */
declare const chrome: typeof import('webextension-polyfill');

let session: StoppableSession;
let page: Page;
beforeAll(async () => {
  session = await startStoppable();
});
afterAll(() => session?.close());
afterEach(() => page?.close().catch(() => undefined)); // of a browser that ended, too

// Nothing here may need a second try: a worker that did not wake is what is looked for.
describe('a stopped service worker', { retry: 0 }, () => {
  it('wakes for a page whose error was noticed, and injects the reader', async () => {
    await session.stopWorkers();
    page = await session.open(url, issue(error('gpt-4o')));
    await waitForMarks(page, 1);
  });

  it('wakes for a card: the article comes, also between two cards', async () => {
    page = await session.open(
      url,
      issue(
        `${error('gpt-4o')}</pre><pre>litellm.BadRequestError: LLM Provider NOT provided. Pass in the LLM provider you are trying to call. You passed model=x`,
      ),
    );
    await waitForMarks(page, 2);
    await session.stopWorkers();
    await pressMark(page, 0);
    await closeCard(page, await waitForCard(page, 'No deployments available'));
    await session.stopWorkers();
    await pressMark(page, 1);
    expect((await waitForCard(page)).title).not.toContain('No deployments available');
  });

  it('keeps what was chosen in the card, and marks that are there', async () => {
    page = await session.open(url, issue(error('gpt-4o')));
    await waitForMarks(page, 1);
    await pressMark(page, 0);
    await waitForCard(page);
    await session.stopWorkers();
    const button = (name: string) => waitForUi(page, name, (node) => node.tag === 'button' && node.text === name);
    await press(page, await button('More'));
    await press(page, await button('Never mark this error'));
    await eventually(async () => expect(await marks(page)).toEqual([]));
    await session.stopWorkers();
    const muted = await session.inside(async () => {
      const stored = await chrome.storage.local.get('settings');
      return (stored.settings as { mutedRules?: string[] }).mutedRules;
    });
    expect(muted).toEqual(['no-deployments-cooldown']);
    await session.inside(() => chrome.storage.local.clear());
    await waitForMarks(page, 1);
  });

  it('wakes for what the side panel asks, and for a jump from it', async () => {
    page = await session.open(url, issue(error('gpt-4o')));
    await waitForMarks(page, 1);
    await session.stopWorkers();
    const panel = await session.ours('/sidepanel.html');
    await panel.waitForSelector('h1');
    await page.bringToFront(); // the panel looks at the tab in front
    await eventually(async () => expect(await texts(panel, '.findings .row-title')).toEqual([expect.stringContaining('No deployments')]));
    await session.stopWorkers();
    await panel.$eval('.findings button', (button) => (button as HTMLElement).click());
    await waitForCard(page, 'No deployments available');
    await panel.close();
  });

  it('wakes for the full article, and for a text that is handed on', async () => {
    page = await session.open(url, issue(error('gpt-4o')));
    await waitForMarks(page, 1);
    await pressMark(page, 0);
    await waitForCard(page);
    await session.stopWorkers();
    await press(page, await waitForUi(page, 'Full article', (node) => node.tag === 'button' && node.text === 'Full article'));
    const article = await (await session.browser.waitForTarget((one) => one.url().includes('/explain.html#rule='))).asPage();
    await eventually(async () => expect((await texts(article, 'h1')).join()).toContain('No deployments available'));
    await article.close();
  });

  it('wakes for a site that is switched off and on again while it slept', async () => {
    page = await session.open(url, issue(error('gpt-4o')));
    await waitForMarks(page, 1);
    await session.stopWorkers();
    await session.inside(() => chrome.storage.local.set({ settings: { version: 1, paused: true, theme: 'auto', mutedSites: [] } }));
    await eventually(async () => expect(await marks(page)).toEqual([]));
    await session.stopWorkers();
    await session.inside(() => chrome.storage.local.clear());
    await waitForMarks(page, 1);
  });

  it('counts a tab anew for the badge', async () => {
    page = await session.open(url, issue(error('gpt-4o')));
    await waitForMarks(page, 1);
    await session.stopWorkers();
    await page.evaluate((more: string) => document.querySelector('pre')?.append(`\n${more}`), error('gpt-4'));
    await waitForMarks(page, 2);
    await eventually(async () => {
      const badges = await session.inside(async () => {
        const { tabs, action } = chrome;
        return Promise.all((await tabs.query({})).map(({ id }) => action.getBadgeText({ tabId: id as number })));
      });
      expect(badges).toContain('2');
    });
  });
});

describe('storage', () => {
  it('that holds nonsense, or settings of a newer release, gives the defaults and is left as it is', async () => {
    const nonsense = { settings: { version: 99, paused: 'perhaps' } };
    await session.inside(() =>
      chrome.storage.local.set({
        settings: { version: 99, paused: 'perhaps' },
      }),
    );
    await session.stopWorkers();
    page = await session.open(url, issue(error('gpt-4o')));
    await waitForMarks(page, 1);
    const stored = await session.inside(() => chrome.storage.local.get('settings'));
    expect(stored).toEqual(nonsense);
    await session.inside(() => chrome.storage.local.clear());
  });
});

describe('an extension that goes while a page is open, as in an update', () => {
  it('leaves a quiet page behind', async () => {
    const other = await startSession('chromium');
    try {
      other.web.serve(url, { body: issue(error('gpt-4o')) });
      page = await other.open(url);
      await waitForMarks(page, 1);
      const problems: string[] = [];
      page.on('pageerror', (failure) => problems.push(`${failure instanceof Error ? failure.stack : failure}`));
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      const [id = ''] = [...(await other.browser.extensions()).keys()];
      await other.browser.uninstallExtension(id);
      await page.evaluate((more: string) => document.querySelector('pre')?.append(`\n${more}`), error('gpt-4'));
      await pressMark(page, 0).catch(() => {
        // Its marks may be gone already.
      });
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(problems).toEqual([]);
    } finally {
      // Chromium ends its pipe when an extension goes; what is left to close has closed itself.
      await other.close().catch(() => undefined);
    }
  });
});

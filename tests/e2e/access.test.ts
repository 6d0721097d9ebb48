/** Sites that the person enables, one at a time, and takes back: what is read then, in tabs that are open and in those that come. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card.ts';
import { press, waitForUi, walk } from '../../scripts/browsers/closed-ui.ts';
import { marks, pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { takeBack, willAllow } from './harness/access.ts';
import { eventually } from './harness/eventually.ts';
import { openPopup, pressButton, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

const error = (model: string) =>
  `No deployments available for selected model, Try again in 5 seconds. Passed model=${model}. pre-call-checks=False, cooldown_list=[]`;
const html = (model: string, more = '') => ({ body: `<!doctype html><title>logs</title><pre>starting\n${error(model)}\nbye</pre>${more}` });
const origin = 'http://logs.example.org';
const issueUrl = 'https://github.com/acme/gateway/issues/7';
const issue = { body: `<!doctype html><title>Issue</title><div class="markdown-body"><p>${error('issue')}</p></div>` };

let session: Session;
const open = new Set<Page>();
beforeAll(async () => {
  session = await startSession(inject('engine'));
  session.web.serve(`${origin}/pod`, html('pod', '<iframe src="/frame" width="600" height="200"></iframe>'));
  session.web.serve(`${origin}/frame`, html('in-the-frame'));
  session.web.serve('https://logs.example.org/pod', html('https'));
  session.web.serve(`${origin}:${session.web.http}/pod`, html('other-port'));
  session.web.serve('http://other.example.org/pod', html('other-host'));
  await willAllow(session, `${origin}:80/*`);
});
afterAll(() => session?.close());
afterEach(async () => {
  for (const page of open) await page.close().catch(() => undefined);
  open.clear();
});

async function visit(url: string): Promise<Page> {
  const page = await session.open(url);
  open.add(page);
  return page;
}

async function popupOver(page: Page): Promise<Page> {
  const popup = await openPopup(session, page);
  open.add(popup);
  return popup;
}

const underlined = async (page: Page) => (await marks(page)).map(({ text }) => text).join('\n');
const staysBare = async (page: Page) => {
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await marks(page)).toEqual([]);
};
const says = (popup: Page, words: string | RegExp) =>
  eventually(async () => expect(await popup.evaluate(() => document.body.innerText)).toMatch(words));
const registered = () => session.inside(async (api) => (await api.scripting.getRegisteredContentScripts()).map(({ matches }) => matches));

describe('a site that is enabled from the popup', () => {
  it('is read at once, without reload, in every tab and frame of it; and nothing else is', async () => {
    const other = await visit(`${origin}/pod`);
    const page = await visit(`${origin}/pod`);
    await staysBare(page);
    const popup = await popupOver(page);
    await says(popup, 'This site is not read.');
    await session.shoot(popup, 'popup-site-not-read');
    await pressButton(popup, 'Enable on logs.example.org');
    await waitForMarks(page, 1);
    expect(await underlined(page)).toContain('Passed model=pod');
    const frame = page.frames().find((one) => one.url().endsWith('/frame'));
    await eventually(async () => expect(await frame?.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0));
    await other.bringToFront();
    await waitForMarks(other, 1);
    for (const url of ['https://logs.example.org/pod', `${origin}:${session.web.http}/pod`, 'http://other.example.org/pod']) {
      await staysBare(await visit(url));
    }
  });

  it('is read when it is opened anew, and says so in the popup', async () => {
    const page = await visit(`${origin}/pod`);
    await waitForMarks(page, 1);
    const popup = await popupOver(page);
    await says(popup, /on this page/);
    await says(popup, 'Switch off on logs.example.org');
  });

  it('works on plain http, where pages have no clipboard and no random ids of their own', async () => {
    const page = await visit(`${origin}/pod`);
    await waitForMarks(page, 1);
    expect(await page.evaluate(() => [isSecureContext, navigator.clipboard === undefined])).toEqual([false, true]);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await pressMark(page, 0);
    const card = await waitForCard(page, 'No deployments available');
    expect(card.details.map(([, value]) => value)).toContain('pod');
    const copy = walk([card.root]).find((node) => node.tag === 'button' && /^Copy/.test(node.attributes['aria-label'] ?? node.text));
    if (!copy) throw new Error('The card has no copy button.');
    await press(page, copy);
    await waitForUi(page, 'The word that it was copied', (node) => node.text === 'Copied');
  });

  it('is registered anew when an update has dropped what was registered', async () => {
    await session.inside((api) => api.scripting.unregisterContentScripts());
    await session.updateExtension();
    await eventually(async () => expect(await registered()).toHaveLength(1));
    await waitForMarks(await visit(`${origin}/pod`), 1);
  });

  it('is listed in the options; revoking it clears every open tab at once', async () => {
    const first = await visit(`${origin}/pod`);
    await waitForMarks(first, 1);
    const second = await visit(`${origin}/pod`);
    await waitForMarks(second, 1);
    const options = await session.ours('/options.html');
    open.add(options);
    await eventually(async () => expect(await texts(options, '.site-access li')).toContain(`${origin}Revoke`));
    await session.shoot(options, 'options-site-access');
    await pressButton(options, 'Revoke');
    for (const page of [first, second]) await eventually(async () => expect(await marks(page)).toEqual([]));
    await eventually(async () => expect(await texts(options, '.site-access li')).not.toContain(`${origin}Revoke`));
    expect(await registered()).toEqual([]);
    // What is written into the page from now on is not read either.
    await first.bringToFront();
    await first.evaluate((text) => document.querySelector('pre')?.append(`\n${text}`), error('later'));
    await staysBare(first);
    await staysBare(await visit(`${origin}/pod`));
  });

  it('can be enabled again in a tab that was cleared', async () => {
    const page = await visit(`${origin}/pod`);
    for (const wanted of ['enabled', 'taken back', 'enabled']) {
      if (wanted === 'enabled') {
        await pressButton(await popupOver(page), 'Enable on logs.example.org');
        await willAllow(session, `${origin}:80/*`);
        await page.bringToFront();
        await waitForMarks(page, 1);
      } else {
        await takeBack(session, session.engine === 'chromium' ? `${origin}:80/*` : `${origin}/*`);
        await eventually(async () => expect(await marks(page)).toEqual([]));
      }
    }
  });
});

describe('a built-in site whose access is taken back in the browser’s own settings', () => {
  // What Chromium was told about sites above changes how it treats the built-in ones.
  beforeAll(async () => {
    await session.close();
    session = await startSession(inject('engine'));
    session.web.serve(issueUrl, issue);
  });

  it('is cleared at once; the popup offers to give it back, and the open page is read again', async () => {
    const page = await visit(issueUrl);
    await waitForMarks(page, 1);
    await takeBack(session, 'https://github.com/*');
    await eventually(async () => expect(await marks(page)).toEqual([]));
    const popup = await popupOver(page);
    await says(popup, 'Access to this site was taken back.');
    await session.shoot(popup, 'popup-access-taken-back');
    await pressButton(popup, 'Give back access to github.com');
    await willAllow(session, 'https://github.com/*');
    await page.bringToFront();
    await waitForMarks(page, 1);
  });
});

describe('the off switches', () => {
  it.each([
    ['of one site', { mutedSites: ['github.com'] }, { mutedSites: [] }],
    ['of everything', { paused: true }, { paused: false }],
  ])('%s acts at once in every tab, and so does switching on again', async (_, off, on) => {
    const pages = [await visit(issueUrl), await visit(issueUrl)];
    for (const page of pages) {
      await page.bringToFront();
      await waitForMarks(page, 1);
    }
    await change(off);
    for (const page of pages) await eventually(async () => expect(await marks(page)).toEqual([]));
    await change(on);
    for (const page of pages) {
      await page.bringToFront();
      await waitForMarks(page, 1);
    }
  });

  function change(fields: object): Promise<void> {
    return session.inside(async (api, changed) => {
      const { settings } = (await api.storage.local.get('settings')) as { settings?: object };
      const whole = settings ?? { version: 1, paused: false, theme: 'auto', mutedSites: [] };
      await api.storage.local.set({ settings: { ...whole, ...changed } });
    }, fields);
  }
});

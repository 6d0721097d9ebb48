/** The menu item itself, handed to its listener as the browser would: on pages that the extension may not enter until asked, or never. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card.ts';
import { explainSelection } from './harness/commands.ts';
import { eventually } from './harness/eventually.ts';
import { openPopup, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());
afterEach(() => page?.close());

const error =
  'No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=[]';

async function explainTab(): Promise<Page> {
  const target = await session.browser.waitForTarget((one) => one.url().includes('/explain.html#asked='));
  const tab = await target.page();
  if (!tab) throw new Error('The explain page has no tab.');
  return tab;
}

describe('“Explain this error” from the menu', () => {
  it('opens the explain page where no script can run, with the text in no address', async () => {
    page = await session.open('chrome://version');
    await explainSelection(session, page, error);
    const tab = await explainTab();
    await eventually(async () => expect(tab.url()).toMatch(/#asked=[0-9a-f]{32}$/)); // a new tab has no address before it has committed
    await eventually(async () => expect((await texts(tab, '.article h1')).join()).toContain('No deployments available'));
    expect(await tab.evaluate(() => document.body.innerText)).toContain('gpt-4o');
    await tab.reload();
    await eventually(async () => expect(await tab.evaluate(() => document.body.innerText)).toContain('This text is no longer here.'));
    await tab.close();
  });

  it('opens the card on a plain http page of a site that was never granted, once the person acted on it', async () => {
    session.web.serve('http://logs.example.org/pod', { body: `<!doctype html><title>pod</title><pre>before\n${error}\nafter</pre>` });
    page = await session.open('http://logs.example.org/pod');
    await (await openPopup(session, page)).close(); // the click on the icon grants activeTab, as a click on the menu item would
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('pre') as Element));
    await explainSelection(session, page, error);
    const card = await waitForCard(page, 'No deployments available');
    expect(card.details.map(([, value]) => value)).toContain('gpt-4o');
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
  });

  it('does nothing for an empty selection where no script can run', async () => {
    page = await session.open('chrome://version');
    const before = (await session.browser.pages()).length;
    await explainSelection(session, page, '  \n ');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await session.browser.pages()).length).toBe(before);
  });
});

/** The explain page (articles, catalog, paste box), and the ways that lead there. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card.ts';
import { waitForUi } from '../../scripts/browsers/closed-ui.ts';
import { explainSelection } from './harness/commands.ts';
import { eventually } from './harness/eventually.ts';
import { fixture, openFixture } from './harness/fixtures.ts';
import { paste, texts } from './harness/popup.ts';
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

describe('the explain page', () => {
  it('shows the catalog by area, and leads to the full article of each rule', async () => {
    page = await session.ours('/explain.html');
    await page.waitForSelector('main a[href*="rule=no-deployments-cooldown"]');
    await page.click('main a[href*="rule=no-deployments-cooldown"]');
    await eventually(async () => expect((await texts(page, 'h1')).join()).toContain('No deployments available'));
    const text = await page.evaluate(() => (document.querySelector('main') as HTMLElement).innerText);
    for (const section of ['What to do', 'Why it happens', 'Sources']) expect(text).toContain(section);
  });

  it('answers an address with an unknown rule with a sentence, and no error', async () => {
    page = await session.ours('/explain.html#rule=constructor');
    await eventually(async () =>
      expect(await page.evaluate(() => document.body.innerText)).toContain('There is no explanation named “constructor”.'),
    );
  });

  it('explains what is pasted into its box', async () => {
    page = await session.ours('/explain.html');
    await paste(page, '.paste textarea', `some lines before\n${error}\n`);
    await page.click('.paste button[type="submit"]');
    await eventually(async () => expect((await texts(page, '.article h1')).join()).toContain('No deployments available'));
    expect(await page.evaluate(() => document.body.innerText)).toContain('gpt-4o');
  });

  it('says so when it is asked to explain nothing', async () => {
    page = await session.ours('/explain.html');
    await page.waitForSelector('.paste button[type="submit"]');
    await page.click('.paste button[type="submit"]');
    await eventually(async () => expect((await texts(page, '.paste [role="status"]')).join()).toContain('There is no text to explain'));
  });

  it('writes a page’s text as text: markup in it stays letters', async () => {
    page = await session.ours('/explain.html');
    const hostile = error.replace('gpt-4o', '<img/src=x/onerror=document.title="owned">');
    await paste(page, '.paste textarea', `${hostile}\n`);
    await page.click('.paste button[type="submit"]');
    await eventually(async () => expect((await texts(page, '.article h1')).length).toBeGreaterThan(0));
    expect(await page.$('main img')).toBeNull();
    expect(await page.title()).not.toBe('owned');
  });
});

describe('a text that a page hands over', () => {
  const handOver = () =>
    session.inside(async (api, text) => {
      const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
      await api.storage.session.set({ [`asked:${id}`]: text });
      return id;
    }, error);

  it('is explained once: reading it again finds nothing, and the address never held it', async () => {
    const id = await handOver();
    page = await session.ours(`/explain.html#asked=${id}`);
    await eventually(async () => expect((await texts(page, '.article h1')).join()).toContain('No deployments available'));
    expect(decodeURIComponent(await page.evaluate(() => location.href))).not.toContain('deployments');
    expect(await session.inside((api) => api.storage.session.get(null).then((all) => JSON.stringify(all)))).not.toContain('selected model');
    await page.close();
    page = await session.ours(`/explain.html#asked=${id}`);
    await eventually(async () => expect(await page.evaluate(() => document.body.innerText)).toContain('This text is no longer here.'));
  });
});

describe('“Explain this error” on a selection', () => {
  it('opens the card at the selection, several lines long, and leaves the selection', async () => {
    page = await openFixture(session, fixture('stack-exchange'));
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.js-post-body') as Element));
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected).toContain('\n');
    await explainSelection(session, page, selected.replaceAll('\n', ' '));
    const card = await waitForCard(page, 'No deployments available');
    expect(card.details.map(([, value]) => value)).toContain('gpt-4o-mini');
    expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
  });

  it('says so when there is no LiteLLM error in it', async () => {
    page = await openFixture(session, fixture('stack-exchange'));
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#answers') as Element));
    await explainSelection(session, page, 'Look at what came before that line.');
    await waitForUi(
      page,
      'The message',
      (node) => node.attributes.role === 'dialog' && node.text.includes('No LiteLLM error recognised in what you selected'),
    );
  });
});

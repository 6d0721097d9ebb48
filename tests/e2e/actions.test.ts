/** What can be done about an explanation in the popup and on the explain page: the same as on the card over a page. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { marks, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { openPopup, paste, pressButton, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

const box = 'input[role="combobox"]';
const error =
  'litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. ' +
  'Passed model=gpt-4o. pre-call-checks=False, cooldown_list=[] api_key=sk-abcdefghijklmnop12345678';
let session: Session;
let page: Page;
let ours: Page;
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());
afterEach(async () => {
  await ours?.close().catch(() => undefined);
  await page?.close().catch(() => undefined);
});

const stored = () =>
  session.inside(async (api) => {
    const { settings = {} } = (await api.storage.local.get('settings')) as { settings?: { mutedRules?: string[]; ignored?: string[] } };
    return { rules: settings.mutedRules ?? [], ignored: settings.ignored?.length ?? 0 };
  });
const preview = () => ours.$eval('.outgoing-text', (field) => (field as HTMLTextAreaElement).value);

async function overLog(): Promise<void> {
  const url = 'https://github.com/acme/gateway/issues/5';
  session.web.serve(url, { body: `<!doctype html><title>Log</title><pre class="markdown-body">${error}\n</pre>` });
  page = await session.open(url);
  await waitForMarks(page, 1);
  ours = await openPopup(session, page);
  await paste(ours, box, `2026-11-20 03:12:44 INFO before\n${error}\n2026-11-20 03:12:52 INFO after`);
  await ours.waitForSelector('.card-title');
}

describe('the card in the popup', () => {
  it('copies a report in which the key is hidden, after it was shown, and Escape leads back to the card', async () => {
    await overLog();
    await pressButton(ours, 'Copy report');
    await ours.waitForSelector('.outgoing-text');
    expect(await preview()).toContain('### LiteLLM error: No deployments available');
    expect(await preview()).toContain('gpt-4o');
    expect(await preview()).not.toContain('sk-abcdefghijklmnop');
    expect((await texts(ours, '.outgoing-notes')).join()).toMatch(/Hidden: 1 /);
    await ours.keyboard.press('Escape');
    await ours.waitForSelector('.card-title');
    await eventually(async () => expect(await ours.evaluate(() => document.activeElement?.classList.contains('card'))).toBe(true));
  });

  it('ignores the very text on every page, and Undo marks it again', async () => {
    await overLog();
    await pressButton(ours, 'More');
    await pressButton(ours, 'Ignore this one');
    await eventually(async () => expect((await texts(ours, '.message-name')).join()).toBe('Ignored.'));
    await eventually(async () => expect(await marks(page)).toEqual([]));
    expect((await stored()).ignored).toBe(1);
    await pressButton(ours, 'Undo');
    await ours.waitForSelector('.card-title');
    await waitForMarks(page, 1);
    expect((await stored()).ignored).toBe(0);
  });

  it('mutes a rule that the search found, without a text, and takes it back', async () => {
    await overLog();
    await pressButton(ours, 'Back');
    await ours.waitForSelector(box);
    await ours.type(box, 'every deployment of the group is cooling down');
    const first = async () => (await texts(ours, '[role="option"] .row-title'))[0];
    await eventually(async () => expect(await first()).toBe('No deployments available: every deployment of the group is cooling down'));
    await ours.keyboard.press('Enter');
    await ours.waitForSelector('.card-title');
    expect(await texts(ours, '.card-actions > button')).toEqual(['Similar issues', 'More']); // there is no text to report
    await pressButton(ours, 'More');
    expect(await texts(ours, '.more button')).toEqual(['Never mark this error']);
    await pressButton(ours, 'Never mark this error');
    await eventually(async () => expect((await stored()).rules).toEqual(['no-deployments-cooldown']));
    await eventually(async () => expect(await marks(page)).toEqual([]));
    await pressButton(ours, 'Undo');
    await eventually(async () => expect((await stored()).rules).toEqual([]));
    await waitForMarks(page, 1);
  });
});

describe('the article on the explain page', () => {
  it('leads to similar issues with words of the rule alone', async () => {
    ours = await session.ours('/explain.html#rule=no-deployments-cooldown');
    await ours.waitForSelector('.article-actions');
    await pressButton(ours, 'Similar issues');
    await ours.waitForSelector('.outgoing a.primary');
    const href = await ours.$eval('.outgoing a.primary', (link) => (link as HTMLAnchorElement).href);
    expect(new URL(href).host).toBe('github.com');
    expect(new URL(href).searchParams.get('q')).toContain(await preview());
    await pressButton(ours, 'Back to the explanation');
    await ours.waitForSelector('.article h1');
    await eventually(async () => expect(await ours.evaluate(() => document.activeElement?.classList.contains('article'))).toBe(true));
  });

  it('reports the pasted text, and a wrong match of it', async () => {
    ours = await session.ours('/explain.html');
    await paste(ours, '.paste textarea', `${error}\n`);
    await pressButton(ours, 'Explain');
    await ours.waitForSelector('.article-actions');
    await pressButton(ours, 'Copy report');
    await ours.waitForSelector('.outgoing-text');
    expect(await preview()).toContain('### LiteLLM error: No deployments available');
    expect(await preview()).not.toContain('sk-abcdefghijklmnop');
    await ours.keyboard.press('Escape');
    await ours.waitForSelector('.article-actions');
    await pressButton(ours, 'More');
    await pressButton(ours, 'Report a wrong match');
    await ours.waitForSelector('.outgoing-text');
    expect(await preview()).toContain('### Wrong match: No deployments available');
  });
});

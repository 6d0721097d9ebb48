/** A private window: everything is read and explained there, and nothing of it is kept. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { english } from '../../entrypoints/platform/languages/en/index.ts';
import { closeCard, waitForCard } from '../../scripts/browsers/card.ts';
import { press, waitForUi, walk } from '../../scripts/browsers/closed-ui.ts';
import { pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { paste, pressButton, texts } from './harness/popup.ts';
import { openPrivate, type PrivateWindow, pageAt } from './harness/private.ts';
import { type Session, startSession } from './harness/session.ts';

const secret = 'model-of-the-private-window';
const error = (model: string) =>
  `litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=${model}. pre-call-checks=False, cooldown_list=[]`;
const url = 'https://github.com/acme/secret-gateway/issues/78';
const box = 'input[role="combobox"]';
const { actions, popup: words } = english;
/** What would store something. */
const mutes = [actions.ignore, actions.muteRule, actions.muteSite('github.com')];

let session: Session;
let hidden: PrivateWindow;
let before: object;
beforeAll(async () => {
  session = await startSession(inject('engine'));
  session.web.serve(url, { body: `<!doctype html><title>Issue</title><div class="markdown-body"><pre>${error(secret)}</pre></div>` });
  hidden = await openPrivate(session, url);
  before = await stored();
});
afterAll(() => session?.close());

/** Everything that is kept on disk. */
const stored = () => hidden.inside(async (api) => api.storage.local.get(null)) as Promise<object>;

/** Opens "More" of the card in the popup or on a page of ours, and gives the names in it. */
async function moreIn(ours: Page): Promise<string[]> {
  const more = `::-p-xpath(//button[normalize-space()="${actions.more}"])`;
  await pressButton(ours, actions.more);
  return eventually(async () => {
    expect(await ours.$eval(more, (button) => button.getAttribute('aria-expanded'))).toBe('true');
    return texts(ours, 'button, [role=menuitem]');
  });
}

describe('a private window', () => {
  it('has its errors marked and explained; the card offers nothing that would be kept', async () => {
    await waitForMarks(hidden.page, 1);
    await pressMark(hidden.page, 0);
    const card = await waitForCard(hidden.page, 'No deployments available');
    expect(card.details.map(([, value]) => value)).toContain(secret);
    const button = (name: string) => waitForUi(hidden.page, name, (node) => node.tag === 'button' && node.text === name);
    await press(hidden.page, await button(actions.more));
    await button(actions.report.name);
    const names = [...walk([(await waitForCard(hidden.page)).root])].map(({ text }) => text);
    for (const mute of mutes) expect(names).not.toContain(mute);
    await hidden.page.keyboard.press('Escape');
    await closeCard(hidden.page, await waitForCard(hidden.page)).catch(() => undefined); // Escape may have closed it
  });

  it('has a popup that lists its errors, explains a rule and a pasted text, and offers nothing that would be kept', async () => {
    let popup = await hidden.popup();
    await eventually(async () => expect((await texts(popup, '.findings .row-more')).join()).toContain(secret));
    expect((await texts(popup, 'button')).filter((name) => name.includes('github.com'))).toEqual([]);
    await popup.type(box, 'no deployments available');
    await popup.waitForSelector('[role=option]');
    await popup.keyboard.press('Enter');
    let names = await moreIn(popup);
    for (const mute of mutes) expect(names).not.toContain(mute);
    await popup.close().catch(() => undefined);

    popup = await hidden.popup();
    await paste(popup, box, `one\n${error('pasted-in-private')}\n`);
    names = await moreIn(popup);
    for (const mute of mutes) expect(names).not.toContain(mute);
    const explain = await popup.evaluate(() => new URL('/explain.html', location.href).href);
    // It stands below what is in sight, and the foot of the popup stays above it; the popup closes under the press.
    const open = await popup.waitForSelector(`::-p-xpath(//button[normalize-space()="${words.openFull}"])`);
    await open?.evaluate((button) => (button as HTMLElement).click()).catch(() => undefined);
    const page = await pageAt(session, explain);
    await eventually(async () => expect((await texts(page, 'body')).join()).toContain('pasted-in-private'));
    expect(await page.evaluate(() => location.href)).not.toContain('pasted-in-private');
    names = await moreIn(page);
    for (const mute of mutes) expect(names).not.toContain(mute);
    // On from there to an article, which is not remembered either.
    await page.evaluate(() => {
      location.hash = '#rule=no-deployments-cooldown';
    });
    await eventually(async () => expect((await texts(page, 'h1')).join()).toContain('No deployments available'));
    await page.close();
    await popup.close().catch(() => undefined);
  });

  it('leaves nothing behind: no recent error, no mute, no text, and no count once it is closed', async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await stored()).toEqual(before);
    const memory = () => hidden.inside(async (api) => JSON.stringify(await api.storage.session.get(null)));
    expect(await memory()).not.toMatch(/private|secret|asked:/);
    const tab = await hidden.inside(async (api) =>
      (await api.tabs.query({ windowType: 'normal' })).filter(({ incognito }) => incognito).map(({ id }) => id),
    );
    expect(tab.length).toBeGreaterThan(0);
    await hidden.page.close();
    await eventually(async () => {
      const left = await memory();
      for (const id of tab) expect(left).not.toContain(`:${id}"`);
    });
  });
});

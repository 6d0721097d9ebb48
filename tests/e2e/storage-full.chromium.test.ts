/** A store that is really full: Firefox gives an extension as much as the disk holds. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card.ts';
import { press, waitForUi } from '../../scripts/browsers/closed-ui.ts';
import { pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

const error =
  'litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=[]';
const url = 'https://github.com/acme/gateway/issues/78';

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await startSession('chromium');
  session.web.serve(url, { body: `<!doctype html><title>Issue</title><div class="markdown-body"><pre>${error}</pre></div>` });
});
afterAll(() => session?.close());
afterEach(() => page?.close());

describe('a store without room', () => {
  it('loses nothing and says so once, where something should have been kept; reading goes on', async () => {
    await session.inside(async (api) => {
      await api.storage.local.clear(); // of what the installation kept
      // To the last byte of the 10 MB that Chromium gives.
      let size = 1_000_000;
      for (let key = 0; size > 0; ) {
        try {
          await api.storage.local.set({ [`filler${key}`]: 'x'.repeat(size) });
          key++;
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });
    page = await session.open(url);
    await waitForMarks(page, 1);
    await pressMark(page, 0);
    await waitForCard(page, 'No deployments available');
    const button = (name: string) => waitForUi(page, name, (node) => node.tag === 'button' && node.text === name);
    await press(page, await button('More'));
    await press(page, await button('Never mark this error'));
    const said = await waitForUi(page, 'The message', (node) => node.attributes.role === 'dialog' && node.text.includes('could not be'));
    expect(said.text).not.toContain('Undo');
    await waitForMarks(page, 1);

    const options = await session.ours('/options.html');
    await options.waitForSelector('select, input');
    await options.select('.language select', 'zh-CN');
    await eventually(async () => expect((await texts(options, 'body')).join()).toContain('Your settings could not be saved'));
    const settings = await session.inside(async (api) => (await api.storage.local.get('settings')).settings ?? null);
    expect(settings).toBeNull();
    await options.close();
  });
});

/** A store that is really full: only Chromium's has an end; Firefox gives an extension as much as the disk holds. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card.ts';
import { press, waitForUi } from '../../scripts/browsers/closed-ui.ts';
import { marks, pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { openPopup, texts } from './harness/popup.ts';
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

/** To the last byte of the 10 MB that Chromium gives, after `kept` was stored. */
function fill(kept: Record<string, unknown> = {}): Promise<void> {
  return session.inside(async (api, items: Record<string, unknown>) => {
    await api.storage.local.clear(); // of what the installation kept, too
    await api.storage.local.set(items);
    let size = 1_000_000;
    for (let key = 0; size > 0; ) {
      try {
        await api.storage.local.set({ [`filler${key}`]: 'x'.repeat(size) });
        key++;
      } catch {
        size = Math.floor(size / 2);
      }
    }
  }, kept);
}

const settings = () => session.inside(async (api) => (await api.storage.local.get('settings')).settings ?? null);

describe('a store without room', () => {
  it('loses nothing and says so once, where something should have been kept; reading goes on', async () => {
    await fill();
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
    expect(await settings()).toBeNull();
    await options.close();
  });

  it('says so in popup and side panel, too, when reading is to go on and that cannot be kept', async () => {
    // Of an older release, so that what is written takes more room.
    const paused = { version: 1, paused: true, theme: 'auto', mutedSites: [] };
    await fill({ settings: paused });
    page = await session.open(url);
    for (const ours of [await openPanel(), await openPopup(session, page)]) {
      const resume = '::-p-xpath(//main//button[normalize-space()="Resume"])';
      await ours.waitForSelector(resume);
      expect(await texts(ours, '[role=alert]')).toEqual(['']);
      await ours.click(resume);
      await eventually(async () => expect(await texts(ours, '[role=alert]')).toEqual([expect.stringContaining('could not be saved')]));
      await session.shoot(ours, `store-full-${new URL(ours.url()).pathname.slice(1, -5)}`);
      expect(await settings()).toEqual(paused);
      await ours.close().catch(() => undefined);
    }
    expect(await marks(page)).toEqual([]);
  });
});

/** As the popup's button opens it; Chromium lets nobody else do so. */
async function openPanel(): Promise<Page> {
  const popup = await openPopup(session, page);
  const found = session.browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
  const open = async () => {
    const { sidePanel, windows } = (globalThis as unknown as { chrome: PanelApi }).chrome;
    await sidePanel.open({ windowId: (await windows.getCurrent()).id });
  };
  await popup.evaluate(open).catch(() => undefined); // the popup closes, and the answer with it
  return (await found).asPage();
}
interface PanelApi {
  sidePanel: { open: (where: { windowId: number }) => Promise<void> };
  windows: { getCurrent: () => Promise<{ id: number }> };
}

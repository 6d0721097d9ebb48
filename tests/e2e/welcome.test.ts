/** The first minute: one page opens, and what it promises happens on it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeCard, waitForCard } from '../../scripts/browsers/card.ts';
import { waitForUi } from '../../scripts/browsers/closed-ui.ts';
import { marks, pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { step } from './harness/commands.ts';
import { eventually } from './harness/eventually.ts';
import { openPopup, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';
import { storeSettings } from './harness/settings.ts';

let session: Session;
let page: Page;

async function welcomePages(): Promise<Page[]> {
  const pages = await session.browser.pages();
  const addresses = await Promise.all(pages.map((one) => one.evaluate(() => location.href).catch(() => '')));
  return pages.filter((_, index) => addresses[index]?.endsWith('/welcome.html'));
}

describe('a first installation', () => {
  beforeAll(async () => {
    session = await startSession(inject('engine'), { welcome: true });
    page = await eventually(async () => {
      const [found, ...others] = await welcomePages();
      expect(found, 'no welcome page opened').toBeDefined();
      expect(others).toEqual([]);
      return found as Page;
    });
    await page.setViewport({ width: 1280, height: 1000 });
    await page.bringToFront();
  });
  afterAll(() => session?.close());

  it('opens the welcome page, whose errors are really marked', async () => {
    await waitForMarks(page, 3);
    await session.shoot(page, 'welcome');
  });

  it('explains the one that is clicked in the card itself, with the values of the text', async () => {
    const found = await waitForMarks(page, 3);
    const at = found.findIndex(({ text }) => text.includes('No deployments'));
    await pressMark(page, at);
    const card = await waitForCard(page, 'No deployments available');
    expect(card.details.map(([, value]) => value)).toContain('gpt-4o');
    await session.shoot(page, 'welcome-card');
    await closeCard(page, card);
  });

  it('lists the same errors in the popup', async () => {
    const popup = await openPopup(session, page);
    await eventually(async () => expect(await texts(popup, '.findings .row-title')).toHaveLength(3));
    await popup.close().catch(() => undefined);
  });

  it('shows the keys as they are set, and goes on in the other language where one is', async () => {
    expect((await texts(page, '.key-list kbd kbd')).join('+')).toMatch(/Alt\+Page ?Down/);
    await page.select('.language select', 'zh-CN');
    await eventually(async () => expect((await texts(page, 'h1')).join()).toContain('欢迎'));
    await waitForMarks(page, 3);
    await pressMark(page, 0);
    await eventually(async () => expect((await waitForCard(page)).root.attributes.lang).toBe('zh-CN'));
    await session.shoot(page, 'welcome-zh');
    await page.select('.language select', 'en');
    await eventually(async () => expect((await texts(page, 'h1')).join()).toContain('Welcome'));
    await eventually(async () => expect((await waitForCard(page)).root.attributes.lang).toBe('en'));
    await closeCard(page, await waitForCard(page));
  });

  it('says so when nothing can be marked because reading is paused', async () => {
    await storeSettings(session, { paused: true });
    await eventually(async () => expect((await texts(page, '.welcome-asleep')).join()).toContain('Reading is paused'));
    await eventually(async () => expect(await marks(page)).toEqual([]));
    await storeSettings(session, { paused: false });
    await waitForMarks(page, 3);
  });

  it('is walked through by the keys for next and previous', async () => {
    await step(session, page, 1);
    await waitForUi(page, 'The step button', (node) => node.tag === 'button');
    await page.keyboard.press('Enter');
    await closeCard(page, await waitForCard(page));
  });
});

/** What only Chromium shows to the tests: a popup over a page of its own. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { eventually } from './harness/eventually.ts';
import { openPopup } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

let session: Session;
const open = new Set<Page>();
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());
afterEach(async () => {
  for (const page of open) await page.close().catch(() => undefined);
  open.clear();
});

async function popupSays(page: Page, words: string): Promise<Page> {
  open.add(page);
  const popup = await openPopup(session, page);
  open.add(popup);
  await eventually(async () => expect(await popup.evaluate(() => document.body.innerText)).toContain(words));
  return popup;
}

describe('the popup', () => {
  it('says of the browser’s own pages that no extension may read them', async () => {
    await popupSays(await session.open('chrome://version'), 'The browser lets no extension read this page.');
  });
});

/** What only Chromium has: pages of its own that it shows to the tests, and a switch for local files. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { marks, waitForMarks } from '../../scripts/browsers/marks.ts';
import { allowFiles } from './harness/access.ts';
import { eventually } from './harness/eventually.ts';
import { checkPage, openPopup, pressButton } from './harness/popup.ts';
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

describe('“Allow access to file URLs”', () => {
  let folder: string;
  let log: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lex-files-'));
    const file = join(folder, 'proxy.log');
    log = pathToFileURL(file).href;
    await writeFile(file, 'INFO:     done\nNo deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o.\n');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is named by the popup over a local log while it is off, with the way to it; once it is on, the error in that log is found', async () => {
    await allowFiles(session, false);
    const closed = await session.open(log);
    const popup = await popupSays(closed, 'Local files are closed to this extension.');
    expect(await popup.evaluate(() => document.body.innerText)).toContain('switch on “Allow access to file URLs”');
    await session.shoot(popup, 'popup-files-closed');
    await popupSays(await session.open('chrome://version'), 'The browser lets no extension read this page.');

    await allowFiles(session, true);
    await closed.bringToFront();
    await closed.reload();
    await checkPage(session, closed);
    await waitForMarks(closed, 1);
    expect((await marks(closed)).map(({ text }) => text).join()).toContain('Passed model=gpt-4o');
  });

  it('is one press away: the details of the extension open', async () => {
    await allowFiles(session, false);
    const popup = await popupSays(await session.open(log), 'Local files are closed to this extension.');
    await pressButton(popup, 'Open the details');
    const opened = await session.browser.waitForTarget((target) => target.url().startsWith('chrome://extensions/?id='), { timeout: 5000 });
    open.add((await opened.page()) as Page);
    await allowFiles(session, true);
  });
});

/** An update that brings new rules: it opens nothing, and says what is new in one quiet line until that was looked at. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card.ts';
import { pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { openPopup, texts } from './harness/popup.ts';
import { buildOf, type Session, startSession } from './harness/session.ts';

const error =
  'litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=[]';

let session: Session;
let folder: string;
let page: Page;

/** The build as an older release: without one rule in its list, and with another in an older wording. */
async function makeOlder(): Promise<void> {
  const manifest = join(folder, 'manifest.json');
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/"version":\s*"[^"]+"/, '"version":"0.0.1"'));
  let changed = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.js')) continue;
    const file = join(entry.parentPath, entry.name);
    const text = await readFile(file, 'utf8');
    const older = text
      .replace(/"no-deployments-cooldown":(["'`])[a-z0-9]{7}\1/, '"no-deployments-cooldown":$10000000$1')
      .replace(/"no-deployments-[a-z-]+":(["'`])(?!0000000)[a-z0-9]{7}\1,/, '');
    if (older === text) continue;
    changed++;
    await writeFile(file, older);
  }
  if (changed === 0) throw new Error('The build lists the rules in another form: look at scripts/catalog/edition.ts.');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'older-'));
  await cp(buildOf(inject('engine')), folder, { recursive: true });
  await makeOlder();
  session = await startSession(inject('engine'), { build: folder });
  session.web.serve('https://github.com/acme/gateway', { body: '<!doctype html><title>Fine</title><p>All is well.' });
  page = await session.open('https://github.com/acme/gateway');
});
afterAll(async () => {
  await session?.close();
  await rm(folder, { recursive: true, force: true });
});

const version = () => session.inside((api) => api.runtime.getManifest().version);

it('leaves what stands in open tabs quiet: nothing is reported, and a page opened anew is read by the new release', async () => {
  const own = await startSession(inject('engine'), { build: folder });
  try {
    const url = 'https://github.com/acme/gateway/issues/80';
    own.web.serve(url, { body: `<!doctype html><title>Issue</title><div class="markdown-body"><pre>${error}</pre></div>` });
    const open = await own.open(url);
    const problems: string[] = [];
    open.on('pageerror', (failure) => problems.push(`${failure}`));
    open.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !text.startsWith('Failed to load resource')) problems.push(text); // the page has no icon
    });
    await waitForMarks(open, 1);
    await pressMark(open, 0);
    await waitForCard(open);
    await own.updateExtension();
    await open.bringToFront();
    await open.evaluate((more: string) => document.querySelector('pre')?.append(`\n${more}`), error);
    // Whoever presses a mark that still stands gets the card, or nothing.
    await pressMark(open, 0).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await open.keyboard.press('Escape');
    expect(problems).toEqual([]);
    await open.reload();
    await waitForMarks(open, 1);
    await pressMark(open, 0);
    await waitForCard(open, 'No deployments available');
    expect(problems).toEqual([]);
  } finally {
    await own.close().catch(() => undefined);
  }
});

it('opens no page, says in the popup what is new, lists it, and is quiet afterwards', async () => {
  expect(await version()).toBe('0.0.1');
  let popup = await openPopup(session, page);
  await popup.waitForSelector('.popup-foot');
  expect(await texts(popup, '.news-line')).toEqual([]);
  await popup.close().catch(() => undefined);

  await cp(buildOf(inject('engine')), folder, { recursive: true });
  await session.updateExtension();
  await eventually(async () => expect(await version()).not.toBe('0.0.1'));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const addresses = await Promise.all((await session.browser.pages()).map((one) => one.evaluate(() => location.href).catch(() => '')));
  expect(
    addresses.filter((address) => /welcome|explain/.test(address)),
    'a tab opened by itself',
  ).toEqual([]);

  popup = await openPopup(session, page);
  await eventually(async () => expect((await texts(popup, '.news-line')).join()).toMatch(/What’s new.*1 new.*1 improved/));
  await session.shoot(popup, 'news-line');
  await popup.close().catch(() => undefined);

  const news = await session.ours('/explain.html#news');
  await eventually(async () => expect((await texts(news, '.news')).join()).toContain('No deployments available: every deployment'));
  await news.close();
  popup = await openPopup(session, page);
  await popup.waitForSelector('.popup-foot');
  await eventually(async () => expect(await texts(popup, '.news-line')).toEqual([]));
  await popup.close().catch(() => undefined);
});

/** What is stored, as it really comes: of an older release, damaged, poisoned, or without room for more. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeCard, waitForCard } from '../../scripts/browsers/card.ts';
import { marks, pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { openPopup, paste, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

const error =
  'litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=[]';
const url = 'https://github.com/acme/gateway/issues/78';
const box = 'input[role="combobox"]';
const fixtures = join(import.meta.dirname, '../fixtures/settings');
const older = readdirSync(fixtures).map((file) => ({ file, stored: JSON.parse(readFileSync(join(fixtures, file), 'utf8')) as object }));

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await startSession(inject('engine'));
  session.web.serve(url, { body: `<!doctype html><title>Issue</title><div class="markdown-body"><pre>${error}</pre></div>` });
});
afterAll(() => session?.close());
afterEach(async () => {
  await page?.close();
  await session.inside((api) => api.storage.local.clear());
});

const store = (items: Record<string, unknown>) =>
  session.inside((api, given: Record<string, unknown>) => api.storage.local.set(given), items);
const stored = (key: string) => session.inside(async (api, name: string) => (await api.storage.local.get(name))[name] ?? null, key);

describe('settings of an older release', () => {
  it.each(older)('($file) are in force at once, and are written anew with the next change, nothing lost', async ({ stored: before }) => {
    await store({ settings: { ...before, paused: true } });
    page = await session.open(url);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await marks(page)).toEqual([]);
    const options = await session.ours('/options.html');
    await options.waitForSelector('input[type=checkbox]');
    expect(await options.evaluate(() => document.documentElement.dataset.theme ?? document.body.dataset.theme)).toBe(
      (before as { theme: string }).theme,
    );
    expect(await stored('settings')).toEqual({ ...before, paused: true });
    await options.evaluate(() => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox], [role=switch]')];
      boxes.find((box) => box.closest('label')?.textContent?.includes('Read'))?.click();
    });
    const { mutedSites, theme } = before as { mutedSites: string[]; theme: string };
    await eventually(async () => expect(await stored('settings')).toMatchObject({ version: 2, mutedSites, theme }));
    await options.close();
  });
});

describe('a store that was damaged', () => {
  const damaged = {
    settings: 'nonsense',
    packs: [1, 2],
    packTables: { tables: 7 },
    packAnchors: { length: -1 },
    'recent-rules': { a: 1 },
    access: 0,
  };

  it('leaves everything at work with the defaults, and is left as it is', async () => {
    await store(damaged);
    page = await session.open(url);
    await waitForMarks(page, 1);
    await pressMark(page, 0);
    await closeCard(page, await waitForCard(page, 'No deployments available'));
    const popup = await openPopup(session, page);
    await eventually(async () => expect(await texts(popup, '.findings .row-title')).toHaveLength(1));
    await popup.close().catch(() => undefined);
    for (const path of ['/options.html', '/explain.html']) {
      const ours = await session.ours(path);
      await ours.waitForSelector('h1');
      await ours.close();
    }
    expect(await stored('settings')).toBe('nonsense');
    expect(await stored('packs')).toEqual([1, 2]);
  });

  it.each([
    ['conditions that cannot be read', '#acme/x\t{broken\n+poisontext'],
    ['a hole of no type', '#acme/x\n+poison{{x:nothing}}text'],
    ['a template without a word', '#acme/x\n+'],
    ['a signature below no rule', '+nodeploymentsavailableforselectedmodel'],
    ['conditions that throw when they are asked', '#acme/x\t{"also":5}\n+nodeploymentsavailableforselectedmodel,tryagainin5seconds'],
  ])('in the rules of a pack (%s) costs the pack alone: the catalog explains on page and by paste', async (_, tables) => {
    const compiled = {
      format: 1,
      id: 'acme',
      title: 'Acme',
      about: '',
      version: '1',
      tables,
      articles: {},
      anchors: ['poisontext'],
      search: [],
    };
    const pack = { source: '', enabled: true, fromPolicy: false, added: '2026-11-01', compiled };
    await store({ packs: { version: 1, packs: [pack] }, packTables: { tables, severities: {} }, packAnchors: ['poisontext'] });
    page = await session.open(url);
    await waitForMarks(page, 1);
    await pressMark(page, 0);
    await closeCard(page, await waitForCard(page, 'No deployments available'));
    const popup = await openPopup(session, page);
    await paste(popup, box, `first\n${error}\n`);
    await eventually(async () => expect((await texts(popup, 'body')).join()).toContain('No deployments available'));
    await popup.close().catch(() => undefined);
  });
});

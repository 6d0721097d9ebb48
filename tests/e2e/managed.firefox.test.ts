/** What an organisation sets, read from where Firefox keeps it. Chromium reads its own from folders of the system: `npm run test:real`. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { identity } from '../../entrypoints/platform/identity.ts';
import { marks, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { fixture, openFixture } from './harness/fixtures.ts';
import { texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

let session: Session;
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'organisation-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  const data = {
    theme: 'dark',
    language: 'en',
    mutedSites: ['github.com'],
    locked: ['theme'],
    welcome: false,
    packs: [await readFile(join(import.meta.dirname, '..', 'fixtures', 'packs', 'acme.yaml'), 'utf8')],
  };
  const { geckoId } = identity;
  await writeFile(join(folder, `${geckoId}.json`), JSON.stringify({ name: geckoId, description: 'Policy', type: 'storage', data }));
  session = await startSession(inject('engine'), { home, welcome: true });
});
afterAll(async () => {
  await session?.close();
  await rm(home, { recursive: true, force: true });
});

const rows = (page: Page, selector: string) =>
  eventually(async () => {
    const found = await texts(page, selector);
    expect(found.length).toBeGreaterThan(0);
    return found.join(' | ');
  });

describe('a policy of the organisation', () => {
  it('opens no page after the installation where it says so', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const addresses = await Promise.all((await session.browser.pages()).map((page) => page.evaluate(() => location.href)));
    expect(addresses.filter((address) => address.includes('welcome'))).toEqual([]);
  });

  it('locks the theme, says so in the options, and holds against what the person stores', async () => {
    const options = await session.ours('/options.html');
    expect(await rows(options, '.policy-note')).not.toBe('');
    expect(await rows(options, '.locked')).toContain('Set by your organisation');
    expect(await options.$$eval('input[type="radio"]:disabled', (inputs) => inputs.length)).toBeGreaterThanOrEqual(3);
    expect(await options.evaluate(() => document.body.dataset.theme)).toBe('dark');
    await session.inside((api) => api.storage.local.set({ settings: { version: 2, theme: 'light' } }));
    await options.close();
    const again = await session.ours('/options.html');
    await eventually(async () => expect(await again.evaluate(() => document.body.dataset.theme)).toBe('dark'));
    await session.inside((api) => api.storage.local.remove('settings'));
    await again.close();
  });

  it('keeps its sites unread, and reads others with its pack', async () => {
    const issue = await openFixture(session, fixture('github-threads'));
    session.web.serve('https://stackoverflow.com/questions/9/gateway', {
      body: '<!doctype html><title>Gateway</title><div class="s-prose js-post-body"><pre>ACME-GW-403 caller build-7.acme.example stands outside the corporate network</pre></div>',
    });
    const question = await session.open('https://stackoverflow.com/questions/9/gateway');
    expect((await waitForMarks(question, 1))[0]?.text).toContain('ACME-GW-403');
    expect(await marks(issue)).toEqual([]);
  });
});

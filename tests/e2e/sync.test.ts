/** Settings that follow the person to other browsers: only when chosen, and nothing but settings. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { eventually } from './harness/eventually.ts';
import { type Session, startSession } from './harness/session.ts';
import { storeSettings } from './harness/settings.ts';

let session: Session;
let options: Page;
beforeAll(async () => {
  session = await startSession(inject('engine'));
  options = await session.ours('/options.html');
});
afterAll(() => session?.close());

const carried = () => session.inside((api) => api.storage.sync.get(null) as Promise<Record<string, { at: number; value: unknown }>>);
const toggle = '::-p-xpath(//label[contains(., "Carry these settings to my other browsers")]//input)';
const chosenTheme = () => options.evaluate(() => document.body.dataset.theme);

describe('sync', () => {
  it('carries nothing before it is chosen', async () => {
    await storeSettings(session, { theme: 'dark', mutedSites: ['logs.example.org'], ignored: ['1riex26ztgb054sky21k6h'] });
    await eventually(async () => expect(await chosenTheme()).toBe('dark'));
    expect(await carried()).toEqual({});
  });

  it('then carries settings alone: no ignored finding, no pack, nothing that was looked up', async () => {
    await options.locator(toggle).click();
    await eventually(async () => expect((await carried())['settings2.theme']?.value).toBe('dark'));
    const all = await carried();
    expect(Object.keys(all).sort()).toEqual(
      ['language', 'marks', 'motion', 'mutedRules', 'mutedSites', 'recents', 'theme'].map((field) => `settings2.${field}`),
    );
    expect(all['settings2.mutedSites']?.value).toEqual(['logs.example.org']);
    expect(JSON.stringify(all)).not.toContain('1riex26ztgb054sky21k6h');
  });

  it('takes over what another browser changed later, while the page is open', async () => {
    await session.inside((api) => api.storage.sync.set({ 'settings2.theme': { at: Date.now() + 1000, value: 'light' } }));
    await eventually(async () => expect(await chosenTheme()).toBe('light'));
  });

  it('deletes the copy when it is switched off, and keeps the settings here', async () => {
    await options.locator(toggle).click();
    await eventually(async () => expect(await carried()).toEqual({}));
    expect(await chosenTheme()).toBe('light');
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getSettings, updateSettings } from './settings.ts';
import { forgetSynced, reconcile, tooLong } from './sync.ts';

const synced = () => fakeBrowser.storage.sync.get(null) as Promise<Record<string, { at: number; value: unknown }>>;
const elsewhere = (field: string, value: unknown, at: number) => fakeBrowser.storage.sync.set({ [`settings2.${field}`]: { at, value } });

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('before sync was chosen', () => {
  it('nothing is written to it, whatever changes', async () => {
    await updateSettings({ theme: 'dark', mutedSites: ['secret.corp.example'] });
    await reconcile();
    expect(await synced()).toEqual({});
  });
});

describe('once it was chosen', () => {
  beforeEach(() => updateSettings({ sync: true }));

  it('carries settings alone: no ignored findings, no rules of packs, no pause', async () => {
    await updateSettings({ paused: true, ignored: ['0a1b2c3d'], mutedRules: ['wrong-key', 'acme/vpn-is-off'], theme: 'dark' });
    await reconcile();
    const items = await synced();
    expect(Object.keys(items).sort()).toEqual(
      ['language', 'marks', 'motion', 'mutedRules', 'mutedSites', 'recents', 'theme'].map((field) => `settings2.${field}`),
    );
    expect(items['settings2.mutedRules']?.value).toEqual(['wrong-key']);
    expect(JSON.stringify(items)).not.toMatch(/0a1b2c3d|acme|paused/);
  });

  it('a browser that joins takes what is there, and keeps its packs’ rules', async () => {
    await elsewhere('theme', 'light', 1_000);
    await elsewhere('mutedRules', ['wrong-key'], 1_000);
    await updateSettings({ theme: 'dark', mutedRules: ['acme/vpn-is-off'] });
    await reconcile();
    expect(await getSettings()).toMatchObject({ theme: 'light', mutedRules: ['wrong-key', 'acme/vpn-is-off'] });
  });

  it('the newest write wins, field by field', async () => {
    await reconcile(1_000);
    await elsewhere('theme', 'dark', 2_000);
    await updateSettings({ motion: 'reduced' });
    await reconcile(3_000);
    expect(await getSettings()).toMatchObject({ theme: 'dark', motion: 'reduced' });
    expect((await synced())['settings2.motion']).toEqual({ at: 3_000, value: 'reduced' });
    await elsewhere('motion', 'auto', 2_500);
    await reconcile(4_000);
    expect((await getSettings()).motion, 'an older write elsewhere').toBe('reduced');
    expect((await synced())['settings2.motion']?.value).toBe('reduced');
  });

  it('writes nothing when nothing differs', async () => {
    await reconcile();
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    await reconcile();
    expect(set).not.toHaveBeenCalled();
  });

  it('leaves alone what it cannot understand', async () => {
    await reconcile();
    await elsewhere('theme', { toString: 'x' }, Number.MAX_SAFE_INTEGER);
    await fakeBrowser.storage.sync.set({ 'settings2.motion': 'broken' });
    await reconcile();
    expect(await getSettings()).toMatchObject({ theme: 'auto', motion: 'auto' });
  });

  it('names lists that are too long for it, and carries the others', async () => {
    const mutedSites = Array.from({ length: 900 }, (_, index) => `log-viewer-${index}.example`);
    const settings = await updateSettings({ mutedSites, theme: 'dark' });
    expect(tooLong(settings)).toEqual(['mutedSites']);
    await reconcile();
    expect(Object.keys(await synced())).not.toContain('settings2.mutedSites');
    expect((await synced())['settings2.theme']?.value).toBe('dark');
  });

  it('is gone when it is switched off, and everything here stays', async () => {
    await updateSettings({ theme: 'dark' });
    await reconcile();
    await fakeBrowser.storage.sync.set({ other: 1 });
    await forgetSynced();
    expect(await synced()).toEqual({ other: 1 });
    expect((await getSettings()).theme).toBe('dark');
  });
});

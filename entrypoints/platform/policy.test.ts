import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getPolicy, noPolicy, policyFields, readPolicy } from './policy.ts';
import { defaultSettings, getSettings, isMuted, updateSettings } from './settings.ts';

/** What the browser hands over as managed storage; undefined where it has none. */
const manage = (get: (() => Promise<unknown>) | undefined) =>
  Object.defineProperty(fakeBrowser.storage, 'managed', { configurable: true, value: get && { get } });
const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings as Record<string, unknown>;

beforeEach(() => {
  fakeBrowser.reset();
  manage(async () => ({}));
});

describe('no policy', () => {
  it.each<[string, (() => Promise<unknown>) | undefined]>([
    ['there is no such storage', undefined],
    ['no policy is installed', async () => ({})],
    ['Firefox knows none for us', () => Promise.reject(new Error('Managed storage manifest not found'))],
    ['it is broken', async () => 7],
  ])('where %s: defaults, and no noise in the console', async (_, get) => {
    const noise = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
    manage(get);
    expect(await getPolicy()).toEqual(noPolicy);
    expect(await getSettings()).toEqual(defaultSettings());
    for (const each of noise) expect(each).not.toHaveBeenCalled();
  });
});

describe('what an organisation sets', () => {
  it('is the default until the person chooses', async () => {
    manage(async () => ({ theme: 'dark', language: 'zh-CN' }));
    expect(await getSettings()).toMatchObject({ theme: 'dark', language: 'zh-CN' });
    await updateSettings({ theme: 'light' });
    expect(await getSettings()).toMatchObject({ theme: 'light', language: 'zh-CN' });
  });

  it('stays when it is locked, and the person’s own choice is kept for the day when it is not', async () => {
    await updateSettings({ recents: true, theme: 'light' });
    manage(async () => ({ recents: false, locked: ['recents', 'theme'] }));
    expect(await getSettings()).toMatchObject({ recents: false, theme: 'light' });
    expect(await updateSettings({ recents: true, theme: 'dark', paused: true })).toMatchObject({
      recents: false,
      theme: 'light',
      paused: true,
    });
    expect(await stored()).toMatchObject({ recents: true, theme: 'light', paused: true });
  });

  it('adds sites that are not read to the person’s own, and does not become theirs', async () => {
    await updateSettings({ mutedSites: ['a.example'] });
    manage(async () => ({ mutedSites: ['github.com'] }));
    expect((await getSettings()).mutedSites).toEqual(['a.example', 'github.com']);
    await updateSettings(({ mutedSites }) => ({ mutedSites: [...mutedSites, 'b.example'] }));
    expect((await stored()).mutedSites).toEqual(['a.example', 'b.example']);
  });

  it('may leave only some of the built-in sites', async () => {
    manage(async () => ({ builtInSites: ['github.com', 'gist.github.com'] }));
    const settings = await getSettings();
    expect(isMuted(settings, 'https://github.com/a/b/issues/1')).toBe(false);
    expect(isMuted(settings, 'https://stackoverflow.com/q/1')).toBe(true);
    expect(isMuted(settings, 'https://devops.stackexchange.com/q/1')).toBe(true);
  });

  it('holds where it can be read, and what is of a wrong type is left out', () => {
    expect(readPolicy({ theme: 'sepia', language: 'en', locked: ['language', 'ignored', 7], packs: 'pack: a' })).toEqual({
      present: true,
      values: { language: 'en' },
      locked: [],
      packs: [],
    });
  });

  it('is never thrown about, whatever it is', () => {
    const field = fc.constantFrom<string>(...policyFields, 'locked', 'packs', 'builtInSites', '__proto__');
    fc.assert(
      fc.property(fc.dictionary(field, fc.anything()), (given) => {
        expect(readPolicy(given).present).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

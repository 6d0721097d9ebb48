import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings, getSettings, hostOf, isMuted, updateSettings, watchSettings } from './settings.ts';

const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings;

beforeEach(() => fakeBrowser.reset());

describe('the settings', () => {
  it('are the defaults before anything was chosen, and nothing is stored by reading them', async () => {
    expect(await getSettings()).toEqual(defaultSettings());
    expect(await stored()).toBeUndefined();
  });

  it('keep what was not changed', async () => {
    await updateSettings({ theme: 'dark' });
    await updateSettings({ mutedSites: ['github.com'] });
    const expected = { ...defaultSettings(), theme: 'dark', mutedSites: ['github.com'] };
    expect(await getSettings()).toEqual(expected);
    expect(await stored()).toEqual({ version: 2, ...expected });
  });

  it('lose nothing when two pages change them at the same moment', async () => {
    await Promise.all([updateSettings({ paused: true }), updateSettings({ theme: 'light' })]);
    expect(await getSettings()).toMatchObject({ paused: true, theme: 'light' });
  });

  it('lose nothing when two pages add to the same list at the same moment', async () => {
    const mute = (site: string) => updateSettings(({ mutedSites }) => ({ mutedSites: [...mutedSites, site] }));
    await Promise.all([mute('a.example'), mute('b.example'), mute('a.example')]);
    expect((await getSettings()).mutedSites).toEqual(['a.example', 'b.example']);
  });

  it('of an older release are understood, and stored anew with the first change', async () => {
    const old = { version: 1, paused: true, theme: 'dark', mutedSites: ['github.com'] };
    await fakeBrowser.storage.local.set({ settings: old });
    expect(await getSettings()).toMatchObject({ paused: true, theme: 'dark', mutedSites: ['github.com'], motion: 'auto' });
    expect(await stored()).toEqual(old);
    await updateSettings({ paused: false });
    expect(await stored()).toMatchObject({ version: 2, paused: false, theme: 'dark', mutedSites: ['github.com'] });
  });

  it('keep the newest of the ignored findings when there are too many', async () => {
    await updateSettings({ ignored: Array.from({ length: 2_500 }, (_, index) => `hash${index}`) });
    const { ignored } = await getSettings();
    expect(ignored).toHaveLength(2_000);
    expect(ignored.at(-1)).toBe('hash2499');
  });

  it.each([
    ['broken', { version: 1, paused: 'yes' }],
    ['of a newer release', { version: 3, paused: true, theme: 'sepia', mutedSites: [] }],
    ['no object', 'paused'],
  ])('are the defaults when the stored value is %s, and that value stays', async (_, value) => {
    await fakeBrowser.storage.local.set({ settings: value });
    expect(await getSettings()).toEqual(defaultSettings());
    expect(await stored()).toEqual(value);
  });

  it('replace a value that could not be read once the person changes something', async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 3 } });
    await updateSettings({ paused: true });
    expect(await stored()).toEqual({ version: 2, ...defaultSettings(), paused: true });
  });

  it('are told to those who watch until they stop', async () => {
    const changed = vi.fn();
    const stop = watchSettings(changed);
    await updateSettings({ paused: true });
    expect(changed).toHaveBeenCalledWith({ ...defaultSettings(), paused: true });
    stop();
    await updateSettings({ paused: false });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe('a muted site', () => {
  const settings = { ...defaultSettings(), mutedSites: ['logs.example.org:3000', 'file:'] };

  it('is known by host and port', () => {
    expect(isMuted(settings, 'http://logs.example.org:3000/a?b#c')).toBe(true);
    expect(isMuted(settings, 'http://logs.example.org/')).toBe(false);
  });

  it('mutes the frames of other sites in its tab', () => {
    expect(isMuted(settings, 'https://frame.example.net/', 'http://logs.example.org:3000/')).toBe(true);
  });

  it('is everything while paused', () => {
    expect(isMuted({ ...settings, paused: true }, 'https://github.com/')).toBe(true);
  });

  it('may be all local files', () => {
    expect(hostOf('file:///var/log/proxy.log')).toBe('file:');
    expect(isMuted(settings, 'file:///var/log/proxy.log')).toBe(true);
  });

  it('is none when no address is known', () => {
    expect(isMuted(settings, undefined)).toBe(false);
    expect(hostOf('not an address')).toBe('');
  });
});

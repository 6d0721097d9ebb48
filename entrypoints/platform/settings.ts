/**
 * What the person chose, as one storage item. The version stands inside the value, not in WXT's second key: one write is atomic, and a value
 * that we cannot read is no console message. A broken value, or one of a newer release, gives the defaults and stays stored as it is until
 * the person changes something. An older one is understood as it is, and written anew with the next change.
 */
import { storage } from 'wxt/utils/storage';
import { getPolicy, watchPolicy, withPolicy } from './policy.ts';
import { mostKept, type Settings, settingsKey } from './settings-shape.ts';
import { defaultSettings, migrate, type Stored, settingsVersion } from './settings-versions.ts';

export type { Settings } from './settings-shape.ts';
export { defaultSettings } from './settings-versions.ts';

const item = storage.defineItem<unknown>(`local:${settingsKey}`);

/** The settings in force: the person's own, below what their organisation set. Never rejects on what is stored. */
export async function getSettings(): Promise<Settings> {
  return read(await item.getValue());
}

/** What the person has chosen, whatever an organisation set; null when nothing is stored that can be read. */
export async function getOwnSettings(): Promise<Settings | null> {
  return own(await item.getValue());
}

/**
 * Changes the given fields and resolves with the settings then in force. Give a function when the change depends on what is stored: nobody else
 * writes between its reading and its writing. Fields that an organisation locked stay as they are.
 */
export function updateSettings(change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<Settings> {
  // Popup and options page may write at the same moment; the lock is shared by all contexts of the extension.
  return navigator.locks.request('settings', async () => {
    const [stored, policy] = await Promise.all([item.getValue(), getPolicy()]);
    const now = withPolicy(own(stored), defaultSettings(), policy);
    const changed = typeof change === 'function' ? change(now) : change;
    const allowed = Object.fromEntries(Object.entries(changed).filter(([field]) => !policy.locked.some((locked) => locked === field)));
    const settings: Settings = { ...(own(stored) ?? now), ...allowed };
    const imposed = new Set(policy.values.mutedSites);
    settings.mutedSites = settings.mutedSites.filter((site) => !imposed.has(site));
    for (const list of ['mutedSites', 'mutedRules', 'ignored'] as const)
      settings[list] = [...new Set(settings[list])].slice(-mostKept[list]);
    await item.setValue({ version: settingsVersion, ...settings } satisfies Stored);
    return withPolicy(settings, defaultSettings(), policy);
  });
}

/** Calls back after each change, in whatever context it was made. Returns the function that stops it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const stopOwn = item.watch((value) => void read(value).then(changed));
  const stopPolicy = watchPolicy(() => void getSettings().then(changed));
  return () => {
    stopOwn();
    stopPolicy();
  };
}

/** True when nothing may be read on `url` (any of the addresses given: a frame's own and its tab's). */
export function isMuted(settings: Settings, ...urls: (string | undefined)[]): boolean {
  if (settings.paused) return true;
  const hosts = urls.flatMap((url) => (url === undefined ? [] : [hostOf(url)]));
  return settings.mutedSites.some((site) => hosts.some((host) => (site.startsWith('*.') ? host.endsWith(site.slice(1)) : host === site)));
}

/** What stands in `mutedSites` for a page: host with port; the whole scheme for addresses without a host (`file:`). Empty when unreadable. */
export function hostOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? parsed.host || parsed.protocol : '';
}

async function read(value: unknown): Promise<Settings> {
  return withPolicy(own(value), defaultSettings(), await getPolicy());
}

function own(value: unknown): Settings | null {
  const stored = migrate(value);
  if (stored === null) return null;
  const { version: _, ...settings } = stored;
  return settings;
}

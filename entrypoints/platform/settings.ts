/**
 * What the person chose, as one storage item. The version stands inside the value, not in WXT's second key: one write is atomic, and a value
 * that we cannot read is no console message. A broken value, or one of a newer release, gives the defaults and stays stored as it is until
 * the person changes something. An older one is understood as it is, and written anew with the next change.
 */
import { storage } from 'wxt/utils/storage';
import { mostKept, type Settings, settingsKey } from './settings-shape.ts';
import { defaultSettings, migrate, type Stored, settingsVersion } from './settings-versions.ts';

export type { Settings } from './settings-shape.ts';
export { defaultSettings } from './settings-versions.ts';

const item = storage.defineItem<unknown>(`local:${settingsKey}`);

/** The settings in force. Never rejects on what is stored. */
export async function getSettings(): Promise<Settings> {
  return read(await item.getValue());
}

/**
 * Changes the given fields and resolves with the settings then in force. Give a function when the change depends on what is stored: nobody else
 * writes between its reading and its writing.
 */
export function updateSettings(change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<Settings> {
  // Popup and options page may write at the same moment; the lock is shared by all contexts of the extension.
  return navigator.locks.request('settings', async () => {
    const now = await getSettings();
    const settings = { ...now, ...(typeof change === 'function' ? change(now) : change) };
    for (const list of ['mutedSites', 'mutedRules', 'ignored'] as const)
      settings[list] = [...new Set(settings[list])].slice(-mostKept[list]);
    await item.setValue({ version: settingsVersion, ...settings } satisfies Stored);
    return settings;
  });
}

/** Calls back after each change, in whatever context it was made. Returns the function that stops it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  return item.watch((value) => changed(read(value)));
}

/** True when nothing may be read on `url` (any of the addresses given: a frame's own and its tab's). */
export function isMuted(settings: Settings, ...urls: (string | undefined)[]): boolean {
  return settings.paused || urls.some((url) => url !== undefined && settings.mutedSites.includes(hostOf(url)));
}

/** What stands in `mutedSites` for a page: host with port; the whole scheme for addresses without a host (`file:`). Empty when unreadable. */
export function hostOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? parsed.host || parsed.protocol : '';
}

function read(value: unknown): Settings {
  const stored = migrate(value);
  if (stored === null) return defaultSettings();
  const { version: _, ...settings } = stored;
  return settings;
}

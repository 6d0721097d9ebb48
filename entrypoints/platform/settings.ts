/**
 * What the person chose, as one storage item. The version stands inside the value, not in WXT's second key: one write is atomic, and a value
 * that we cannot read is no console message. A broken value, or one of a newer release, gives the defaults and stays stored as it is until
 * the person changes something.
 */
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { settingsKey, type Theme } from './settings-shape.ts';

const version = 1;

const schema = z.object({
  version: z.literal(version),
  /** True: nothing is read anywhere. */
  paused: z.boolean(),
  theme: z.enum(['auto', 'light', 'dark'] satisfies Theme[]),
  /** Hosts with their port ("github.com", "localhost:3000") that are not read. */
  mutedSites: z.array(z.string()),
});

type Stored = z.infer<typeof schema>;
export type Settings = Omit<Stored, 'version'>;

export const defaultSettings: Settings = { paused: false, theme: 'auto', mutedSites: [] };

const item = storage.defineItem<unknown>(`local:${settingsKey}`);

/** The settings in force. Never rejects on what is stored. */
export async function getSettings(): Promise<Settings> {
  return read(await item.getValue());
}

/** Changes the given fields and resolves with the settings then in force. */
export function updateSettings(change: Partial<Settings>): Promise<Settings> {
  // Popup and options page may write at the same moment; the lock is shared by all contexts of the extension.
  return navigator.locks.request('settings', async () => {
    const settings = { ...(await getSettings()), ...change };
    await item.setValue({ version, ...settings } satisfies Stored);
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
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { ...defaultSettings, mutedSites: [] };
  const { version: _, ...settings } = parsed.data;
  return settings;
}

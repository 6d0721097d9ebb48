/**
 * Settings that follow the person to other browsers, once they chose so. One item a field: what two browsers changed apart is merged field by field,
 * and of two changes of the same field the newest write wins. Never packs, recents, ignored findings or texts.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { getOwnSettings, updateSettings } from './settings.ts';
import type { Settings } from './settings-shape.ts';
import { settingsFields, settingsVersion } from './settings-versions.ts';

export const syncedFields = ['theme', 'motion', 'language', 'marks', 'recents', 'mutedRules', 'mutedSites'] as const;
type Field = (typeof syncedFields)[number];

/** Other releases may give a field another form: each version of the settings has items of its own. */
const prefix = `settings${settingsVersion}.`;
/** Bytes of one item with its key; the browser refuses more than 8,192. */
const largestItem = 8_000;
/** In `storage.local`: when each field was last changed here, or taken from elsewhere. Milliseconds since 1970. */
const timesKey = 'syncTimes';

const timesSchema = z.partial(z.object(Object.fromEntries(syncedFields.map((field) => [field, z.number()]))));
const itemSchema = z.object({ at: z.number(), value: z.unknown() });

interface Remote {
  at: number;
  value: unknown;
}

/** Fields whose values are too long to be carried along; they stay on this browser. */
export function tooLong(settings: Settings): Field[] {
  return syncedFields.filter((field) => sizeOf(field, { at: Date.now(), value: carried(field, settings) }) > largestItem);
}

/**
 * Brings this browser and the synced copy together. Called after each change on either side; writes only what differs. Rejects when the browser
 * refuses (offline it does not: it keeps what it is given for later).
 */
export function reconcile(now = Date.now()): Promise<void> {
  return navigator.locks.request('sync', async () => {
    const own = await getOwnSettings();
    if (!own?.sync) return;
    const [remote, times] = await Promise.all([readRemote(), readTimes()]);
    const incoming: Partial<Record<Field, unknown>> = {};
    const outgoing: Record<string, Remote> = {};
    const known: Partial<Record<Field, number>> = { ...times };
    const long = new Set(tooLong(own));
    for (const field of syncedFields) {
      const there = remote.get(field);
      const here = carried(field, own);
      if (there && same(there.value, here)) known[field] = there.at;
      // Unknown here: this browser joins those that sync already.
      else if (there && there.at > (times[field] ?? 0)) {
        incoming[field] = there.value;
        known[field] = there.at;
      } else if (!long.has(field)) {
        const at = Math.max(now, (there?.at ?? 0) + 1);
        outgoing[prefix + field] = { at, value: here };
        known[field] = at;
      }
    }
    if (Object.keys(outgoing).length > 0) await browser.storage.sync.set(outgoing);
    await browser.storage.local.set({ [timesKey]: known });
    if (Object.keys(incoming).length > 0) await updateSettings((settings) => taken(incoming as Partial<Settings>, settings));
  });
}

/** Sync was switched off: the synced copy goes, everything here stays. */
export function forgetSynced(): Promise<void> {
  return navigator.locks.request('sync', async () => {
    const all = Object.keys((await browser.storage.sync.get(null)) ?? {}).filter((key) => /^settings\d+\./.test(key));
    await browser.storage.sync.remove(all);
    await browser.storage.local.remove(timesKey);
  });
}

/** Rules of packs stay here with their packs. */
function carried(field: Field, settings: Settings): unknown {
  return field === 'mutedRules' ? settings.mutedRules.filter((rule) => !rule.includes('/')) : settings[field];
}

function taken(incoming: Partial<Settings>, { mutedRules }: Settings): Partial<Settings> {
  if (!incoming.mutedRules) return incoming;
  return { ...incoming, mutedRules: [...incoming.mutedRules, ...mutedRules.filter((rule) => rule.includes('/'))] };
}

/** What stands there and can be understood. */
async function readRemote(): Promise<Map<Field, Remote>> {
  const items = (await browser.storage.sync.get(syncedFields.map((field) => prefix + field))) as Record<string, unknown>;
  const remote = new Map<Field, Remote>();
  for (const field of syncedFields) {
    const item = itemSchema.safeParse(items[prefix + field]);
    const value = item.success ? settingsFields[field].safeParse(item.data.value) : null;
    if (item.success && value?.success) remote.set(field, { at: item.data.at, value: value.data });
  }
  return remote;
}

async function readTimes(): Promise<Partial<Record<Field, number>>> {
  const parsed = timesSchema.safeParse((await browser.storage.local.get(timesKey))[timesKey]);
  return parsed.success ? (parsed.data as Partial<Record<Field, number>>) : {};
}

function sizeOf(field: Field, item: Remote): number {
  return new TextEncoder().encode(prefix + field + JSON.stringify(item)).length;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

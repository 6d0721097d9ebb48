/**
 * Everything in one file: settings, what is muted and ignored, and rule packs. Read as a stranger's file: nothing changes before all of it was
 * understood, packs are compiled anew, and what was there stays when anything fails.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { DataError, type Problem } from '../../rules/compile/read-data.ts';
import { mostPacks, type StoredPack } from './pack-shape.ts';
import { getPacks, packItems, TooManyPacks } from './packs.ts';
import { put, readPack } from './packs-compile.ts';
import { getOwnSettings } from './settings.ts';
import { type Settings, settingsKey } from './settings-shape.ts';
import { defaultSettings, migrate, type Stored, settingsVersion } from './settings-versions.ts';

const kind = 'litellm-error-explainer-backup';
const backupVersion = 1;
/** UTF-16 units: twenty packs of the longest kind. */
export const longestBackup = 9_000_000;

const outline = z.strictObject({
  kind: z.literal(kind, `this is no backup of this extension; choose a file that it wrote`),
  version: z.literal(backupVersion, `this backup is of a newer release; update the extension first`),
  made: z.string().check(z.maxLength(40)),
  settings: z.unknown(),
  packs: z.array(z.strictObject({ source: z.string(), enabled: z.boolean() })).check(z.maxLength(mostPacks)),
});

export interface Backup {
  /** ISO day on which it was made; '' when it does not say. */
  made: string;
  settings: Settings;
  packs: StoredPack[];
}

/** The text of a backup. Packs of the organisation and what it locked are not the person's, and not in it. */
export async function writeBackup(now = new Date()): Promise<string> {
  const settings = (await getOwnSettings()) ?? defaultSettings();
  const packs = (await getPacks()).filter(({ fromPolicy }) => !fromPolicy).map(({ source, enabled }) => ({ source, enabled }));
  return `${JSON.stringify({ kind, version: backupVersion, made: now.toISOString(), settings: { version: settingsVersion, ...settings }, packs }, null, 2)}\n`;
}

/** Throws DataError: what is wrong, where, and how to mend it. Nothing is changed by reading. */
export function readBackup(text: string): Backup {
  const refuse = (field: string, message: string, at: { line: number; column: number } = { line: 1, column: 1 }): never => {
    throw new DataError([{ ...at, field, message }]);
  };
  if (text.length > longestBackup) refuse('', `this is ${text.length} characters long; a backup has ${longestBackup} at most`);
  let value: unknown;
  try {
    value = JSON.parse(text, (key, item) =>
      key === '__proto__' ? refuse(key, '"__proto__" cannot be a key; this file was tampered with') : item,
    );
  } catch (error) {
    if (error instanceof DataError) throw error;
    refuse('', 'this is no JSON; choose a file that this extension wrote', placeOf(text, (error as Error).message));
  }
  const parsed = outline.safeParse(value);
  if (!parsed.success) {
    throw new DataError(
      parsed.error.issues.slice(0, 20).map((issue): Problem => {
        const path = issue.path.map((key) => (typeof key === 'number' ? key + 1 : String(key)));
        const { line, column } = keyAt(
          text,
          issue.code === 'unrecognized_keys' ? issue.keys[0] : issue.path.findLast((key) => typeof key === 'string'),
        );
        return { line, column, field: path.join('.'), message: `${issue.message}; choose a file that this extension wrote` };
      }),
    );
  }
  const stored =
    migrate(parsed.data.settings) ??
    refuse('settings', 'these settings cannot be read: they were changed by hand, or are of a newer release', keyAt(text, 'settings'));
  const { version: _, ...settings } = stored as Stored;
  let packs: StoredPack[] = [];
  for (const [index, { source, enabled }] of parsed.data.packs.entries()) {
    try {
      const compiled = readPack(source);
      packs = put(packs, { source, enabled, fromPolicy: false, added: dayOf(parsed.data.made), compiled });
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      // Line and column are the pack's own: that is what has to be mended.
      throw new DataError(
        error.problems.map((problem) => ({ ...problem, field: `packs.${index + 1}${problem.field && `: ${problem.field}`}` })),
      );
    }
  }
  return { made: dayOf(parsed.data.made), settings, packs };
}

export interface Change {
  /** A field of the settings, or the id of a pack. */
  what: { field: keyof Settings } | { pack: string; title: string };
  /** null: it was not there. Lists are told by their length. */
  from: unknown;
  to: unknown;
}

/** What would change. Packs that are not in the backup stay. */
export async function changesOf({ settings, packs }: Backup): Promise<Change[]> {
  const now = (await getOwnSettings()) ?? defaultSettings();
  const fields = (Object.keys(settings) as (keyof Settings)[]).filter(
    (field) => JSON.stringify(now[field]) !== JSON.stringify(settings[field]),
  );
  const known = await getPacks();
  return [
    ...fields.map((field): Change => ({ what: { field }, from: now[field], to: settings[field] })),
    ...packs.flatMap(({ source, enabled, compiled: { id, title } }): Change[] => {
      const same = known.find(({ compiled }) => compiled.id === id);
      if (same && (same.fromPolicy || (same.source === source && same.enabled === enabled))) return [];
      return [{ what: { pack: id, title }, from: same ? same.compiled.title : null, to: title }];
    }),
  ];
}

/** Puts everything in force in one write: all of it, or nothing. Rejects with TooManyPacks, or when it could not be stored. */
export function restore(backup: Backup): Promise<void> {
  return navigator.locks.request('settings', () =>
    navigator.locks.request('packs', async () => {
      const known = await getPacks();
      const ours = backup.packs.filter(({ compiled }) => !known.some((pack) => pack.fromPolicy && pack.compiled.id === compiled.id));
      const settings = { version: settingsVersion, ...backup.settings } satisfies Stored;
      await browser.storage.local.set({ ...packItems(ours.reduce<StoredPack[]>(put, known)), [settingsKey]: settings });
    }),
  );
}

export { TooManyPacks };

function dayOf(text: string): string {
  return /^20\d\d-\d\d-\d\d/.exec(text)?.[0] ?? '';
}

/** Engines say where JSON breaks off in different words; line and column, or the offset, can be read from each. */
function placeOf(text: string, message: string): { line: number; column: number } {
  const said = /line (\d+) column (\d+)/.exec(message);
  if (said) return { line: Number(said[1]), column: Number(said[2]) };
  return placeAt(text, Number(/position (\d+)/.exec(message)?.[1] ?? text.length));
}

function keyAt(text: string, key: PropertyKey | undefined): { line: number; column: number } {
  const offset = key === undefined ? 0 : text.indexOf(JSON.stringify(String(key)));
  return placeAt(text, Math.max(0, offset));
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Adding packs: compiled here from their source, for the options page and for the background (policies, and releases with a new form). */
import { search as documents } from 'virtual:catalog/search';
import { type CompiledPack, compilePack } from '../../rules/compile/pack.ts';
import { packFormat } from '../../rules/compile/pack-format.ts';
import type { StoredPack } from './pack-shape.ts';
import { changePacks, getPacks } from './packs.ts';

const titles = Object.fromEntries(documents.map(({ id, title }) => [id, title]));

/** Throws DataError with every mistake, each with line, column, field and cure. */
export function readPack(source: string): CompiledPack {
  return compilePack(source, titles);
}

/** A pack of the same id belongs to the organisation, and stays. */
export class PackOfPolicy extends Error {}

/** Adds it, or puts it in the place of the one with the same id. Rejects with PackOfPolicy, TooManyPacks, or when nothing could be stored. */
export function addPack(source: string, compiled: CompiledPack): Promise<StoredPack[]> {
  return changePacks((now) => {
    if (now.some((pack) => pack.fromPolicy && pack.compiled.id === compiled.id)) throw new PackOfPolicy();
    return put(now, { source, enabled: true, fromPolicy: false, added: today(), compiled });
  });
}

/** In its place when there is one of the same id, else at the end. */
export function put(packs: readonly StoredPack[], pack: StoredPack): StoredPack[] {
  const same = (other: StoredPack) => other.compiled.id === pack.compiled.id;
  return packs.some(same) ? packs.map((other) => (same(other) ? pack : other)) : [...packs, pack];
}

/** The packs of a policy take the place of those that it brought before. What cannot be read is left out, and told to `refused`. */
export async function takePolicyPacks(sources: readonly string[], refused: (error: Error) => void = () => undefined): Promise<void> {
  const stored = await getPacks();
  const known = stored.filter(({ fromPolicy }) => fromPolicy);
  const fresh = sources.flatMap((source): StoredPack[] => {
    const same = known.find((pack) => pack.source === source && pack.compiled.format === packFormat);
    if (same) return [same];
    try {
      return [{ source, enabled: true, fromPolicy: true, added: today(), compiled: readPack(source) }];
    } catch (error) {
      refused(error as Error);
      return [];
    }
  });
  if (known.length === fresh.length && fresh.every((pack) => known.includes(pack))) return;
  await changePacks((now) =>
    fresh.reduce<StoredPack[]>(
      put,
      now.filter(({ fromPolicy }) => !fromPolicy),
    ),
  );
}

/** After an update of the extension: packs of an older form are compiled again. What can no longer be read stays stored, and switched off. */
export async function renewPacks(): Promise<void> {
  const stored = await getPacks();
  if (stored.every(({ compiled }) => compiled.format === packFormat)) return;
  await changePacks((now) =>
    now.map((pack) => {
      if (pack.compiled.format === packFormat) return pack;
      try {
        return { ...pack, compiled: readPack(pack.source) };
      } catch {
        return { ...pack, enabled: false };
      }
    }),
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

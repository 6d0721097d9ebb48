/** The packs in force, for the pages of ours that search and explain: loaded before they show anything, and kept up to date. */
import type { CompiledPack } from '../../rules/compile/pack.ts';
import { getPacks, inForce, watchPacks } from './packs.ts';

let here: readonly CompiledPack[] = [];

/** The same list until the packs change. */
export function packsHere(): readonly CompiledPack[] {
  return here;
}

/** Never rejects: without packs the catalog still explains. Call once, before the first rendering. */
export async function loadPacks(): Promise<void> {
  watchPacks(() => void read());
  await read();
}

async function read(): Promise<void> {
  const packs = await getPacks().catch(() => []);
  here = inForce(packs).map(({ compiled }) => compiled);
}

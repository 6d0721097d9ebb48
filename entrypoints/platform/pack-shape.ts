/** How rule packs are stored in `storage.local`. Scripts on pages know the keys alone. */
import type { CompiledPack } from '../../rules/compile/pack.ts';
import type { Severity } from './settings-shape.ts';

export interface StoredPack {
  /** As it was given: what is exported, and compiled again when a release needs another form. */
  source: string;
  enabled: boolean;
  /** Set by the organisation: cannot be switched off or removed here. */
  fromPolicy: boolean;
  /** ISO day. */
  added: string;
  compiled: CompiledPack;
}

/** Everything, as one versioned item. The two below are made of it and written together with it. */
export const packsKey = 'packs';
/** What readers need of the enabled packs. */
export const packTablesKey = 'packTables';
/** What gates need of them: fragments that every page is searched for. */
export const packAnchorsKey = 'packAnchors';

export interface PackTables {
  tables: string;
  severities: Record<string, Severity>;
}

export const mostPacks = 20;
/** UTF-16 units of everything as JSON: half of what `storage.local` holds. */
export const mostOfAllPacks = 5_000_000;

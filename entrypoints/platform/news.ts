/**
 * What is new in the catalog since the person last looked. The browser keeps the fingerprints of the rules that were seen, so that the answer is
 * right however many releases lie between; nothing else is remembered, and nothing is asked of anyone.
 */
import edition from 'virtual:catalog/edition';
import { storage } from 'wxt/utils/storage';

export interface News {
  /** Ids of rules. */
  added: string[];
  changed: string[];
}

const seen = storage.defineItem<Record<string, string> | null>('local:seen-rules', { fallback: null });

export async function newsSinceSeen(): Promise<News> {
  return compare(await seen.getValue(), edition.prints);
}

/** From now on everything that this catalog holds is old. */
export function markSeen(): Promise<void> {
  return seen.setValue(edition.prints);
}

/** The first catalog that a browser has is no news. */
export async function beginSeen(): Promise<void> {
  if ((await seen.getValue()) === null) await markSeen();
}

export function compare(before: Record<string, string> | null, now: Record<string, string>): News {
  if (before === null) return { added: [], changed: [] };
  const ids = Object.keys(now);
  return {
    added: ids.filter((id) => !Object.hasOwn(before, id)),
    changed: ids.filter((id) => Object.hasOwn(before, id) && before[id] !== now[id]),
  };
}

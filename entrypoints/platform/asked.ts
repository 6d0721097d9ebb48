/**
 * Text on its way from a page to the explain page: kept in `storage.session` (memory only, never on disk, never in a URL) under a random
 * name, and gone after one reading.
 */
import { browser } from 'wxt/browser';

const prefix = 'asked:';

/** Longest text that is carried, in UTF-16 units: `storage.session` holds 10 MB for everything. */
export const askedLimit = 1_000_000;

/** Stores `text` (cut to `askedLimit`) and resolves with the id to fetch it by. */
export async function putAsked(text: string): Promise<string> {
  const id = randomId();
  await browser.storage.session.set({ [prefix + id]: text.slice(0, askedLimit) });
  return id;
}

/** Fetches and forgets. Null when there is no such text, or when it was fetched before. */
export async function takeAsked(id: string): Promise<string | null> {
  const key = prefix + id;
  const text = (await browser.storage.session.get(key))[key];
  await browser.storage.session.remove(key);
  return typeof text === 'string' ? text : null;
}

/** 128 random bits as hex. Not `crypto.randomUUID`, which pages on plain http lack: log viewers often are such pages. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * "Ignore this one": a finding is known again by a hash of its rule and its text without what differs at every repetition (blanks, quotes,
 * numbers, ids). 106 bits of a text of a hundred letters and more: the text cannot be had back, and no two are mistaken for each other. Not
 * `crypto.subtle`, which pages on plain http lack and which answers too late for a page that is being marked.
 */
import { skeletonText } from '../../rules/engine/skeleton.ts';
import type { Finding } from '../../rules/finding.ts';

/** Of a long finding, a traceback above all, so much decides: what failed stands at its ends. */
const readAtEachEnd = 1_000;

/** `text` is the finding's own text (from its start to its end). */
export function ignoredHash({ rule }: Pick<Finding, 'rule'>, text: string): string {
  const ends = text.length <= 2 * readAtEachEnd ? text : `${text.slice(0, readAtEachEnd)}\n${text.slice(-readAtEachEnd)}`;
  const same = `${rule}\n${skeletonText(ends.replace(/[\w-]+/g, (word) => (isPassing(word) ? '#' : word)))}`;
  return hash(same, 0) + hash(same, 0x9e3779b9);
}

/** Numbers, hexadecimal ids, and the mixed letters of request ids: another one at each repetition. Names of models stay. */
function isPassing(word: string): boolean {
  if (!/\d/.test(word)) return false;
  return /^[\d-]+$|^[0-9a-f-]{8,}$/i.test(word) || (word.length >= 12 && /[A-Z]/.test(word) && /[a-z]/.test(word));
}

/** cyrb53 with a seed. */
function hash(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}

/**
 * Second pass: where do fragments stand in a skeleton? A rolling key of six letters (five bits each) finds the few that may end here,
 * a comparison decides. Made in a millisecond for thousands of fragments, where an automaton takes fifty: the first pass is over megabytes
 * and earns its table, this one is over the windows around anchors.
 */

import { encode } from './skeleton.ts';

/** Of each fragment the six that fewest others have: its first are often those of many ("litellm." begins forty), its last too ("exception-"). */
const letters = 6;
const bitsOfKey = 5 * letters;
const mask = 2 ** bitsOfKey - 1;
const slots = 1 << 14;
const mostFragments = 2 ** 20;

/**
 * `fragments` are skeleton texts of at least six letters. Calls `hit` with the fragment's index and the offset where it begins, in the order
 * of the offsets; of several that begin at one place, the later in the list comes first.
 */
export function createFinder(
  fragments: readonly string[],
): (skeleton: Uint16Array, hit: (fragment: number, start: number) => void) => void {
  const heads = new Int32Array(slots).fill(-1);
  const chain = new Int32Array(fragments.length);
  const keys = new Int32Array(fragments.length);
  /** How far behind its beginning the six letters of a fragment end. */
  const reach = new Int32Array(fragments.length);
  const users = new Int32Array(slots);
  for (const fragment of fragments) for (const key of keysOf(fragment)) users[slotOf(key)] = usersOf(key) + 1;
  /** All fragments, one behind the other, and where each begins. */
  const all = encode(fragments.join(''));
  const begins = new Int32Array(fragments.length + 1);
  fragments.forEach((fragment, index) => {
    const own = keysOf(fragment);
    let rarest = own.length - 1;
    for (let at = rarest - 1; at >= 0; at--) if (usersOf(own[at] as number) < usersOf(own[rarest] as number)) rarest = at;
    const key = own[rarest];
    if (key === undefined) throw new Error(`fragment "${fragment}" is shorter than ${letters} letters`);
    const slot = slotOf(key);
    keys[index] = key;
    reach[index] = rarest + letters;
    chain[index] = heads[slot] as number;
    heads[slot] = index;
    begins[index + 1] = (begins[index] as number) + fragment.length;
  });
  /** Start and index of each hit in one number that sorts by them. */
  const found: number[] = [];

  return (skeleton, hit) => {
    let key = 0;
    let count = 0;
    for (let i = 0; i < skeleton.length; i++) {
      key = roll(key, skeleton[i] as number);
      for (let index = heads[slotOf(key)] as number; index !== -1; index = chain[index] as number) {
        if (keys[index] !== key) continue;
        const start = i + 1 - (reach[index] as number);
        if (start < 0 || !stands(index, skeleton, start)) continue;
        // Found by their rarest letters, told by their beginnings: each moves past the few that begin further on.
        const place = start * mostFragments + mostFragments - 1 - index;
        let at = count++;
        for (; at > 0 && (found[at - 1] as number) > place; at--) found[at] = found[at - 1] as number;
        found[at] = place;
      }
    }
    for (let at = 0; at < count; at++) {
      const place = found[at] as number;
      hit(mostFragments - 1 - (place % mostFragments), Math.floor(place / mostFragments));
    }
  };

  function usersOf(key: number): number {
    return users[slotOf(key)] as number;
  }

  function stands(index: number, skeleton: Uint16Array, start: number): boolean {
    for (let i = begins[index] as number, j = start; i < (begins[index + 1] as number); i++, j++) if (all[i] !== skeleton[j]) return false;
    return true;
  }
}

/** The key of each six letters of a fragment, first to last. */
function keysOf(fragment: string): number[] {
  const keys: number[] = [];
  let key = 0;
  for (let i = 0; i < fragment.length; i++) {
    key = roll(key, fragment.charCodeAt(i));
    if (i >= letters - 1) keys.push(key);
  }
  return keys;
}

/** Five bits a letter: the seventh letter back has left the key by itself. */
function roll(key: number, code: number): number {
  return ((key << 5) & mask) ^ (code & 31);
}

function slotOf(key: number): number {
  return (key ^ (key >>> 14)) & (slots - 1);
}

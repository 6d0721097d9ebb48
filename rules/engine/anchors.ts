/**
 * First pass: one Aho-Corasick automaton over raw text for all fragments at once. It reads skeletons (engine/skeleton.ts) without
 * building them: blanks, quotes and backslashes leave the state as it is. Cost is one table look-up a character, however many rules.
 */
import { skippedCharacters } from './skeleton.ts';

const other = 0;
const skip = 1;

export interface Anchors {
  /** Offset just past the first fragment that ends at or after `from`, or -1. */
  first(text: string, from?: number): number;
  /** Calls `hit` with the fragment's index and the offset just past it, in order, for every fragment in `text` from `from` to `to`. */
  scan(text: string, hit: (fragment: number, end: number) => void, from?: number, to?: number): void;
  /**
   * For text that comes in pieces (text nodes, slices): carries the automaton over. Returns the state to pass on, or -1 after a hit.
   * Start with state 0.
   */
  feed(text: string, state: number): number;
}

/** `fragments` are skeleton texts in lower-case ASCII. */
export function createAnchors(fragments: readonly string[]): Anchors {
  const { classes, next, accepting, outputs, width } = build(fragments);

  return {
    first(text, from = 0) {
      let state = 0;
      for (let i = from; i < text.length; i++) {
        const kind = classes[text.charCodeAt(i)] as number;
        state = next[state + kind] as number;
        if (state >= accepting && kind !== skip) return i + 1;
      }
      return -1;
    },
    scan(text, hit, from = 0, to = text.length) {
      let state = 0;
      for (let i = from; i < to; i++) {
        const kind = classes[text.charCodeAt(i)] as number;
        state = next[state + kind] as number;
        if (state >= accepting && kind !== skip)
          for (const fragment of outputs[(state - accepting) / width] as number[]) hit(fragment, i + 1);
      }
    },
    feed(text, state) {
      for (let i = 0; i < text.length; i++) {
        const kind = classes[text.charCodeAt(i)] as number;
        state = next[state + kind] as number;
        if (state >= accepting) return -1;
      }
      return state;
    },
  };
}

interface Automaton {
  /** Of every UTF-16 unit, so that the loop has no branch; 64 kB, of which a text touches a few lines. */
  classes: Uint8Array;
  /** Row-major; states are premultiplied by `width`. */
  next: Int32Array;
  /** States from here on end a fragment. */
  accepting: number;
  outputs: number[][];
  width: number;
}

function build(fragments: readonly string[]): Automaton {
  const classes = new Uint8Array(65536);
  let width = 2;
  for (const character of skippedCharacters) classes[character.charCodeAt(0)] = skip;
  for (const fragment of fragments) {
    for (let i = 0; i < fragment.length; i++) {
      const code = fragment.charCodeAt(i);
      if (code >= 128) throw new Error(`fragment "${fragment}" is not ASCII`);
      if (classes[code] === other) classes[code] = width++;
    }
  }
  for (let code = 65; code <= 90; code++) classes[code] = classes[code + 32] as number;

  // The trie in one table: row = state, column = kind, 0 = no child (the root is nobody's child).
  const most = fragments.reduce((sum, fragment) => sum + fragment.length, 1);
  const table = new Int32Array(most * width);
  const ends: (number[] | undefined)[] = new Array(most);
  let states = 1;
  fragments.forEach((fragment, index) => {
    let state = 0;
    for (let i = 0; i < fragment.length; i++) {
      const cell = state * width + (classes[fragment.charCodeAt(i)] as number);
      if (table[cell] === 0) table[cell] = states++;
      state = table[cell] as number;
    }
    ends[state] = [...(ends[state] ?? []), index];
  });

  // Breadth first: a state's failure link is finished before its children need it.
  const failure = new Int32Array(states);
  const order = new Int32Array(states);
  let known = 1;
  for (let at = 0; at < known; at++) {
    const state = order[at] as number;
    const back = (failure[state] as number) * width;
    for (let kind = 0; kind < width; kind++) {
      const cell = state * width + kind;
      const child = table[cell] as number;
      const fallback = state === 0 ? 0 : (table[back + kind] as number);
      if (child === 0) table[cell] = fallback;
      else {
        failure[child] = fallback;
        const inherited = ends[fallback];
        if (inherited) ends[child] = [...(ends[child] ?? []), ...inherited];
        order[known++] = child;
      }
    }
  }

  // Renumber so that one comparison tells an accepting state, and premultiply so that none is needed in the loop.
  const renumbered = new Int32Array(states);
  const outputs: number[][] = [];
  let silent = 0;
  for (let state = 0; state < states; state++) if (ends[state] === undefined) renumbered[state] = silent++ * width;
  for (let state = 0; state < states; state++) {
    const own = ends[state];
    if (own !== undefined) renumbered[state] = (silent + outputs.push(own) - 1) * width;
  }
  const next = new Int32Array(states * width);
  for (let state = 0; state < states; state++) {
    const row = renumbered[state] as number;
    for (let kind = 0; kind < width; kind++) next[row + kind] = renumbered[table[state * width + kind] as number] as number;
    next[row + skip] = row; // a skipped character leaves the state as it is
  }
  return { classes, next, accepting: silent * width, outputs, width };
}

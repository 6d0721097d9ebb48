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

  const children: Map<number, number>[] = [new Map()];
  const ends: number[][] = [[]];
  fragments.forEach((fragment, index) => {
    let state = 0;
    for (let i = 0; i < fragment.length; i++) {
      const kind = classes[fragment.charCodeAt(i)] as number;
      let child = children[state]?.get(kind);
      if (child === undefined) {
        child = children.length;
        children.push(new Map());
        ends.push([]);
        children[state]?.set(kind, child);
      }
      state = child;
    }
    ends[state]?.push(index);
  });

  // Breadth first: a state's failure link is finished before its children need it.
  const table = new Int32Array(children.length * width);
  const failure = new Int32Array(children.length);
  const order = [0];
  for (const state of order) {
    for (let kind = 0; kind < width; kind++) {
      const fallback = state === 0 ? 0 : (table[(failure[state] as number) * width + kind] as number);
      const child = children[state]?.get(kind);
      if (child === undefined) table[state * width + kind] = fallback;
      else {
        table[state * width + kind] = child;
        failure[child] = state === 0 ? 0 : fallback;
        ends[child]?.push(...(ends[failure[child] as number] as number[]));
        order.push(child);
      }
    }
  }

  // Renumber so that one comparison tells an accepting state.
  const silent = order.filter((state) => ends[state]?.length === 0);
  const loud = order.filter((state) => (ends[state]?.length ?? 0) > 0);
  const renumbered = new Int32Array(children.length);
  [...silent, ...loud].forEach((state, index) => {
    renumbered[state] = index * width;
  });
  const next = new Int32Array(table.length);
  for (const state of order)
    for (let kind = 0; kind < width; kind++)
      // A skipped character leaves the state as it is: one look-up for every character, no branch.
      next[(renumbered[state] as number) + kind] =
        kind === skip ? (renumbered[state] as number) : (renumbered[table[state * width + kind] as number] as number);
  return { classes, next, accepting: silent.length * width, outputs: loud.map((state) => ends[state] as number[]), width };
}

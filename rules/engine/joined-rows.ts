/** Rows that a terminal cut in the middle of a word, made one again: names are looked for in those. */

import { providerOf } from './vocabulary.ts';

/** Rows shorter than this were not cut by a terminal's width. */
const narrowest = 50;

/** A whole name at a row's beginning is no rest of the word above: errors that follow each other row by row begin so. */
function beginsError(text: string, at: number): boolean {
  const name = /^(?:litellm\.|([A-Za-z][\w-]{1,30}?)Exception - )/.exec(text.slice(at, at + 48));
  return name !== null && (name[1] === undefined || providerOf(name[1]) !== null);
}

/** Joins words that a terminal cut at the end of a row. `map` holds the offset of each character, or is null where nothing was cut. */
export function unwrap(text: string): { text: string; map: Int32Array | null } {
  if (!/\w\n[ \t]*\w/.test(text)) return { text, map: null };
  const map = new Int32Array(text.length);
  let out = '';
  let row = 0;
  /** Where what is not copied yet begins. */
  let rest = 0;
  const copy = (to: number) => {
    for (let i = rest; i < to; i++) map[out.length + i - rest] = i;
    out += text.slice(rest, to);
  };
  for (let newline = text.indexOf('\n'); newline !== -1; newline = text.indexOf('\n', row)) {
    let next = newline + 1;
    while (text[next] === ' ' || text[next] === '\t') next++;
    if (newline - row >= narrowest && /\w/.test(text[newline - 1] ?? '') && /\w/.test(text[next] ?? '') && !beginsError(text, next)) {
      copy(newline);
      rest = next;
    }
    row = newline + 1;
  }
  if (rest === 0) return { text, map: null };
  copy(text.length);
  return { text: out, map };
}

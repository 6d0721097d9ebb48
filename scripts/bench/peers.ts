/** What the engine is measured against: the plainest ways to look for the same literals, and the fuzzy search that others reach for. */
import Fuse from 'fuse.js';
import type { Anchors } from '../../rules/engine/anchors.ts';
import type { SearchTable } from '../../rules/engine/tables.ts';

/** All anchors of the text, one bare Aho-Corasick pass. */
export function drainAnchors(anchors: Anchors, text: string): number {
  let count = 0;
  anchors.scan(text, () => {
    count++;
  });
  return count;
}

/**
 * One regular expression of all the literals, longest first, case-insensitive. It does less than the automaton: it reads the text as it stands (a
 * blank inside a literal hides it) and loses what overlaps.
 */
export function alternationOf(literals: readonly string[]): RegExp {
  const longestFirst = [...literals].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((literal) => literal.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|'), 'gi');
}

/** All matches of the text. */
export function drainAlternation(pattern: RegExp, text: string): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text) !== null) count++;
  return count;
}

/** The search box that somebody would build first: every field, one index, the whole line as query. */
export function fuseOver(documents: readonly SearchTable[]): (line: string) => number {
  const fuse = new Fuse([...documents], { keys: ['title', 'symptoms', 'signatures'], ignoreLocation: true, threshold: 0.3 });
  return (line) => fuse.search(line).length;
}

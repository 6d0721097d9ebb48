/** Lines of cleaned text. Searches are bounded: a log of one endless line must not make every look-back read all of it. */

const longestLook = 400;

/** Offset of the line's first character, or of the character 400 before `at` where the line is longer. */
export function lineStart(text: string, at: number): number {
  const floor = Math.max(0, at - longestLook);
  const found = text.slice(floor, at).lastIndexOf('\n');
  return found === -1 ? floor : floor + found + 1;
}

/**
 * How deeply the line break at `at` is escaped: 0 where the page breaks the line, 1 for the \n of JSON, more for JSON within JSON. A deeper one
 * than that before a row lies within the row.
 */
export function breakDepth(raw: string, map: Int32Array, at: number): number {
  const from = map[at] as number;
  let depth = 0;
  while (raw[from + depth] === '\\') depth++;
  return depth;
}

const longestRow = 1000;

/** The line that begins at `line`, with its end; longer ones are no rows of a list. */
export function rowAt(text: string, line: number): string {
  const row = text.slice(line, line + longestRow + 1);
  const newline = row.indexOf('\n');
  return newline !== -1 ? row.slice(0, newline + 1) : row.length <= longestRow ? row : '';
}

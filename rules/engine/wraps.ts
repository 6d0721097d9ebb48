/** Lines that a terminal cut at its width, in the middle of words: rows of one length that none exceeds. */

/** Narrower and wider terminals are none; equal lines of other lengths are chance. */
const narrowest = 40;
const widest = 400;
/** So many rows have to be full: two of the same length are chance. */
const rows = 3;
/** Lines that begin alike are a list, not one line in pieces. */
const alike = 4;

/** The width at which `raw` was cut from `from` to `to` (UTF-16 units); 0 when it was not. */
export function wrapWidth(raw: string, from: number, to: number): number {
  let width = 0;
  let full = 0;
  for (let start = from; start < to; ) {
    // Not further than a row can be: one endless line would be searched to its end for every window.
    const row = raw.slice(start, start + widest + 1);
    const newline = row.indexOf('\n');
    if (newline < 0 && row.length > widest) return 0;
    const end = newline < 0 ? to : start + newline;
    const length = end - start;
    if (length > widest) return 0;
    if (length > width) {
      width = length;
      full = 0;
    }
    if (length === width && width >= narrowest && end < to && wrapsAt(raw, end, width)) full++;
    start = end + 1;
  }
  return full >= rows ? width : 0;
}

/** Does the line go on behind the line end at `newline`? `width` is the one that the text was cut at. */
export function wrapsAt(raw: string, newline: number, width: number): boolean {
  const start = newline - width;
  if (raw.lastIndexOf('\n', newline - 1) !== start - 1) return false;
  const next = raw.slice(newline + 1, newline + 12);
  return (
    next.trim() !== '' &&
    !/[>|\u2500-\u257f]/.test(`${raw[start]}${next[0]}`) &&
    !raw.startsWith(next.slice(0, alike), start) &&
    !/\s\s$/.test(raw.slice(newline - 2, newline)) &&
    !/^(?: {2}|\d\d:\d\d:\d\d|\d{4}-\d\d-\d\d|[A-Z]+: |Traceback)/.test(next)
  );
}

/** Does an error that stands in no quotes go on in the row below? */

/**
 * Was the error cut by hand here, or does it end with the router's remarks? What belongs behind those begins with words of its own
 * (message-end.ts, `continuation`); nothing else below is a row of it, however open its brackets are.
 */
export function saidInFull(line: string, below: string): boolean {
  if (/(?:\.{3}|\u2026)[\])]? ?$/.test(line)) return true;
  const at = line.lastIndexOf('Model Group');
  // The group's name was cut in the middle, and its rest has a row of its own.
  if (/^\S{1,80}\n[^\n]{0,12}Available Model Group/.test(below)) return false;
  return at !== -1 && /^Model Group(?:=[\w./:@-]{1,200}| Fallbacks=(?:None|\[[^\]]{0,600}\]))\s{0,3}$/.test(line.slice(at));
}

const leftOutAtEnd = /\b[A-Z]\w{2,40}(?:Error|Exception|Timeout): ?(?:\.{3}|\u2026)\s{0,3}$/;
const providersError = /^[ \t]{0,12}[A-Z][\w-]{1,30}Exception - /;
const providerAtEnd = /[a-z_]Exception\s{0,3}$/;
const classInFront = /^[ \t]{0,12}[A-Z]\w{2,40}Error - /;

/** Does the provider's own error stand below: somebody left out the words between, or the row ends with the provider's name? */
export function providersBelow(line: string, next: string): boolean {
  return (leftOutAtEnd.test(line) && providersError.test(next)) || (providerAtEnd.test(line) && classInFront.test(next));
}

/** Terminals and mails are narrower; a longer row was never cut at their width. */
const widest = 240;

/** A row that was filled to its end and does not end a sentence goes on in the next. It ends at `stop`. */
export function wrapped(text: string, stop: number, line: string, next: string): boolean {
  const row = line.trimEnd();
  if (row.length > widest && !/^\s*[a-z]/.test(next)) return false;
  // A body that was opened on the row is closed at its end.
  if (/["'\]}][\]}]$/.test(row) && balance(row, 0, row.length) <= 0) return false;
  if (/[.!?。]["')\]]?$/.test(row) && !/^\s*[a-z]/.test(next)) return false;
  return row.length >= 56 && !/^\s*[\w.]+Error\b/.test(next) && !hasRoom(text, stop, row.length, next);
}

/** So many rows above are of the same print. */
const rowsAbove = 8;

/** Would the next row's first word have fitted into this one? A row above says how wide the paper is. */
function hasRoom(text: string, stop: number, length: number, next: string): boolean {
  const needed = length + 1 + (/^\s*(\S*)/.exec(next)?.[1]?.length ?? 0);
  let end = text.lastIndexOf('\n', stop - 1);
  for (let i = 0; i < rowsAbove && end > 0; i++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (end - start > needed && end - start <= widest) return true;
    if (end - start === 0 || /^\s*(?:```|~~~)/.test(text.slice(start, start + 8))) break;
    end = start - 1;
  }
  return false;
}

/** Brackets opened and not closed between two offsets. */
export function balance(text: string, from: number, to: number): number {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) depth--;
  }
  return depth;
}

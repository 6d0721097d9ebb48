/** Classes that are listed: keys of a table, what a docstring says is raised, one below the other in a document. None of them happened. */
import { lineStart } from './lines.ts';

const keyed = /^\s*[{[(]\s*\n/;
const nextKey = /\n[ \t]*\},[ \t]*\n[ \t]*litellm\./;
const opensTable = /[{,(]\s*$/;
const raisedList = /^[ \t]*(?::?(?:raises|throws|exceptions)\b[^\n]{0,40}:|@throws)[ \t]*$/im;
const listedAbove = 600;

/** Is the class that begins its line a key of a table, or an entry of a docstring's list? */
export function isListed(text: string, start: number, end: number): boolean {
  const above = text.slice(Math.max(0, start - listedAbove), lineStart(text, start));
  const below = text.slice(end, end + listedAbove).replace(/^\s*:/, '');
  if (keyed.test(below) && (opensTable.test(above) || nextKey.test(below))) return true;
  // The list ends with a blank line.
  return raisedList.test(above.slice(above.lastIndexOf('\n\n') + 1));
}

/** So many classes one below the other, each with a few words: a list of what there is, not of what happened. */
const fewestOfList = 3;
const entry = /^[ \t]*(?:[-*+] |\d+\. )?[`*]{0,3}litellm\.[\w.]+[`*]{0,3}: [^\n{"]{3,80}$/;

/** Takes out the marks of lists of classes. */
export function withoutLists(text: string, marks: { start: number; class: string | null }[]): void {
  for (let first = 0; first < marks.length; ) {
    let after = first;
    let next = lineStart(text, (marks[first] as { start: number }).start);
    const names = new Set<string | null>();
    while (after < marks.length && lineStart(text, (marks[after] as { start: number }).start) === next) {
      const newline = text.indexOf('\n', next);
      const stop = newline === -1 ? text.length : newline;
      if (stop - next > 160 || !entry.test(text.slice(next, stop)) || /Exception -/.test(text.slice(next, stop))) break;
      names.add((marks[after] as { class: string | null }).class);
      next = stop + 1;
      after++;
    }
    if (names.size >= fewestOfList) marks.splice(first, after - first);
    else first = Math.max(after, first + 1);
  }
}

/** Remarks and docstrings: they speak of an error, and have none. */
import { linesOfCode } from './code-lines.ts';
import { remark } from './literal-rows.ts';

/** `before`: what stands before `start` on its line, which begins at `line`. The remarks of YAML and of shells are notes of what happened. */
export function inRemark(text: string, start: number, before: string, line: number): boolean {
  // A traceback that was pasted between the lines happened.
  if (remark.test(before) && remarkedFrame.test(text.slice(Math.max(0, line - 800), line))) return false;
  // What documents the line below it, to Sphinx: nobody else writes that.
  if (/^\s*#: /.test(before)) return true;
  // The rows of a block that is closed before the code: /** ... */
  const inBlock =
    /^\s*\* /.test(before) && /^[^\n]*(?:\n[ \t]*\*(?!\/)[^\n]*){0,20}\n[ \t]*\*\/[ \t]*\n/.test(text.slice(start, start + 1500));
  // At the margin, bare, and the first of its row but for a heading: pasted there. What explains a branch is indented with it, or quotes.
  if (/^(?:#|\/\/) {1,3}(?:[^\n"'`]{1,40}: )?$/.test(before)) return false;
  // Shells and YAML have remarks with # too; those with // are of programs.
  if (remark.test(before) || inBlock) return linesOfCode(text, line) >= (inBlock || /^\s*\/\/|\be\.g\./.test(before) ? 1 : 2);
  const above = text.slice(Math.max(0, start - longestDocstring), start);
  for (const mark of ['"""', "'''"]) {
    const close = text.indexOf(mark, start);
    if (close === -1 && !above.includes(mark)) continue;
    const opened = above.split(mark).length - 1;
    // The beginning may be cut off.
    if (opened % 2 === 0 && (opened > 0 || text.slice(start, start + longestDocstring).split(mark).length % 2 === 1)) continue;
    // A docstring from whose file no more was quoted: it opens the text, or an indented row of its own closes it.
    if (text.trimStart().startsWith(mark) && opened === 1 && close === -1) return true;
    // Its own rows, indented, open and close it: only code has those.
    if (
      close !== -1 &&
      ownRow.test(`\n${above.slice(0, above.lastIndexOf(mark))}`) &&
      ownRow.test(text.slice(Math.max(0, close - 40), close))
    )
      return true;
    if (opened === 0 && close !== -1 && close - start < longestDocstring && /\n[ \t]{2,}$/.test(text.slice(close - 40, close))) return true;
    if (close !== -1 && close - start < longestDocstring && linesOfCode(text, line) + linesOfCode(text, close) >= 2) return true;
  }
  return false;
}
const remarkedFrame = /\n[ \t]*(?:\/\/|#|\*|--|;;)[ \t]*File "[^"\n]{1,200}", line \d/;
const longestDocstring = 3000;
const ownRow = /\n[ \t]{2,}$/;

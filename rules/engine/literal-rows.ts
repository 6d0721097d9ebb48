/** Literals of code that take several rows: what begins a row of theirs shows no quote that code opens. */
import { lineStart, rowAt } from './lines.ts';

export const fence = /^\s*(?:```|~~~)/;
/** How a remark begins in the languages that people write agents in. */
export const remark = /^\s*(?:\/\/|#:? |\*(?:\s|$)|--\s|;;)/;

/**
 * Inside a table of texts that code gives a name (MESSAGES = {), or a literal in backticks that it opened in a row above. A list in a log or a
 * document has no name with an equals sign, and its backticks close on their row.
 */
export function inRowsOfLiteral(raw: string, at: number): boolean {
  const line = lineStart(raw, at);
  let texts = textRow.test(rowAt(raw, line));
  // Most errors stand in a log, and need no more than this look.
  if (!texts && !raw.slice(Math.max(0, line - longestLiteral), line).includes('`')) return false;
  let position = line;
  for (let i = 0; i < mostRows && position > 0; i++) {
    position = lineStart(raw, position - 1);
    const row = rowAt(raw, position);
    if (fence.test(row)) return false;
    if (opensBackticks.test(row)) return /`\s*[;,)\].]/.test(raw.slice(at, at + longestLiteral));
    if (texts && opensNamed.test(row)) return true;
    texts &&= textRow.test(row) || remark.test(row);
  }
  return false;
}
const mostRows = 16;
const textRow = /^[ \t]{0,40}(?:["']?\w[\w.-]{0,40}["']?: )?\(?["'`]/;
const opensNamed = /^[^\n"'`=]{1,160}[\w\])>] ?:?= ?[[{(][ \t]{0,3}\n?$/;
const opensBackticks = /^\s*(?:export )?(?:(?:const|let|var) )?[A-Za-z_$][\w.$]{0,60}(?: = |\()`[^`\n]*\n?$/;
const longestLiteral = 3000;

/** Between the lines of a file that a script writes: cat > log <<'EOF' ... EOF. `line` begins a row of it. */
export function inHereDocument(text: string, line: number): boolean {
  if (!text.slice(Math.max(0, line - longestLiteral), line).includes('<<')) return false;
  let position = line;
  for (let i = 0; i < mostRows && position > 0; i++) {
    position = lineStart(text, position - 1);
    const word = /<<-?[ \t]{0,2}["']?([A-Za-z_]\w{0,20})["']?[ \t]{0,2}\n?$/.exec(rowAt(text, position))?.[1];
    if (word !== undefined) return text.slice(line, line + longestLiteral).includes(`\n${word}\n`);
  }
  return false;
}

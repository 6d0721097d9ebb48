/** Is it code that stands around a place? Counts the lines that no log, JSON or chat prints. */
import { lineStart } from './lines.ts';
import { fence } from './literal-rows.ts';

/** A frame of a traceback: a path, and source on the line after it. */
export const frame = /^\s*(?:["'[]\s*)?File "[^"\n]*", line \d+/;
/** Lines that no log, JSON or chat prints; those of tests count twice. */
const lineOfCode =
  /^\s*(?:(?:import|from|def|class|async|await|return|const|let|var|export|func|fn|pub|package|namespace|public|private|static|interface|raise|throw)\b[^\n]*[({:;=]|(?:yield|with|try|except|finally|elif|else|function|use|using|type(?!:)|if|for|while|switch|case)\b[^\n]*[({:;,=]\s*$|[\w.[\]"']+\s(?:=|\+=|:=)\s|[\]}]*\)[)\]};,]*\s*$|\};\s*$|\w[\w.]*\((?:[^\n]*[({,])?\s*$|\([^\n]*[(,]\s*$|import [\w.]+(?: as \w+)?\s*$|from [\w.]+ import [\w, ]+$|(?:return|raise|yield|break|continue|pass)(?: [\w.]+)?;?\s*$|[a-z][\w.]*\([^\n]*\)[;,]?\s*$|(?<=[ \t]);;\s*$|exit \d{1,3};?\s*$|["']\w{1,40}["']: [a-z_][\w.]{0,60}\([^\n"']{0,60}\),\s*$|case [^\n]{1,100} in\s*$)/;
const lineOfTest =
  /^\s*(?:@\w+|#\[test\]|(?:async )?(?:def|func|fn) [tT]est\w*|(?:describe|it|test|expect|assert\w*!?|mock\w*|monkeypatch|with (?:pytest|patch)\b)[\s(.]|[\w.]+\.(?:mock|patch|parametrize)\b)/;
/** So many lines before and behind are looked at. */
const reach = 10;

/** How many of the lines around are source, not counting what tracebacks quote of it. */
export function linesOfCode(text: string, at: number): number {
  const from = backLines(text, at, reach);
  let count = 0;
  let afterFrame = false;
  let position = from;
  for (let i = 0; i < 2 * reach && position < text.length; i++) {
    const newline = text.indexOf('\n', position);
    const stop = newline === -1 ? text.length : newline;
    const each = text.slice(position, Math.min(stop, position + 200));
    if (fence.test(each)) {
      // What stands in another block of a document says nothing of this one.
      if (position > at) break;
      count = 0;
    } else if (frame.test(each)) afterFrame = true;
    else {
      if (!afterFrame) count += lineOfTest.test(each) ? 2 : lineOfCode.test(each) ? 1 : 0;
      afterFrame = false;
    }
    position = stop + 1;
  }
  return count;
}

function backLines(text: string, at: number, lines: number): number {
  let position = at;
  for (let i = 0; i < lines && position > 0; i++) position = lineStart(text, position - 1);
  return position;
}

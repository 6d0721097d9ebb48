/**
 * Tells code that handles, raises, tests or lists an error text from an error that happened. A text that happened is printed bare, or as a
 * value of JSON or of a dict; in code it is a string literal: opened by code, or standing among lines of code.
 */
import { lineStart } from './lines.ts';

/** What ends in a quote that code opens: raise X("..., expect(`..., message = "..., re.search(r"... */
const opened: readonly RegExp[] = [
  /\b(?:raise|throw|except|catch|case|return|yield|expect|assert\w*|elif|unless)\b[^\n]*[rbfuRBFU]{0,2}["'`]\s*$/,
  /\b(?:if|and|or|not|while)\s+(?:not\s+)?[rbfuRBFU]{0,2}["'`]$/,
  /\w\s+(?:=|==|===|!=|!==|\+=|:=|=~|=>)\s+\(?\s*[rbfuRBFU]{0,2}["'`]$/,
  /\b(?:const|let|var|val|final|static|def|public|private)\b[^\n]*[=(]\s*["'`]$/,
  /\[\s*[rbfuRBFU]{0,2}["'`](?:[^"'`\n]*["'`],\s*["'`])*$/,
  /(?:=|\()\s*\/\^?$/,
];
/** A call, unless it is how an exception prints itself: RateLimitError("litellm.RateLimitError: ...") */
const called = /(?<![\w$.])([\w$.:]{1,80})\(\s*(?:[\w.]+\s*[=,:]\s*)*[rbfuRBFU]{0,2}["'`]$/;
const exceptionName = /(?:Error|Exception|Timeout|Failure|Result)$/;
/** ... but not where code makes the exception. */
const made = /(?:[=(,]|\bnew|\braise|\bthrow|::|\bawait|\breturn)\s*[\w$.:]{1,80}\(\s*[\w.=\s]*[rbfuRBFU]{0,2}["'`]$/;
/** An unquoted key of an object: JSON has none. */
const bareKey = /^\s*[a-z]\w*\??:\s*["'`]$/;
/** What follows the literal in code: `"..." in str(e)`, the next literal, `+`, `.into()` */
const followed = /^["'`](?:\s+(?:not\s+)?in\s+[\w.]+\s*[(:.\w]|\s*\n\s*[rbfu]?["'`]|\s*(?:\+|%)\s|\.\w+\()/;
/** A frame of a traceback: a path, and source on the line after it. */
const frame = /^\s*(?:["'[]\s*)?File "[^"\n]*", line \d+/;
/** A line that no log, JSON or chat prints. */
const lineOfCode =
  /^\s*(?:(?:import|from|def|class|async|await|return|yield|with|try|except|finally|elif|else|const|let|var|function|export|func|fn|pub|use|package|using|namespace|public|private|static|interface|type|describe|it|test|expect|assert\w*|mock\w*|monkeypatch|raise|throw|if|for|while|switch|case)\b[^\n]*[({:;=]|@\w+|[\w.[\]"']+\s(?:=|\+=|:=)\s|[)\]}]+[,;]?\s*$|\w[\w.]*\([^\n]*[({,]\s*$)/;
const reach = 10;
const enoughLines = 4;

/** Offsets in cleaned text. */
export function standsInCode(text: string, start: number, end: number): boolean {
  const line = lineStart(text, start);
  const before = text.slice(Math.max(line, start - 240), start);
  if (frame.test(text.slice(line, start + 240))) return true;
  // A literal opens with a quote, or a slash; most texts are not quoted and need no more than this look.
  const opening = /^\s*$/.test(before) ? text.slice(Math.max(0, line - 80), start) : before;
  if (/["'`/^]\s*$/.test(opening)) {
    if (opened.some((pattern) => pattern.test(before)) || made.test(before)) return true;
    const call = called.exec(before);
    if (call !== null && !exceptionName.test(call[1] as string)) return true;
    if (bareKey.test(before) && /^[^\n]*["'`],?\s*\n/.test(text.slice(end, end + 400)) && linesOfCode(text, line) >= 2) return true;
    if (linesOfCode(text, line) >= enoughLines) return true;
  }
  if (followed.test(text.slice(end, end + 60))) return true;
  if (/\{\w+\}/.test(text.slice(start, end)) && /[rbfuRBFU]["'][^"'\n]*$/.test(before)) return true;
  if (line > 0 && text[line - 1] === '\n' && /\s/.test(text[line] as string)) {
    const previous = text.slice(lineStart(text, line - 1), line - 1);
    if (frame.test(previous)) return true;
  }
  return false;
}

/** How many of the lines around are source, not counting what tracebacks quote of it. */
function linesOfCode(text: string, at: number): number {
  const from = backLines(text, at, reach);
  let count = 0;
  let afterFrame = false;
  let position = from;
  for (let i = 0; i < 2 * reach && position < text.length; i++) {
    const newline = text.indexOf('\n', position);
    const stop = newline === -1 ? text.length : newline;
    const each = text.slice(position, Math.min(stop, position + 200));
    if (frame.test(each)) afterFrame = true;
    else {
      if (!afterFrame && lineOfCode.test(each)) count++;
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

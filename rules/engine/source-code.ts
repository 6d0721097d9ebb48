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
  // A query of a log: |= `...`, !~ "...", grep "..."
  /(?:\|=|\|~|!=|!~|=~)\s*["'`]$/,
  /\b(?:e?grep|rg|ag|awk|sed)\b[^\n"'`]*["'`]$/,
];
/** A call, unless it is how an exception prints itself: RateLimitError("litellm.RateLimitError: ...") */
const called = /(?<![\w$.])([\w$.:]{1,80})\(\s*(?:[\w.]+\s*[=,:]\s*)*[rbfuRBFU]{0,2}["'`]$/;
const exceptionName = /(?:Error|Exception|Timeout|Failure|Result)$/;
/** ... but not where code makes the exception. */
const made = /(?:[=(,]|\bnew|\braise|\bthrow|::|\bawait|\breturn)\s*[\w$.:]{1,80}\(\s*[\w.=\s]*[rbfuRBFU]{0,2}["'`]$/;
/** An unquoted key of an object: JSON has none. */
const bareKey = /^\s*[a-z]\w*\??:\s*["'`]$/;
/** What follows the literal in code: `"..." in str(e)`, the next literal, `+`, `.into()` */
const followed = /^["'`](?:\s+(?:not\s+)?in\s+[\w.]+\s*[(:.\w]|\s*\n[ \t]{2,}[rbfu]?["'`]|\s*(?:\+|%)\s|\.\w+\()/;
/** A frame of a traceback: a path, and source on the line after it. */
const frame = /^\s*(?:["'[]\s*)?File "[^"\n]*", line \d+/;
/** The next literal begins inside the text: two literals that the language joins. */
const joined = /["']\s*\n[ \t]+[rbfu]?["']/;
/** Arguments that take an expected or a made-up text. */
const argument =
  /\b(?:match|side_effect|return_value|message|msg|detail|stdout|stderr|text|body|content|error|reason)\s*=\s*\(?\s*[rbfuRBFU]{0,2}["'`]$/;
/** A row of a table in Go or Python. */
const row = /^\s*[({][^\n]*,\s*`$/;
/** Lines that no log, JSON or chat prints; those of tests count twice. */
const lineOfCode =
  /^\s*(?:(?:import|from|def|class|async|await|return|yield|with|try|except|finally|elif|else|const|let|var|function|export|func|fn|pub|use|package|using|namespace|public|private|static|interface|type|raise|throw|if|for|while|switch|case)\b[^\n]*[({:;=]|[\w.[\]"']+\s(?:=|\+=|:=)\s|[\]}]*\)[)\]};,]*\s*$|\w[\w.]*\((?:[^\n]*[({,])?\s*$|\([^\n]*[(,]\s*$)/;
const lineOfTest =
  /^\s*(?:@\w+|#\[test\]|(?:async )?(?:def|func|fn) [tT]est\w*|(?:describe|it|test|expect|assert\w*!?|mock\w*|monkeypatch|with (?:pytest|patch)\b)[\s(.]|[\w.]+\.(?:mock|patch|parametrize)\b)/;
const reach = 10;
const enough = 3;

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
    const code = linesOfCode(text, line);
    if (code >= enough || row.test(before) || (code > 0 && (bareKey.test(before) || argument.test(before)))) return true;
    if (joined.test(text.slice(start, end))) return true;
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

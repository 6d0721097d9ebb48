/** Tells code that handles, raises, tests or lists an error text from an error that happened: by what stands before it on its line. */

import { lineStart } from './lines.ts';

/** A string literal that code opens: raise X("..., expect(`..., message = "..., re.search(r"... */
const opened: readonly RegExp[] = [
  /\b(?:raise|throw|except|catch|case|return|yield|expect|assert\w*|elif|unless)\b[^\n]*[rbfuRBFU]{0,2}["'`]\s*$/,
  /\b(?:if|and|or|not|while)\s+(?:not\s+)?[rbfuRBFU]{0,2}["'`]$/,
  /\w\s+(?:=|==|===|!=|!==|\+=|:=|=~|=>)\s+[rbfuRBFU]{0,2}["'`]$/,
  /\b(?:const|let|var|val|final|static|def|public|private)\b[^\n]*[=(]\s*["'`]$/,
  /\[\s*[rbfuRBFU]{0,2}["'`](?:[^"'`\n]*["'`],\s*["'`])*$/,
  /(?:=|\()\s*\/\^?$/,
];
/** A call, unless it is how an exception prints itself: RateLimitError("litellm.RateLimitError: ...") */
const called = /(?<![\w$.])([\w$.]{1,80})\(\s*(?:[\w.]+\s*[=,:]\s*)*[rbfuRBFU]{0,2}["'`]$/;
const exceptionName = /(?:Error|Exception|Timeout|Failure|Result)$/;
/** `"..." in str(e)`, `".." in error_message` */
const tested = /^["'`]\s+(?:not\s+)?in\s+[\w.]+\s*[(:.\w]/;
/** A frame of a traceback: a path, and source on the line after it. */
const frame = /^\s*(?:["'[]\s*)?File "[^"\n]*", line \d+/;

/** Offsets in cleaned text. */
export function standsInCode(text: string, start: number, end: number): boolean {
  const line = lineStart(text, start);
  const before = text.slice(Math.max(line, start - 240), start);
  if (frame.test(text.slice(line, start + 240))) return true;
  // All of code's ways end in the quote (or slash) that opens the text; most texts are not quoted, and need no more than this look.
  if (/["'`/^]\s*$/.test(before)) {
    if (opened.some((pattern) => pattern.test(before))) return true;
    const call = called.exec(before);
    if (call !== null && !exceptionName.test(call[1] as string)) return true;
  }
  if (tested.test(text.slice(end, end + 60))) return true;
  if (/\{\w+\}/.test(text.slice(start, end)) && /[rbfuRBFU]["'][^"'\n]*$/.test(before)) return true;
  if (line > 0 && text[line - 1] === '\n' && /\s/.test(text[line] as string)) {
    const previous = text.slice(lineStart(text, line - 1), line - 1);
    if (frame.test(previous)) return true;
  }
  return false;
}

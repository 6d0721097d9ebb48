/**
 * Tells code that handles, raises, tests or lists an error text from an error that happened. A text that happened is printed bare, or as a
 * value of JSON or of a dict; in code it is a string literal: opened by code, or standing among lines of code.
 */
import type { Clean } from './clean.ts';
import { frame, linesOfCode } from './code-lines.ts';
import { lineStart, rowAt } from './lines.ts';
import { inHereDocument, inRowsOfLiteral } from './literal-rows.ts';
import { inRemark } from './remarks.ts';

/** What ends in a quote that code opens: raise X("..., expect(`..., message = "..., re.search(r"... */
const opened: readonly RegExp[] = [
  // A keyword of a program begins the line, or stands before nothing but calls: prose returns, raises and expects too.
  /^[\s})\]]*(?:else\s+)?(?:raise|throw|except|catch|case|return|yield|expect|assert\w*|elif|unless)\b[^\n]*[rbfuRBFU]{0,2}["'`]\s*$/,
  /\b(?:raise|throw|case|return|yield|expect|assert\w*)\s?(?:new\s)?(?:[\w.$:!&]{1,60}[(,=]\s?){0,6}[rbfuRBFU]{0,2}["'`]\s?$/,
  /\b(?:if|and|or|not|while)\s+(?:not\s+)?[rbfuRBFU]{0,2}["'`]$/,
  /\w\s+(?:=|==|===|!=|!==|\+=|:=|=~|=>)\s+\(?\s*[rbfuRBFU]{0,2}["'`]$/,
  /\b(?:const|let|var|val|final|static|def|public|private)\b[^\n]*[=(]\s*["'`]$/,
  // A list of code. What a program prints ("errors: ['litellm...", "errors": ["litellm...) has a colon before it.
  /(?:[=(,]|\b(?:in|return|yield|and|or|not))\s{0,3}\[\s*[rbfuRBFU]{0,2}["'`](?:[^"'`\n]*["'`],\s*["'`])*$/,
  /(?:=|\()\s*\/\^?$/,
  // An attribute of markup in code: message={`...`}
  /\w=\{\(?["'`]$/,
  // A query of a log: |= `...`, !~ "...", grep "..."
  /(?:\|=|\|~|!=|!~|=~)\s*["'`]$/,
  /\b(?:e?grep|rg|ag|awk|sed)\b[^\n"'`]*["'`]$/,
];
/** A call, unless it is how an exception prints itself: RateLimitError("litellm.RateLimitError: ...") */
const called = /(?<![\w$.])([\w$.:]{1,80})\(\s*(?:[\w.]+\s*[=,:]\s*)*[rbfuRBFU]{0,2}["'`]$/;
const exceptionName = /(?:Error|Exception|ExceptionGroup|Timeout|Failure|Result)$/;
/** ... but not where code makes the exception. */
const made = /(?:[=(,]|\bnew|\braise|\bthrow|::|\bawait|\breturn)\s*[\w$.:]{1,80}\(\s*[\w.=\s]*[rbfuRBFU]{0,2}["'`]$/;
/** An unquoted key of an object: JSON has none. */
const bareKey = /^\s*[a-z]\w*\??:\s*["'`]$/;
/** What follows the literal in code: `"..." in str(e)`, the next literal, `+`, `.into()` */
const followed =
  /^["'`](?:\s+(?:not\s+)?in\s+\w[\w.]*(?:[(:[]|\)|\s*\n|\s+(?:and|or|else)\b)|\s*\n[ \t]{2,}[rbfu]?["'`]|\s*(?:\+|%)\s|\.\w+\()/;
/** The next literal begins inside the text: two literals that the language joins. */
const joined = /["']\s*\n[ \t]+[rbfu]?["']/;
/** The key or the variable of a text that is looked for. */
const lookedFor = /\b\w{0,20}(?:signature|pattern|regex|needle|keyword|matcher)s?["']?\s*[:=]\s*["'`/]$/i;
/** The words of who keeps an error from happening, before its name in quotes. */
const kept = /\b(?:prevent|avoid|suppress|silenc|swallow)\w{0,4} (?:the |any |those |these |misleading |spurious )?["'`]$/i;
/** Behind a row of an object: rows with bare keys, and a comma before the bracket that closes it. Node prints none there. */
const closedByComma = /^["'`],\n(?:[ \t]*(?:\w+\??: [^\n]{0,160},|\/\/[^\n]{0,160})\n){0,8}[ \t]*[}\]]/;
/** A plan says what it expects: "Expected: 401 with ...", in a row of its own or in the row above its continuation. What came instead is an error. */
const expected =
  /^[ \t]{0,12}(?:[-*+>|]|\d{1,2}[.)]|\[[ x]\]|[ \t]){0,8}\*{0,2}(?:Expected(?: \w{1,12}){0,2}|预期(?:结果)?|期望)\*{0,2}[:：](?![^\n]{0,200}\b(?:[Aa]ctual|but|instead|got|received)\b)[^\n]{0,200}$/;
/** The title of an issue in a list of issues. */
const titled = /#\d{3,6}(?: -|:|\]\(https:\/\/[^)\s]{1,120}\)) [^\n]{0,100}$/;
/** The key of a table of texts, a sentence: "No api key passed in.": "..." */
const opensKey = /(?:^|[{,])\s*["']$/;
const closesKey = /^["']\s{0,3}:\s{0,3}["'{[\w]/;
/** A pattern in slashes, from the slash that opens it to the place in question, and from there to the slash that closes it. */
const patternBefore = /[=(,:[]\s{0,3}\/(?![/*])[^/\n]*$/;
const patternAfter = /^(?:[^/\\\n]|\\.){0,900}\/[dgimsuvy]{0,6}\s{0,3}[,).;\]]/;
/** A table of wordings names the line of source behind each. */
const wordings = /^[^\n]{0,300}\|[^\n|]{0,80}\w\.py:\d+/;
/** A form instead of a message: "litellm.Timeout: {e}", "GroqException - {"error":...}" */
const form =
  /[:=-]\s{0,2}(?:\{\.{2,3}\w{1,12}\.{2,3}\}|\{[a-z_]\w{0,20}(?:![rs])?\}|b?["']?\{\\?["']\w{1,20}\\?["']\s?:\s?(?:\\?["']\w{1,20}\\?["'],\s?)?(?:\.{3}|\u2026)\})|(?:Error|Exception|Timeout)(?: [A-Z]\w{2,30})? ?[:-]\s{0,2}<(?!html|head|body|title|center)[a-z][a-z _-]{2,30}>\s*(?:["'`\\\n]|$)/;
/** Rows of a list of strings, and of patterns; JSON quotes with two strokes, and has no pattern. */
const stringRow = /^\s*'(?:[^'\\\n]|\\.){1,900}',?\s*$/;
const patternRow = /^\s*\/(?:[^/\\\n]|\\.){3,900}\/[dgimsuvy]{0,6},?\s*$/;
/** Arguments that take an expected or a made-up text. */
const argument =
  /\b(?:match|side_effect|return_value|message|msg|detail|stdout|stderr|text|body|content|error|reason)\s*=\s*\(?\s*[rbfuRBFU]{0,2}["'`]$/;
/** A row of a table in Go or Python: JSON has keys. */
const row = /^\s*[({]\s*(?:[\w.]+|[rb]?(["'`])[^"'`\n]*\1)\s*,\s*(?:[\w.]+,\s*)?[rb]?["'`]{1,3}$/;
/** A key of a dict: JSON has it too, so code must stand around. */
const pythonKey = /^\s*["'][\w ]+["']\s*:\s*\(?\s*["'`]{1,3}$/;
const joinedRow = /^\s*(?:["']?[\w.]+["']?\s*[=:(]\s*)?\(?\s*[rbf]?["'][^\n]*["']$/;
/** One of two values between which a program chooses: ? 'litellm...' and below it : null. */
const chosen = /^\s{1,80}[?:]\s["'`]$/;
const triple = /["'`]{3}$/;
const enough = 3;

/** `start` and `end` in cleaned text; the quotes are read in `raw`, where escapes still tell an inner quote from a closing one. */
export function standsInCode(raw: string, clean: Clean, start: number, end: number): boolean {
  const text = clean.text;
  const line = lineStart(text, start);
  const before = text.slice(Math.max(line, start - 240), start);
  if (
    frame.test(text.slice(line, start + 240)) ||
    lookedFor.test(before) ||
    kept.test(before) ||
    expected.test(before) ||
    (/^[ \t]+[*_"'`]{0,3}$/.test(before) && expected.test(text.slice(lineStart(text, line - 1), line - 1))) ||
    inHereDocument(text, line) ||
    titled.test(before) ||
    (opensKey.test(before) && /\s/.test(text.slice(start, end)) && closesKey.test(text.slice(end, end + 12))) ||
    (/^\s*\|/.test(before) && wordings.test(text.slice(end, end + 400))) ||
    form.test(text.slice(start, Math.min(end, start + 240)))
  )
    return true;
  if (inLiteral(raw, clean, start) || inRowsOfLiteral(raw, clean.map[start] as number) || inRemark(text, start, before, line)) return true;
  // A literal opens with a quote, or a slash; most texts are not quoted and need no more than this look.
  const opening = /^\s*$/.test(before) ? text.slice(Math.max(0, line - 80), start) : before;
  if (/["'`/^]\s*$/.test(opening)) {
    if (opened.some((pattern) => pattern.test(before)) || made.test(before) || chosen.test(before)) return true;
    const call = called.exec(before);
    if (call !== null && !exceptionName.test(call[1] as string)) return true;
    const code = linesOfCode(text, line);
    if (code >= enough || row.test(before) || (code > 0 && (bareKey.test(before) || argument.test(before)))) return true;
    if (bareKey.test(before) && closedByComma.test(text.slice(end, end + 1200))) return true;
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

/** Inside a literal that code opens, also where LiteLLM's words are not its first, or where it begins a row of its own. */
function inLiteral(raw: string, clean: Clean, start: number): boolean {
  const at = clean.map[start] as number;
  const from = lineStart(raw, at);
  if (patternRow.test(rowAt(raw, from)) || (patternBefore.test(raw.slice(from, at)) && patternAfter.test(raw.slice(at, at + 1000))))
    return true;
  const open = openedOn(raw.slice(from, at));
  if (open === null) return false;
  if (stringRow.test(rowAt(raw, from)) && (stringRow.test(rowAt(raw, lineStart(raw, from - 1))) || stringRow.test(rowBelow(raw, from))))
    return true;
  // Added to another literal: "..." + at the end of the row, or + "..." in the next.
  const newline = raw.indexOf('\n', at);
  const rowEnd = newline === -1 || newline - at > 4000 ? -1 : newline;
  if (
    rowEnd !== -1 &&
    (/["'`] {0,4}\+\s?$/.test(raw.slice(Math.max(at, rowEnd - 8), rowEnd)) ||
      /^[ \t]{0,80}\+ {0,4}["'`]/.test(raw.slice(rowEnd + 1, rowEnd + 100)))
  )
    return true;
  let lead = raw.slice(from, from + open.at);
  const bare = lead.trim();
  const prefix = /(?<!\w)(?:[rbfuRBFU@$]{1,2}#?|r#+|#)$/.exec(lead)?.[0] ?? '';
  // f"...", r"..." and #"..." are written by hands; b'...' is also how Python prints bytes.
  if (/[fFrR$@#]/.test(prefix) || /^\s*\+\s*$/.test(lead)) return true;
  lead = lead.slice(0, lead.length - prefix.length);
  if (/^\s*$/.test(lead)) {
    const previous = raw.slice(Math.max(lineStart(raw, from - 1), from - 160), Math.max(0, from - 1)).trimEnd();
    // Two literals that the language joins: JSON has a comma between them.
    if (bare === '' && joinedRow.test(previous) && linesOfCode(raw, from) > 0) return true;
    if (bare === '' && from > 0 && /(?<!["'`])[(=+,[]$|=>$|\b(?:return|yield|in|or|and|raise)$|\w:$/.test(previous)) lead = `${previous} `;
  }
  const opening = `${lead}${open.mark}`;
  // A key whose value was too long for its row.
  if (lead !== '' && bare === '' && bareKey.test(opening)) return true;
  if (opened.some((pattern) => pattern.test(opening)) || made.test(opening) || row.test(opening)) return true;
  const call = called.exec(opening);
  if (call !== null && !exceptionName.test(call[1] as string)) return true;
  const code = linesOfCode(raw, from);
  if (
    open.mark !== '`' &&
    (bare === '' ||
      /\+\s*$/.test(lead) ||
      bareKey.test(opening) ||
      argument.test(opening) ||
      pythonKey.test(opening) ||
      triple.test(opening))
  )
    return code >= 2;
  return code >= enough;
}

const [backslash, doubleQuote, singleQuote, backtick] = [92, 34, 39, 96];

/** Where the literal opens in which a line ends, or null when it ends outside of one. */
export function openedOn(line: string): { at: number; mark: string } | null {
  let open: { at: number; mark: string } | null = null;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === backslash) i++;
    if (code !== doubleQuote && code !== singleQuote && code !== backtick) continue;
    const character = line[i] as string;
    const mark = line.startsWith(character.repeat(3), i) ? character.repeat(3) : character;
    if (open === null) {
      // An apostrophe is no quote.
      if (character !== "'" || !/[^\W_](?<!\b[rbfuRBFU]{1,2})$/.test(line.slice(Math.max(0, i - 3), i))) open = { at: i, mark };
    } else if (line.startsWith(open.mark, i)) open = null;
    i += mark.length - 1;
  }
  return open;
}

function rowBelow(text: string, line: number): string {
  const row = rowAt(text, line);
  return row === '' ? '' : rowAt(text, line + row.length);
}

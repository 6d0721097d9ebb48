/** Where does an error's message begin? Class words, a status and the opening of a JSON body may stand before LiteLLM's own words. */
import { lineStart } from './lines.ts';
import { balance } from './row-end.ts';

/** What may stand directly before LiteLLM's words and belong to them. */
const opening =
  /(?:(?:HTTP(?: status)?[ :]*|API Error: ?|Error code: ?|status(?: code)?[ :=]*)?\b[45]\d\d\b(?: [A-Z]\w+){0,3}(?: - |[: ]{1,2}|: ?))?(?:\{\s*(?:["'](?:detail|error)["']\s*:\s*)+(?:\{\s*)?(?:["'](?:type|code|param)["']\s*:\s*(?:null|None|["'][^"'\n]{0,60}["'])\s*,\s*)*(?:["'](?:message|error)["']\s*:\s*)?)?["'`]?$/;
/** Class words and openers of one prefix run: "openai.RateLimitError: Error code: 429 - ..." */
const runBefore =
  /(?:(?:\b[A-Za-z_][\w.]*\.)?[A-Z]\w*(?:Error|Exception)|\bTimeout(?: Error)?|\blitellm\.[\w.]+): ?$|\b(?:Authentication|Internal Server) Error, ?$/;

/** A template may begin with the key of a body: the message is its value. */
export function pastKey(text: string, start: number): number {
  const key = /^["']?(?:error|message|detail)["']\s*:\s*["']/.exec(text.slice(start, start + 24));
  return key !== null && /["'{]/.test(text[start - 1] ?? '') ? start + key[0].length : start;
}

/** Steps left over class words, JSON openers and a status that stand directly before. */
export function openedBefore(text: string, start: number): number {
  let at = start;
  for (let i = 0; i < 6; i++) {
    const before = text.slice(Math.max(lineStart(text, at), at - 240), at);
    // Both patterns are dear; what they look for ends in a colon, a quote, a dash or a status.
    if (!/[:,"'`\d-] ?$/.test(before)) break;
    const run = /[:,] ?$/.test(before) ? runBefore.exec(before.slice(-120)) : null;
    if (run !== null) {
      at -= run[0].length;
      continue;
    }
    const opened = opening.exec(before);
    const taken = opened?.[0] ?? '';
    // A lone quote is not part of the message; it only says where the message ends.
    if (taken === '' || /^["'`]$/.test(taken)) break;
    at -= taken.length;
  }
  return enclosed(text, at);
}

/** A few words quoted together with LiteLLM's ("`Cost calculation failed: This model isn't mapped yet`") belong to the error. */
function enclosed(text: string, start: number): number {
  const before = text.slice(Math.max(lineStart(text, start), start - longestLead), start);
  for (const mark of ['`', '"']) {
    const open = before.lastIndexOf(mark);
    if (open === -1 || before.split(mark).length % 2 === 1) continue;
    // A value of JSON begins with LiteLLM's own words or does not count.
    if (mark === '"' && /[:,[{]\s*$/.test(before.slice(0, open))) continue;
    if (!/^[\w/][^{}"`]*$/.test(before.slice(open + 1))) continue;
    return start - before.length + open + 1;
  }
  return start;
}
const longestLead = 60;

/** The message that a suffix ends: from the quote of the outermost JSON, from the quote that it stands in, or from the beginning of its line. */
export function bodyBefore(text: string, suffix: number, floor: number): number {
  const from = Math.max(floor, suffix - longestBody);
  // Newer suffixes stand below a blank line of their own.
  const above = text.slice(from, suffix);
  const upTo = /\n[ \t]*\n[ \t]*$/.test(above) ? from + above.trimEnd().length : suffix;
  const blank = text.slice(from, upTo).search(/\n[ \t]*\n(?![\s\S]*\n[ \t]*\n)/);
  const begin = blank === -1 ? from : from + blank;
  const message = messageKey.exec(text.slice(begin, suffix));
  if (message !== null) {
    const value = begin + message.index + message[0].length;
    // A body that is closed before the suffix stands in no quotes: it is the message, from its first brace.
    if (balance(text, value, upTo) >= 0) return value;
    const row = Math.max(begin, lineStart(text, value));
    const brace = text.slice(row, value).indexOf('{');
    return brace === -1 ? row : row + brace;
  }
  const line = Math.max(begin, lineStart(text, upTo));
  const before = text.slice(line, upTo);
  // A literal or a pattern in a list of rows begins with the suffix itself.
  if (/^\s*["'`/]$|[=(,:[]\s{0,3}\/(?![/*])[^/\n]{0,200}$/.test(before)) return upTo;
  for (const mark of ['"', '`']) {
    const open = before.lastIndexOf(mark);
    if (open !== -1 && before.split(mark).length % 2 === 0) return line + open + 1;
  }
  return line;
}
export const longestBody = 4000;
export const messageKey = /["']message["']\s*:\s*["']/;

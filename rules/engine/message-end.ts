/**
 * Where does an error's message end? Inside quotes it ends with the quote; in a log or a chat with the record. LiteLLM's own suffixes
 * (litellm-anatomy section 2, table 6) and wrapped rows belong to it; the next record, a blank line and a caller's remark do not.
 */
import type { Clean } from './clean.ts';
import { breakDepth, lineStart } from './lines.ts';
import { cellEnd, recordEnd } from './records.ts';
import { balance, providersBelow, saidInFull, wrapped } from './row-end.ts';
import { openedOn } from './source-code.ts';

/** Longest message, in cleaned characters: nested bodies with a traceback inside stay below (longest seen in recordings: 9,400). */
const longest = 12_000;

const continuation =
  /^\s*(?:LiteLLM: model group|Received Model Group|Available Model Group|error_str: |Pass model as E\.g\.|No fallback model group|LiteLLM Retried|Deployment Info|model=|Set '|You passed|\[Connect call failed|\[Errno |- (?:[{[]|b["']|Error code: )|Original exception|Error doing the fallback|This error occurs|Encrypted content|Enable 'litellm|timeout: |request_timeout|Tried to access|Fallbacks=|Unable to find token|Key Hash|`?litellm_settings|If you want to use these params|Requester IP|Try again in|Passed model|For Proxy: |Model: |API Base: |Messages: |model_group: |deployment: |vertex_|Key Name: |Team: |received_args=|cooldown_list|\.\s|[)\]}'",.;:]|"\w+"\s*:)/i;
export const record =
  /^\s*(?:\[?\d{4}[-/]\d\d[-/]\d\d(?![-\w])|\[?\d\d:\d\d:\d\d|\[?(?:INFO|WARNING|WARN|ERROR|DEBUG|CRITICAL|TRACE|FATAL)\b[\s:\]]|(?:INFO|ERROR|WARNING|DEBUG):|Traceback \(most recent|During handling of|The above exception|File "|```|~~~|---|===|___|#{1,6} |[-*+] |\d+[.)] |[$>❯➜%] |<\/?[a-z]+|Retrying in |The API provider|https?:\/\/\S+\s*$|Give Feedback|LiteLLM\.Info|LiteLLM(?: Proxy| Router)?:[A-Z]{4,8}:|Provider List|@\w+|\w+\.py:\d+ - |litellm\.proxy\.[\w.]+(?:\(\))?: )/;

/** The next of several errors, with the name of whoever failed in front, or with no more than the provider. */
const anotherError =
  /^[^\n"'{]{0,60}\blitellm\.(?:exceptions\.)?(?:[A-Z]\w{2,40}Error|Timeout)\b:|^[ \t]{0,12}[A-Z][\w-]{1,30}Exception - /;

/** ... unless a class or a provider that ends its row says whose words they are. */
const classAtEnd = /\b[A-Z][\w-]{2,40}(?:(?:Error|Exception|Timeout):|Exception -)\s{0,3}$/;
/** What hangs on a message: where LiteLLM's standing advice sends the reader, a fence, a traceback pasted into the text. */
const advice =
  /(?<!\s)\s+Learn more: https?:\/\/docs\.litellm\.ai|\s```(?=\s)|(?<!\n)\n+(?:stack trace: )?Traceback \(most recent call last\):/;

/**
 * `start` is where the message (with its opening wrapper) begins in `clean.text`, `core` where LiteLLM's own words begin.
 * `known` is the furthest offset that is known to belong to it.
 */
export function messageEnd(raw: string, clean: Clean, start: number, core: number, known: number): number {
  const text = clean.text;
  const limit = Math.min(text.length, start + longest, recordEnd(raw, clean, start), cellEnd(raw, clean, start, core));
  // What begins with the end of a body has lost its beginning: the quote before it closes.
  const opened = !/[}\])]/.test(text[start] as string);
  const quote = opened ? (openingQuote(clean, core) ?? openingQuote(clean, start) ?? quoteAround(clean, start)) : null;
  if (quote !== null) {
    const close = closingQuote(raw, clean, quote, Math.max(core, 0), limit);
    // Who cut the text at a row's end cut its closing quote away too: the next one is another text's.
    if (close !== -1 && !/(?:\.{3}|\u2026)\r?\n/.test(raw.slice(clean.map[core], clean.map[close]))) {
      // The words of a rule may reach over the closing quote, into the fields behind it: then the wrapper's end counts.
      const end = start < quote.at ? wrapperEnd(text, start, core, close + 1, limit) : close;
      // A message that begins at the quote ends at it, wherever the words of a rule reach.
      if ((start === quote.at + 1 && quote.mark !== "'") || end >= Math.min(known, limit) - blotted) return end;
    }
  }
  const above = lineStart(text, core) - 1;
  const depth = above < 0 ? 0 : breakDepth(raw, clean.map, above);
  const within = (at: number) => breakDepth(raw, clean.map, at) > depth;
  return Math.min(limit, Math.max(lineEnd(text, core, limit, known, within), Math.min(known, limit)));
}

/** So much of a rule's words may lie beyond a closing quote: a full stop that belongs to the sentence around. */
const blotted = 3;

/** Cuts standing advice off the end of a message. */
export function withoutAdvice(text: string, start: number, end: number): number {
  const found = advice.exec(text.slice(start, end));
  return found === null ? end : start + found.index;
}

interface Quote {
  mark: string;
  at: number;
}

/** The quote that opens right before the message, if any. */
function openingQuote(clean: Clean, core: number): Quote | null {
  let at = core - 1;
  if (at >= 0 && /\s/.test(clean.text[at] as string)) at--;
  const mark = clean.text[at];
  if (mark === undefined || !'"\'`'.includes(mark)) return null;
  const before = clean.text[at - 1];
  if (clean.text.slice(at - 2, at + 1) === '```') return null; // a fence: what it holds is read by rows
  if (mark !== '"' && before !== undefined && /\w/.test(before) && before !== 'b') return null; // an apostrophe
  return { mark, at };
}

/** The quote of the sentence in which the message stands: 'Failed to generate: litellm.BadGatewayError: ...' */
function quoteAround(clean: Clean, start: number): Quote | null {
  const line = lineStart(clean.text, start);
  const open = openedOn(clean.text.slice(line, start));
  return open === null || open.mark.length > 1 ? null : { mark: open.mark, at: line + open.at };
}

/** The same quote, at the same depth of escaping, followed by what follows a closing quote. */
function closingQuote(raw: string, clean: Clean, quote: Quote, from: number, limit: number): number {
  const depth = slashesBefore(raw, clean.map[quote.at] as number);
  /** A quote within a body that the message holds closes it only where the body itself is broken. */
  let within = -1;
  let open = 0;
  let counted = quote.at + 1;
  for (let i = clean.text.indexOf(quote.mark, from); i !== -1 && i < limit; i = clean.text.indexOf(quote.mark, i + 1)) {
    if (slashesBefore(raw, clean.map[i] as number) !== depth) continue;
    const next = clean.text.slice(i + 1, i + 3);
    if (quote.mark === '`') {
      const opens = /^(?:[\s(]?`[\w.]|["':[]`\w)/.test(clean.text.slice(Math.max(0, i - 1), i + 2));
      if (opens) {
        // Backticks inside the message come in pairs: step over this one.
        const pair = clean.text.indexOf('`', i + 1);
        if (pair === -1 || pair >= limit || clean.text.slice(i, pair).includes('\n\n')) return -1;
        i = pair;
        continue;
      }
      return i;
    }
    open += balance(clean.text, counted, i);
    counted = i;
    if (next === '' || /^(?:[,\]}):;.|\s*]|["'`]|\\|[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef])/.test(next)) {
      if (quote.mark === "'" && /^\s[a-z]/.test(next) && /\w/.test(clean.text[i - 1] ?? '')) {
        // 'litellm.x: don' t ...': a quote before a lower-case word usually closes a quoted word, so demand balance.
        const inner = clean.text.slice(from, i).split("'").length - 1;
        if (inner % 2 === 1) continue;
      }
      if (open <= 0) return i;
      if (within === -1) within = i;
    }
  }
  return within;
}

function slashesBefore(raw: string, at: number): number {
  let count = 0;
  while (at - 1 - count >= 0 && raw[at - 1 - count] === '\\') count++;
  return count;
}

/** After the closing quote of the message: the rest of the JSON or dict that was opened before it, also where it repeats the message. */
function wrapperEnd(text: string, start: number, core: number, from: number, limit: number): number {
  let depth = balance(text, start, core);
  if (depth <= 0) return from;
  let quote = '';
  for (let i = from; i < Math.min(limit, from + longestWrapper); i++) {
    const character = text[i] as string;
    if (quote !== '') {
      if (character === quote && /^\s*[,:}\])]/.test(text.slice(i + 1, i + 12))) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{' || character === '[') depth++;
    else if ((character === '}' || character === ']') && --depth === 0) return i + 1;
  }
  return from;
}
const longestWrapper = 4000;

/**
 * Without quotes: the line, the rows it was wrapped into, LiteLLM's suffixes, and open brackets. `within`: is the line break at this offset one
 * that a string of the row holds?
 */
function lineEnd(text: string, from: number, limit: number, known: number, within: (at: number) => boolean): number {
  const html = htmlEnd(text, from, limit);
  let end = Math.max(from, html);
  let depth = 0;
  const first = lineStart(text, from);
  const margin = indentation(text, first);
  const marker = bullet.exec(text.slice(first, first + 40))?.[0];
  for (;;) {
    const newline = text.indexOf('\n', Math.max(end, from));
    const stop = newline === -1 || newline > limit ? limit : newline;
    depth += balance(text, end, stop);
    const line = text.slice(end === from ? first : end, stop);
    end = stop;
    if (stop >= limit) break;
    const nextStart = stop + 1;
    const nextStop = text.indexOf('\n', nextStart);
    const next = text.slice(nextStart, nextStop === -1 ? text.length : Math.min(nextStop, nextStart + 400));
    if (nextStart <= known || (depth > 0 && within(stop))) {
      end = nextStart;
      continue;
    }
    if (next.trim() === '') {
      // A blank line ends the message unless a suffix of LiteLLM's follows it.
      const after = text.slice(nextStop === -1 ? text.length : nextStop + 1, nextStop + 200).replace(/^(?:[ \t]*\n)+/, '');
      if (nextStop !== -1 && continuation.test(after.split('\n')[0] ?? '') && !/^\s*["'}\]]/.test(after)) {
        end = nextStop + 1;
        continue;
      }
      break;
    }
    // The next item of a list, though it begins with a bracket as a body does.
    if (marker !== undefined && bullet.exec(next)?.[0] === marker) break;
    if (continuation.test(next) && (depth > 0 || !/^\s*(?:[)\]}'",;:]|\.(?!\s))/.test(next) || /^\s*[}\])]/.test(next))) {
      end = nextStart;
      continue;
    }
    // A record that is drawn as a tree keeps the traceback in a field below the message.
    if (/^[ \t]{0,40}["']?\w{1,20}["']?:[ \t]?["']?Traceback \(most recent call last\):\s{0,3}$/.test(next)) {
      end = nextStart;
      continue;
    }
    // What pytest, a mail or a table put before the router's remark is no word of another error.
    if (/^.{0,12}\b(?:Available Model Group|Error doing the fallback|LiteLLM Retried)/.test(next)) {
      end = nextStart;
      continue;
    }
    if (/Traceback \(most recent call last\):\s*$/.test(line)) {
      end = afterTraceback(text, nextStart, limit);
      continue;
    }
    if (providersBelow(line, next)) {
      end = nextStart;
      continue;
    }
    if (record.test(next) || (depth <= 0 && anotherError.test(next) && !classAtEnd.test(line))) break;
    if (saidInFull(line, text.slice(nextStart, nextStart + 300))) break;
    if (
      depth > 0 ||
      /(?: -|[:=,]|\bcode: \d{3})\s*$/.test(line) ||
      wrapped(text, stop, line, next) ||
      (indentation(text, nextStart) > margin && !/[.!?:;]\s*$/.test(line))
    ) {
      end = nextStart;
      continue;
    }
    break;
  }
  return trimTail(text, from, end);
}

const bullet = /^[ \t]{0,30}[-*+] /;

/** The frames and the exception line of a traceback that stands inside a message. */
function afterTraceback(text: string, from: number, limit: number): number {
  const frames = /^(?:[ \t]+[^\n]*\n)+(?:[\w.]+(?:Error|Exception)\b[^\n]*)?/.exec(text.slice(from, limit));
  return frames === null ? from : from + frames[0].length;
}

/** A gateway in front of the provider answered with a page: the message goes on to where the page ends. */
function htmlEnd(text: string, from: number, limit: number): number {
  const line = text.slice(from, Math.min(limit, from + 400)).split('\n')[0] ?? '';
  if (!/<(?:!doctype html|html)\b/i.test(line)) return from;
  const close = text.slice(from, Math.min(limit, from + 4000)).search(/<\/html>/i);
  return close === -1 ? from : from + close + '</html>'.length;
}

function indentation(text: string, line: number): number {
  let at = line;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at - line;
}

function trimTail(text: string, from: number, end: number): number {
  let last = end;
  // A backtick with a partner in the message closes a name there, and no span around it.
  while (
    last > from &&
    /[\s|`*_]/.test(text[last - 1] as string) &&
    !(text[last - 1] === '`' && text.slice(from, last).split('`').length % 2 === 1)
  )
    last--;
  return last;
}

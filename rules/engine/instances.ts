/** Cuts cleaned text into error instances: one for each error that happened, however many lines, marks and tracebacks it has. */
import type { Clean } from './clean.ts';
import { lineStart } from './lines.ts';
import { inHereDocument, inRowsOfLiteral } from './literal-rows.ts';
import type { Mark } from './marks.ts';
import { messageEnd, record, withoutAdvice } from './message-end.ts';
import { bodyBefore, longestBody, messageKey, openedBefore, pastKey } from './message-start.ts';
import { standsInCode } from './source-code.ts';
import type { Traceback } from './tracebacks.ts';

/** Something that may begin an instance, or lies in one: a mark, or the words of a rule. Offsets in the cleaned text. */
export interface Evidence {
  start: number;
  end: number;
  /** May an instance begin here? Otherwise it only belongs to one. */
  head: boolean;
  /** A suffix ends an error: the error begins before it. */
  suffix: boolean;
  /** The end of an answer of the proxy, behind its message. */
  answer?: boolean;
}

export interface Instance {
  /** The message. */
  start: number;
  end: number;
  /** Everything that belongs to it, tracebacks included. */
  extentStart: number;
  extentEnd: number;
}

export function evidenceOf(mark: Mark): Evidence {
  return {
    start: mark.start,
    end: mark.end,
    head: mark.kind !== 'trace' && mark.kind !== 'source',
    suffix: mark.kind === 'suffix' || mark.kind === 'answer',
    answer: mark.kind === 'answer',
  };
}

/** Is it a row of a logger that leaves what failed to the traceback below it? */
function saysNothing(row: string): boolean {
  return row.length < 400 && !named.test(row) && openEnd.test(row.slice(-80).trimEnd());
}
const named = /\n|[A-Z]\w{2,40}(?:Error|Exception|Timeout)\b/;
const openEnd = /(?:\b(?:[Ee]rror|[Ee]xception|[Ff]ailed|[Ff]ailure) ?:|\bError in [\w.()]{1,60}:?)$/;

/** `inCode`: what stands in code counts too. */
export function findInstances(
  raw: string,
  clean: Clean,
  evidence: readonly Evidence[],
  tracebacks: readonly Traceback[],
  inCode = false,
): Instance[] {
  const instances: Instance[] = [];
  let current: Instance | null = null;
  let passedOver = 0;
  for (const each of evidence) {
    if (each.start < passedOver) continue;
    if (current !== null && each.start < current.end) {
      const repeated = each.head && repeats(clean.text, current, each);
      if (!repeated) {
        if (each.end > current.end)
          // A gap of a rule's words may reach over the quote that ends the message, and into what follows it.
          current.end = Math.max(
            current.end,
            beforeTraceback(messageEnd(raw, clean, current.start, each.start, each.end), current, tracebacks),
          );
        continue;
      }
      current.end = Math.min(current.end, lineStart(clean.text, each.start));
    }
    const inside = tracebacks.find((traceback) => each.start >= traceback.start && each.start < traceback.end);
    if (inside !== undefined && current !== null && current.extentStart <= inside.start && current.extentEnd >= inside.end) {
      // The words of a rule may show that what a traceback sums up has more rows than it seemed to have.
      if (each.end > current.extentEnd) current.extentEnd = messageEnd(raw, clean, summaryOf(inside).start, each.start, each.end);
      continue;
    }
    // The router's remark at the end of what a traceback sums up is no error of its own.
    if (each.suffix && current !== null && each.start >= current.extentStart && each.start < current.extentEnd) continue;
    if (inside !== undefined) {
      const summary = summaryOf(inside);
      const end = Math.max(messageEnd(raw, clean, summary.start, summary.start, summary.end), summary.end);
      const previous =
        current !== null &&
        (joins(clean.text, current.end, inside.start) ||
          // A message that ends with a traceback of its own has the next one right below it.
          /^\n[ \t]*$/.test(clean.text.slice(current.extentEnd, inside.start)) ||
          inRecordOf(raw, clean, current, inside.start))
          ? current
          : null;
      if (previous !== null) {
        previous.extentEnd = Math.max(inside.end, end);
        if (saysNothing(clean.text.slice(previous.start, previous.end))) Object.assign(previous, { start: summary.start, end });
      } else {
        current = { start: summary.start, end, extentStart: inside.start, extentEnd: Math.max(inside.end, end) };
        const from = clean.map[summary.start] as number;
        if (inCode || (!inRowsOfLiteral(raw, from) && !inHereDocument(raw, from))) instances.push(current);
      }
      continue;
    }
    if (!each.head) continue;
    if (current !== null && inRecordOf(raw, clean, current, each.start)) {
      current.extentEnd = Math.max(current.extentEnd, each.end);
      continue;
    }
    // Newest line first: the message that was logged before a traceback stands below it.
    const above = current;
    if (
      above !== null &&
      tracebacks.some((traceback) => traceback.reversed && traceback.start === above.extentStart) &&
      loggedBefore.test(clean.text.slice(above.extentEnd, lineStart(clean.text, each.start)))
    ) {
      above.extentEnd = Math.max(each.end, messageEnd(raw, clean, each.start, each.start, each.end));
      continue;
    }
    if (current !== null && appendix.test(clean.text.slice(current.extentEnd, each.end))) {
      current.extentEnd = each.end;
      continue;
    }
    // A message of several rows that the router's remark ends: nothing else begins between.
    if (each.suffix && !each.answer && current !== null && isRestOfMessage(clean.text.slice(current.end, each.start))) {
      current.end = Math.max(each.end, messageEnd(raw, clean, each.start, each.start, each.end));
      current.extentEnd = Math.max(current.extentEnd, current.end);
      continue;
    }
    // Behind a message that is told already, or whose beginning stands elsewhere.
    if (each.answer && !messageKey.test(clean.text.slice(Math.max(current?.end ?? 0, each.start - longestBody), each.start))) {
      if (current !== null && each.start - current.end < longestFields) current.extentEnd = Math.max(current.extentEnd, each.end);
      continue;
    }
    // The list of what is cooling down, printed below an error, tells of earlier ones.
    if (current !== null && cooling.test(clean.text.slice(Math.max(0, each.start - 40), each.start))) {
      // A masked message is cut within its body, and has no quote to end it.
      const entry = clean.text.slice(each.start, each.start + longestBody).search(/['"]status_code['"]/);
      passedOver = entry === -1 ? messageEnd(raw, clean, each.start, each.start, each.end) : each.start + entry;
      continue;
    }
    // The end of an error whose beginning stands elsewhere (newest line first) is none of its own.
    if (
      each.suffix &&
      endsOnly.test(clean.text.slice(lineStart(clean.text, each.start), each.start)) &&
      /^Available[^\n]*(?:\n(?!\s*Error doing)|$)/i.test(clean.text.slice(each.start, each.start + 400))
    )
      continue;
    const core = each.suffix ? bodyBefore(clean.text, each.start, current?.end ?? 0) : pastKey(clean.text, each.start);
    const start = openedBefore(clean.text, core);
    const end = messageEnd(raw, clean, start, core, each.end);
    current = { start, end, extentStart: Math.min(start, each.start), extentEnd: each.answer ? Math.max(end, each.end) : end };
    // A literal in code takes what lies in it along, and is no error.
    if (inCode || (!standsInCode(raw, clean, core, end) && (start === core || !standsInCode(raw, clean, start, end))))
      instances.push(current);
  }
  for (const instance of instances) {
    instance.end = withoutAdvice(clean.text, instance.start, instance.end);
    instance.extentStart = Math.min(instance.extentStart, instance.start);
    instance.extentEnd = Math.max(instance.extentEnd, instance.end);
  }
  return instances;
}

function summaryOf(traceback: Traceback): { start: number; end: number } {
  return traceback.exceptions.at(-1) as { start: number; end: number };
}

/** A message ends where the traceback below it begins, even if the words of a rule run on into it. */
function beforeTraceback(end: number, instance: Instance, tracebacks: readonly Traceback[]): number {
  const below = tracebacks.find((traceback) => traceback.start > instance.start);
  return below === undefined ? end : Math.min(end, Math.max(instance.start + 1, below.start - 1));
}

/** LiteLLM hangs this on to a timeout; in a row of its own it looks like an item of a list. */
const timeTaken = /^\s*- timeout value=/;

/** A few plain rows, none of them blank, a record's first, or another error's. */
function isRestOfMessage(text: string): boolean {
  return (
    text.length < longestRest &&
    /^[^\S\n]*\n/.test(text) &&
    !/\n[ \t]*\n/.test(text) &&
    !text
      .split('\n')
      .slice(1)
      .some((row) => (record.test(row) && !timeTaken.test(row)) || /litellm|^\s*[{"'<]/i.test(row))
  );
}
const longestRest = 600;

/** Rows of a message of several lines, which newest first puts above its first. */
const loggedBefore = /^\s*(?:[^\n]{0,60}\bAvailable Model Group Fallbacks=[^\n]*\n)?\s*$/;

/**
 * JSON_LOGS: behind its message a record has its level and time, then whatever else is known, such as the fields of a body that stands in the
 * message (from 1.83). One record tells of one error.
 */
function inRecordOf(raw: string, clean: Clean, { end }: Instance, at: number): boolean {
  if (at <= end) return false;
  const rest = raw.slice(clean.map[end], Math.min(clean.map[at] as number, (clean.map[end] as number) + longestRecordRest));
  return !rest.includes('\n') && restOfLogRecord.test(rest);
}
const restOfLogRecord = /"level": ?"[A-Z]{4,8}", ?"timestamp": ?"/;
const longestRecordRest = 16_000;

/** The other fields of an answer. */
const longestFields = 600;

const cooling = /["']exception_received["']: ?["']$/;

/** What the router prints below a message and its traceback. */
const appendix = /^\s*Debug Information:/;

/** The same error again, at the start of a line: another instance, not a nested copy. */
function repeats(text: string, current: Instance, each: Evidence): boolean {
  const begins = lineStart(text, each.start);
  if (begins <= current.start) return false;
  const lead = text.slice(begins, each.start);
  if (/fallback|Original exception|During handling|Caused by/i.test(text.slice(Math.max(0, begins - 80), each.start))) return false;
  const head = text.slice(current.start, current.start + 48);
  const again = text.indexOf(head.slice(0, 24), begins);
  return again !== -1 && again <= each.start && again - begins <= lead.length;
}

/** From the quote that closes the message to the one that opens the traceback; what the message had in its second row may stand before that. */
const restOfRecord =
  /^["']\s*,?(?:[^\n]*\n){0,4}[^\n]*["'](?:stacktrace|stack_trace|exc_info|exception|traceback)["']\s*:\s*["'](?:Available Model Group Fallbacks=[^\n]{0,200}\n)?$/;
/** Before the end of an error whose beginning stands elsewhere: nothing, or the name of the field that holds the traceback. */
const endsOnly = /^[ \t]*$|`$|^\s*["'](?:stacktrace|stack_trace|exc_info|exception|traceback)["']\s*:\s*["']$/;

/** Nothing but line ends, an IP remark or a banner lies between a message and the traceback printed after it. */
function joins(text: string, end: number, start: number): boolean {
  if (start < end) return false;
  const between = text.slice(end, start);
  // JSON logs, in a line or as a tree: the rest of the record, up to the field that holds the traceback.
  if (between.length < 600 && restOfRecord.test(between)) return true;
  return (
    between.length < 400 &&
    /^(?:\s|[)\]}'"`,.]|Requester IP Address:\S*(?!\S)|Debug Information:|--- Logging error ---|Cooldown Deployments=\[[^\n]*(?=\n|$)|Available Model Group Fallbacks=[^\n]*(?=\n|$)|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.,\d]*(?![.,\d])Z?)*$/.test(
      between,
    )
  );
}

/** Python tracebacks in cleaned text: where each begins and ends, and its exception lines. Chained ones count as one. */
import { balance } from './row-end.ts';

export interface Traceback {
  start: number;
  end: number;
  /** Offsets of the lines that name an exception, in the order printed; the last is the summary, the first what failed first. */
  exceptions: { start: number; end: number }[];
  /** Printed with the newest line first: what was logged before it stands below. */
  reversed?: true;
}

const header =
  /^(?:[^\n]{0,40}\d\d:\d\d:\d\d\S{0,12} )?[ \t]*(?:\+ )?(?:Exception Group )?Traceback \(most recent call last\):|[^\w\s]\s*Traceback \(most recent call last\):\s*$/i;
/** Their first words: a terminal may have cut the rest into the next row. */
const chained = /^[ \t]*(?:During handling of the above exception|The above exception was the direct)/i;
/** Not the second row of what LiteLLM says of a deployment that was too slow. */
const exceptionLine =
  /^(?!timeout: (?:None|\d))(?:[A-Za-z_][\w.]*)?(?:Error|Exception|Timeout|Interrupt|Exit|Warning|Basic|Group)\b(?:: |:$|["']|$)/i;
/** Right below a frame any class may stand: "http.client.RemoteDisconnected: ...", "httpx.InvalidURL: ...", StopIteration. */
const otherException = /^(?:(?:[A-Za-z_]\w*\.)+[A-Z]\w*|Stop(?:Async)?Iteration)(?:: |:$|$)/;
const link = /During handling of the above|exception was the direct/i;
/** LiteLLM pastes a traceback into some messages ("Invalid response object Traceback (most recent call last):"), and goes on below it. */
const opensTraceback = /\S\s+Traceback \(most recent call last\):\s*$/;
const rest = /^(?:received_args=|Deployment Info: |Set '(?:context_window|content_policy)_fallback)/;
/** A traceback longer than this is a loop or hostile; what lies beyond is read as text of its own. */
const longest = 1200;

/** A row of so many characters may have been cut by the terminal's width. */
const filled = 56;

/** People quote the end of a traceback: its frames open it then. */
const frameRow = /^[ \t]*File "[^"\n]{1,300}", line \d+, in /;

/** `depthOf` tells how deeply the line break at an offset of `text` is escaped (lines.ts). */
export function findTracebacks(text: string, depthOf: (at: number) => number = () => 0): Traceback[] {
  if (!/Traceback \(most recent call last\)|\bFile "[^"\n]{1,300}", line \d/i.test(text)) return [];
  const lines = splitLines(text);
  const tracebacks: Traceback[] = [];
  for (let i = 0; i < lines.length; i++) {
    const opening = lineText(text, lines, i);
    const headed = header.test(opening);
    if (!headed && !frameRow.test(opening)) continue;
    // JSON logs and prose put it behind other words; a whole traceback may be indented.
    const start = (lines[i] as Line).start + (headed ? opening.search(/(?:\+ )?(?:Exception Group )?Traceback \(/i) : 0);
    const bare = (index: number) => without(opening, lineText(text, lines, index));
    const above = bare(i - 1).trim() === '' ? i - 2 : i - 1;
    if (headed && isFrame(bare(above)) && !isFrame(bare(i + 1))) {
      const upward = reversedAt(text, lines, i, tracebacks.at(-1)?.end ?? -1);
      const last = tracebacks.at(-1);
      if (upward !== null && last?.reversed && link.test(text.slice(last.end, upward.start))) {
        // What failed first is the lowest, and comes first among the exceptions.
        last.end = upward.end;
        last.exceptions.unshift(...upward.exceptions);
      } else if (upward !== null) tracebacks.push(upward);
      continue;
    }
    const exceptions: Traceback['exceptions'] = [];
    const first = headed ? bareCause(lines, i, bare) : null;
    let last = i;
    let nested = false;
    let j = i + 1;
    const depth = depthOf((lines[i] as Line).end);
    const goesOn = (line: string, index: number) =>
      continues(line, bare(index + 1), () => balance(text, exceptions.at(-1)?.start ?? 0, (lines[index] as Line).end) > 0);
    for (; j < lines.length && j - i < longest; j++) {
      // A message, or a row of source, that itself holds "\n".
      if (j > i + 1 && depthOf((lines[j - 1] as Line).end) > depth) {
        last = j;
        continue;
      }
      const line = bare(j);
      if (line.trim() === '') {
        const next = [1, 2, 3].map((step) => bare(j + step)).find((each) => each.trim() !== '') ?? '';
        if (chained.test(next) || header.test(next) || (exceptions.length > 0 && rest.test(next))) continue;
        if (exceptions.length > 0) break;
        continue;
      }
      if (header.test(line)) {
        if (!headed && exceptions.length === 0) break;
        // A second traceback without the "During handling" line is another error, unless nothing has been summed up yet.
        if (exceptions.length > 0 && !link.test(text.slice((exceptions.at(-1) as { end: number }).end, lines[j]?.start))) break;
        last = j;
        continue;
      }
      if (chained.test(line) || /^[ \t]/.test(line)) {
        if (exceptions.length > 0 && !chained.test(line) && !goesOn(line, j)) break;
        last = j;
        continue;
      }
      if (exceptionLine.test(line) || (otherException.test(line) && isFrame(bare(j - 1)))) {
        // What sums up a traceback that a message holds.
        if (nested) {
          nested = false;
          last = j;
          continue;
        }
        if (exceptions.length > 0 && !chainedSince(text, lines, exceptions.at(-1) as { end: number }, j)) break;
        exceptions.push({ start: (lines[j] as Line).end - line.length, end: (lines[j] as Line).end });
        nested = opensTraceback.test(line);
        last = j;
        continue;
      }
      // A terminal wrapped the row above.
      if (exceptions.length === 0 && lineText(text, lines, j - 1).length >= filled) {
        last = j;
        continue;
      }
      if (exceptions.length === 0) break;
      if (!goesOn(line, j)) break;
      last = j;
    }
    if (exceptions.length > 0) {
      tracebacks.push({
        start: first?.start ?? start,
        end: (lines[last] as Line).end,
        exceptions: first === null ? exceptions : [first, ...exceptions],
      });
      i = last;
    } else if (!headed || j - i >= longest) i = j - 1; // of all the headers and frames on the way none would come further
  }
  return tracebacks;
}

/** A cause that the operating system raised has no frames, only its row: "ConnectionResetError: ...", a blank one, "The above exception was ...", a blank one. */
function bareCause(lines: readonly Line[], header: number, bare: (index: number) => string): { start: number; end: number } | null {
  const row = header - 4;
  if (row < 0 || !chained.test(bare(header - 2)) || bare(header - 1).trim() !== '' || bare(header - 3).trim() !== '') return null;
  const line = bare(row);
  const { end } = lines[row] as Line;
  // Below a row of a frame it belongs to a traceback above.
  return exceptionLine.test(line) && !isFrame(bare(row - 1)) ? { start: end - line.length, end } : null;
}

/** The row that sums up a traceback whose last frame lies in a file of LiteLLM's: its own error, whatever Python calls it. */
export function raisedByLiteLLM(text: string, { start, exceptions, reversed }: Traceback): { start: number; end: number } | undefined {
  const summary = exceptions.at(-1);
  if (
    summary === undefined ||
    reversed ||
    /^[\w.]*(?:Interrupt|Exit|CancelledError|Warning)\b/.test(text.slice(summary.start, summary.end))
  )
    return;
  const frames = text.slice(start, summary.start);
  const last = frames.slice(Math.max(0, frames.lastIndexOf('File "')), frames.length).slice(0, 400);
  return /^File "[^"\n]*[\\/]litellm[\\/][^"\n]*", line \d/.test(last) ? summary : undefined;
}

/** A line without what stands before the header in its own line: an indentation, or the time that a viewer puts before every line. */
function without(opening: string, line: string): string {
  const length = opening.search(/(?:\+ )?(?:Exception Group )?Traceback \(/i);
  if (length <= 0 || length > 60) return line;
  return shapeOf(line.slice(0, length)) === shapeOf(opening.slice(0, length)) ? line.slice(length) : line;
}

function shapeOf(prefix: string): string {
  return prefix.replace(/\d/g, '0');
}

function isFrame(line: string): boolean {
  return /^[ \t]+\S/.test(line);
}

/** Newest line first: frames stand above the header, and their exception above them. */
function reversedAt(text: string, lines: readonly Line[], header: number, floor: number): Traceback | null {
  const opening = lineText(text, lines, header);
  for (let i = header - 1; i >= 0 && header - i < longest && (lines[i] as Line).start > floor; i--) {
    const line = without(opening, lineText(text, lines, i));
    const { start, end } = lines[i] as Line;
    if (exceptionLine.test(line))
      return { start, end: (lines[header] as Line).end, exceptions: [{ start: end - line.length, end }], reversed: true };
    if (line.trim() !== '' && !isFrame(line)) return null;
  }
  return null;
}

interface Line {
  start: number;
  end: number;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    lines.push({ start, end });
    if (newline === -1) break;
    start = newline + 1;
  }
  return lines;
}

function lineText(text: string, lines: readonly Line[], index: number): string {
  const line = lines[index];
  return line === undefined ? '' : text.slice(line.start, line.end);
}

function chainedSince(text: string, lines: readonly Line[], exception: { end: number }, index: number): boolean {
  return /During handling of the above|exception was the direct|Traceback \(most recent/i.test(
    text.slice(exception.end, lines[index]?.start),
  );
}

/** Messages of several lines: a line right after an exception line that does not begin a log record of its own. */
function continues(line: string, next: string, inBody: () => boolean): boolean {
  // A record of a tree of JSON ends, and the next one begins; unless a body that the message opened still stands open.
  if (/^\s*\},?\s*$/.test(line) && /^\s*\{\s*$/.test(next) && !inBody()) return false;
  return !/^\s*(?:\{"|\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d|INFO|WARNING|ERROR|DEBUG|CRITICAL|[$>#] |```)/.test(line);
}

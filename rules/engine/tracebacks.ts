/** Python tracebacks in cleaned text: where each begins and ends, and its exception lines. Chained ones count as one. */

export interface Traceback {
  start: number;
  end: number;
  /** Offsets of the lines that name an exception, in the order printed; the last is the summary, the first what failed first. */
  exceptions: { start: number; end: number }[];
}

const header =
  /^[ \t]*(?:\+ )?(?:Exception Group )?Traceback \(most recent call last\):|[^\w\s]\s*Traceback \(most recent call last\):\s*$/i;
/** Their first words: a terminal may have cut the rest into the next row. */
const chained = /^[ \t]*(?:During handling of the above exception|The above exception was the direct)/i;
const exceptionLine = /^(?:[A-Za-z_][\w.]*)?(?:Error|Exception|Timeout|Interrupt|Exit|Warning|Basic|Group)\b(?:: |:$|$)/i;
const link = /During handling of the above|exception was the direct/i;
/** A traceback longer than this is a loop or hostile; what lies beyond is read as text of its own. */
const longest = 1200;

/** A row of so many characters may have been cut by the terminal's width. */
const filled = 56;

export function findTracebacks(text: string): Traceback[] {
  if (!/Traceback \(most recent call last\)/i.test(text)) return [];
  const lines = splitLines(text);
  const tracebacks: Traceback[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!header.test(lineText(text, lines, i))) continue;
    const opening = lineText(text, lines, i);
    // JSON logs and prose put it behind other words; a whole traceback may be indented.
    const start = (lines[i] as Line).start + opening.search(/(?:\+ )?(?:Exception Group )?Traceback \(/i);
    const margin = /^[ \t]*(?=Traceback)/i.exec(opening)?.[0] ?? '';
    const exceptions: Traceback['exceptions'] = [];
    let last = i;
    let j = i + 1;
    for (; j < lines.length && j - i < longest; j++) {
      const whole = lineText(text, lines, j);
      const line = margin !== '' && whole.startsWith(margin) ? whole.slice(margin.length) : whole;
      if (line.trim() === '') {
        const next = nextFilled(text, lines, j);
        if (next !== -1 && (chained.test(lineText(text, lines, next)) || header.test(lineText(text, lines, next)))) continue;
        if (exceptions.length > 0) break;
        continue;
      }
      if (header.test(line)) {
        // A second traceback without the "During handling" line is another error, unless nothing has been summed up yet.
        if (exceptions.length > 0 && !link.test(text.slice((exceptions.at(-1) as { end: number }).end, lines[j]?.start))) break;
        last = j;
        continue;
      }
      if (chained.test(line) || /^[ \t]/.test(line)) {
        if (exceptions.length > 0 && !chained.test(line) && !continues(text, lines, j)) break;
        last = j;
        continue;
      }
      if (exceptionLine.test(line)) {
        if (exceptions.length > 0 && !chainedSince(text, lines, exceptions.at(-1) as { end: number }, j)) break;
        exceptions.push({ start: (lines[j] as Line).start + (whole.length - line.length), end: (lines[j] as Line).end });
        last = j;
        continue;
      }
      // A terminal wrapped the row above.
      if (exceptions.length === 0 && lineText(text, lines, j - 1).length >= filled) {
        last = j;
        continue;
      }
      if (exceptions.length === 0) break;
      if (!continues(text, lines, j)) break;
      last = j;
    }
    if (exceptions.length > 0) {
      tracebacks.push({ start, end: (lines[last] as Line).end, exceptions });
      i = last;
    }
  }
  return tracebacks;
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

function nextFilled(text: string, lines: readonly Line[], from: number): number {
  for (let i = from; i < lines.length && i < from + 4; i++) if (lineText(text, lines, i).trim() !== '') return i;
  return -1;
}

function chainedSince(text: string, lines: readonly Line[], exception: { end: number }, index: number): boolean {
  return /During handling of the above|exception was the direct|Traceback \(most recent/i.test(
    text.slice(exception.end, lines[index]?.start),
  );
}

/** Messages of several lines: a line right after an exception line that does not begin a log record of its own. */
function continues(text: string, lines: readonly Line[], index: number): boolean {
  // A record of a tree of JSON ends, and the next one begins.
  if (/^\s*\},?\s*$/.test(lineText(text, lines, index)) && /^\s*\{\s*$/.test(lineText(text, lines, index + 1))) return false;
  return !/^\s*(?:\{"|\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d|INFO|WARNING|ERROR|DEBUG|CRITICAL|[$>#] |```)/.test(lineText(text, lines, index));
}

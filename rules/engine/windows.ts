/** The stretches of a large text that are worth reading: the lines around anchors, with the records and tracebacks they stand in. */
import { carrierPrefix } from './clean.ts';

export interface Window {
  from: number;
  to: number;
}

/** A window never grows beyond this; a longer one is cut at a line. Keeps normalising linear on texts that are anchors throughout. */
const longest = 96_000;
/** Texts up to this size are read whole: cheaper than deciding, and nothing is cut. */
export const readWhole = 24_000;
const linesBefore = 400;
const linesAfter = 60;
const longLine = 16_000;

const carried = new RegExp(`^(?:${carrierPrefix})`);
const indentedOrFrame = /^(?:[ \t]|[|>│]|Traceback|During handling|The above exception|[A-Za-z_][\w.]*(?:Error|Exception|Timeout)\b)/;
const colour = String.raw`(?:${String.fromCharCode(27)}\[[0-9;]*m)`;
/** The first line of another record, in colour too. */
const freshRecord = new RegExp(
  String.raw`^(?:\S{0,40}\s)?${colour}{0,4}(?:\d{4}-\d\d-\d\d[T ]|\d\d:\d\d:\d\d|(?:INFO|DEBUG)${colour}?:|\{"|\[\d{4})`,
);

/** `ends` are offsets just past anchors, ascending. Windows are ascending and do not overlap. */
export function windowsAround(text: string, ends: readonly number[]): Window[] {
  if (ends.length === 0) return [];
  if (text.length <= readWhole) return [{ from: 0, to: text.length }];
  const windows: Window[] = [];
  for (const end of ends) {
    const last = windows.at(-1);
    if (last !== undefined && end <= last.to) continue;
    const floor = last?.to ?? 0;
    const from = backward(text, end - 1, floor);
    const to = forward(text, end);
    if (last !== undefined && from <= last.to && to - last.from <= longest) last.to = to;
    else windows.push({ from: pastBlankRows(text, Math.max(from, floor), end), to });
  }
  return windows;
}

/** Two prints of one record differ in the blank rows above them, and in nothing else. */
function pastBlankRows(text: string, from: number, to: number): number {
  blankRows.lastIndex = from;
  const rows = blankRows.exec(text);
  return rows === null ? from : Math.min(to, from + rows[0].length);
}
const blankRows = /(?:[ \t]*\r?\n){1,400}/y;

function backward(text: string, at: number, floor: number): number {
  let start = Math.max(floor, at - longLine, text.lastIndexOf('\n', at - 1) + 1);
  for (let i = 0; i < linesBefore && start > floor; i++) {
    const previous = Math.max(floor, text.lastIndexOf('\n', start - 2) + 1, start - longLine);
    const line = beginning(text, previous, start);
    if (previous >= start) break;
    const blank = line.trim() === '';
    if (!blank && !indentedOrFrame.test(line)) return i === 0 && !freshRecord.test(line) ? previous : start;
    if (at - previous > longest / 2) break;
    start = previous;
  }
  return start;
}

function forward(text: string, at: number): number {
  let end = lineEnd(text, at);
  const records = isJsonLine(text, at, end);
  for (let i = 0; i < linesAfter && end < text.length; i++) {
    const next = lineEnd(text, end + 1);
    const line = beginning(text, end + 1, next);
    // A body may stand below its error; in a log of JSON lines it is the next record.
    if (freshRecord.test(line) && (records || !line.startsWith('{"'))) break;
    if (line.trim() === '' && i > 2 && text.slice(end + 1, next + 80).trim() === '') break;
    end = next;
    if (end - at > longest / 2) break;
  }
  return end;
}

/** The first letters of a line, without what a container put before them. */
function beginning(text: string, from: number, to: number): string {
  return text.slice(from, Math.min(to, from + 160)).replace(carried, '');
}

/** Is the line that ends at `end` a whole record of JSON? */
function isJsonLine(text: string, at: number, end: number): boolean {
  if (text[end - 1] !== '}') return false;
  const start = Math.max(0, at - longLine, text.lastIndexOf('\n', at - 1) + 1);
  return beginning(text, start, end).startsWith('{"');
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return Math.min(newline === -1 ? text.length : newline, at + longLine);
}

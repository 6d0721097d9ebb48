/** Where a record of a log ends, or a cell of a table: what stands behind is another's. */
import type { Clean } from './clean.ts';
import { lineStart } from './lines.ts';
import { type Hit, lowerBound } from './match.ts';

/** A gap of a template may cross the rows of one message, not the next record of a log: that is another error, or none. */
export function spansRecords(text: string, { start, end }: Hit): boolean {
  const row = text.indexOf('\n', start);
  return row !== -1 && row < end && nextRecord.test(text.slice(row, end));
}
const nextRecord =
  /\n(?:Retrying in |The API provider )|\n(?:\[?\d\d[\d:/T., -]{4,30}Z?\]? ?)?\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|CRITICAL)\b[\]:]? /;

/** A log of JSON lines: what stands in one record, decoded line breaks and all, never reaches into the next. */
export function recordEnd(raw: string, clean: Clean, start: number): number {
  const at = clean.map[start] as number;
  const line = raw.slice(Math.max(0, at - longestRecord), at).lastIndexOf('\n') + 1 + Math.max(0, at - longestRecord);
  const opened = /^[^\n{]{0,120}\{\s*"/.exec(raw.slice(line, line + 200));
  // A body that the message itself ends with is no record around it.
  if (opened === null || at < line + opened[0].length) return clean.text.length;
  const end = raw.indexOf('\n', at);
  // A record that a terminal wrapped does not end with its row.
  const closed = end !== -1 && /\}[ \t\r]*$/.test(raw.slice(Math.max(line, end - 8), end));
  return closed ? lowerBound(clean.map, end) : clean.text.length;
}
const longestRecord = 16_000;

/** Tabs part the cells of a table, on pages too, and bars those of one in Markdown; a message that stands in one ends with it. */
export function cellEnd(raw: string, clean: Clean, start: number, core: number): number {
  const { text, map } = clean;
  const at = map[start] as number;
  const above = Math.max(0, at - longestRow);
  const line = raw.slice(above, at).lastIndexOf('\n') + 1;
  if ((line > 0 || above === 0) && /^[ \t]{0,8}\|(?!\|)/.test(raw.slice(above + line, at))) {
    const from = map[core] as number;
    const rest = raw.slice(from, from + longestRow);
    const newline = rest.indexOf('\n');
    const row = newline === -1 ? rest : rest.slice(0, newline);
    const bar = /(?<!\\)\|(?=\s|$)/.exec(row);
    // A row of such a table ends with a bar; what begins with one and does not is a quotation.
    if (bar !== null && /\|\s*$/.test(row)) return lowerBound(map, from + bar.index);
  }
  if (!/\S\t/.test(text.slice(Math.max(lineStart(text, start), start - longestCells), start))) return text.length;
  const tab = text.indexOf('\t', core);
  return tab === -1 || text.lastIndexOf('\n', tab) > core ? text.length : tab;
}
const longestCells = 400;
/** A row of a table in Markdown may hold several whole messages. */
const longestRow = 4000;

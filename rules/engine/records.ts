/** Where a log begins its next record. */
import type { Hit } from './match.ts';

/** A gap of a template may cross the rows of one message, not the next record of a log: that is another error, or none. */
export function spansRecords(text: string, { start, end }: Hit): boolean {
  const row = text.indexOf('\n', start);
  return row !== -1 && row < end && nextRecord.test(text.slice(row, end));
}
const nextRecord =
  /\n(?:Retrying in |The API provider )|\n(?:\[?\d\d[\d:/T., -]{4,30}Z?\]? ?)?\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|CRITICAL)\b[\]:]? /;

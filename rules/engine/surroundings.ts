/** The text around an error that speaks of it, and not of its neighbour: of the table row, the list item or the section that it stands in. */

export interface Surroundings {
  above: string;
  below: string;
}

/** UTF-16 units. A cause stands within a few lines of its error, above it less often than below (measured). */
const reach = { above: 280, below: 560 };

/** Cells of a rendered table are parted by tabs. */
const tableRow = /^[ \t]*\||\S\t/;
const listItem = /^([ \t>]*)(?:[-*+•] |\d{1,3}[.)] )/;
const record = /^[ \t>]{0,8}\[?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d\b)/;
const nextRecord = /\n[ \t>]{0,8}(?:\[?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d\b)|(?:INFO|WARNING|ERROR|DEBUG)\b)/;
const heading = /^#{1,6} /;
const codeFence = /^[ \t>]{0,8}```(\w{0,12})/;
/** What stands under such a heading is told of the error above it. */
const ofTheError =
  /cause|reason|why|fix|solution|solve|resol|diagnos|analysis|原因|解决|解決|对策|対処|対策|修复|处理|causa|soluci|soluç|причин|решени|ursache|lösung|원인|해결/i;

/** `floor`: where the finding before it ends; `ceiling`: where the next begins. Offsets are UTF-16 units of `text`. */
export function surroundingsOf(text: string, { start, end }: { start: number; end: number }, floor: number, ceiling: number): Surroundings {
  const lineFrom = text.lastIndexOf('\n', start - 1) + 1;
  const lineTo = endOfLine(text, end);
  const line = text.slice(lineFrom, Math.min(lineTo, lineFrom + reach.below));
  const from = Math.max(floor, start - reach.above, 0);
  const to = Math.min(ceiling, end + reach.below);
  if (tableRow.test(line)) return { above: text.slice(Math.max(from, lineFrom), start), below: text.slice(end, Math.min(to, lineTo)) };
  // Other records of a log tell of other things.
  if (record.test(line)) {
    const next = text.slice(end, to).search(nextRecord);
    return { above: text.slice(Math.max(from, lineFrom), start), below: text.slice(end, next === -1 ? to : end + next) };
  }
  const item = listItem.exec(line);
  const above = item ? text.slice(Math.max(from, lineFrom), start) : lastSection(text.slice(from, start), floor === from && floor > 0);
  return { above, below: ownPart(text.slice(end, to), item?.[1]?.length ?? null, ceiling === to && ceiling < text.length) };
}

/** From the last heading on; what an error stands directly above of (`crowded`) is that one's up to the next blank line. */
function lastSection(above: string, crowded: boolean): string {
  const lines = above.split('\n');
  const head = lines.findLastIndex((line) => heading.test(line));
  if (head !== -1) return lines.slice(head).join('\n');
  if (!crowded) return above;
  if (touchesFormer(lines)) return '';
  const blank = lastBlank(lines);
  return blank === -1 ? '' : lines.slice(blank).join('\n');
}

/** Up to what begins another error's part: the next item of the list, a heading of something else, the words that lead to the next error. */
function ownPart(below: string, indent: number | null, crowded: boolean): string {
  const lines = below.split('\n');
  let to = lines.length;
  let told = false;
  let inCode = false;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as string;
    const fence = codeFence.exec(line);
    if (fence !== null) inCode = fence[1] !== '';
    // "# Check if it runs" of a shell is no heading.
    if (inCode) continue;
    const item = indent === null ? null : listItem.exec(line);
    if (item !== null && (item[1] as string).length <= (indent as number)) to = i;
    else if (heading.test(line)) {
      // "## Root causes", and below it "### Issue 1: wrong api_base".
      if (ofTheError.test(line)) told = true;
      else if (told) told = false;
      else to = i;
    }
    if (to === i) return lines.slice(0, to).join('\n');
  }
  if (!crowded || touchesFormer(lines)) return below;
  const blank = lastBlank(lines);
  return blank <= 0 ? (lines[0] as string) : lines.slice(0, blank).join('\n');
}

/** Of two errors' surroundings: one paragraph that stands right under the former, and apart from the latter. */
function touchesFormer(lines: readonly string[]): boolean {
  const blank = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  return blank > 1 && lines.slice(blank).every((line) => noWords.test(line));
}

/** The blank line before the last paragraph; -1 where there is one paragraph only. What opens a block of code is no paragraph. */
function lastBlank(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => !noWords.test(line));
  return lines.slice(0, Math.max(0, last)).findLastIndex((line) => line.trim() === '');
}
const noWords = /^[ \t>~"'*-]{0,80}(?:`{1,3}\w{0,12})?$/;

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline;
}

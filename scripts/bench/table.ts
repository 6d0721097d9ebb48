/** Plain tables for a terminal: columns as wide as their longest cell, figures to the right. */

export type Cell = string | number;

export interface Table {
  title: string;
  /** What the reader must know of the figures, one sentence a line. */
  notes?: string[];
  head: string[];
  rows: Cell[][];
}

/** The table as text, without a line break at its end. */
export function printTable({ title, notes = [], head, rows }: Table): string {
  if (rows.length === 0) return [title, ...notes].join('\n');
  const cells = [head, ...rows.map((row) => row.map(show))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const isFigure = head.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (isFigure[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return [title, ...notes, '', ...lines].join('\n');
}

/** Three digits that mean something, no more. */
function show(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) return '-';
  if (Number.isInteger(cell)) return cell.toLocaleString('en');
  const size = Math.abs(cell);
  return size >= 100 ? Math.round(cell).toLocaleString('en') : size >= 10 ? cell.toFixed(1) : cell.toFixed(2);
}

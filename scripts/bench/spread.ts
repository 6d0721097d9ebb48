/** What a person feels of many short waits: the usual one and the worst. */
import type { ClickResult } from './click.ts';
import type { Table } from './table.ts';
import { median } from './timing.ts';
import type { TypingResult } from './typing.ts';

export interface Spread {
  median: number;
  worst: number;
  /** The first alone: nothing is warm then. */
  first: number;
  count: number;
}

export function spreadOf(times: readonly number[]): Spread {
  return { median: median(times), worst: Math.max(...times), first: times[0] ?? Number.NaN, count: times.length };
}

export function clickTable(results: readonly ClickResult[]): Table {
  return {
    title: 'From a click on an underline to the card (ms)',
    notes: ['"filled": it stands in the page with its whole article. "painted": it is on the screen. Wanted: under 100.'],
    head: ['browser', '', 'median', 'worst', 'first', 'clicks'],
    rows: results.flatMap(({ version, filled, painted }) => [
      [version, 'filled', ...cells(filled)],
      ['', 'painted', ...cells(painted)],
    ]),
  };
}

export function typingTable(results: readonly TypingResult[]): Table {
  return {
    title: 'From a key in the popup to the list, over the whole catalog (ms)',
    notes: ['From the input event until the list is in the document, and until it is laid out too. Wanted: under 16.'],
    head: ['browser', '', 'median', 'worst', 'first', 'keys'],
    rows: results.flatMap(({ version, drawn, laidOut }) => [
      [version, 'drawn', ...cells(drawn)],
      ['', 'laid out', ...cells(laidOut)],
    ]),
  };
}

const cells = ({ median, worst, first, count }: Spread) => [median, worst, first, count];

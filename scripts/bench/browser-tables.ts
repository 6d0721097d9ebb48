/** The browser's figures for a terminal. */
import { type BrowserResult, type PageCost, streamSeconds } from './browser.ts';
import type { Cell, Table } from './table.ts';

export function browserTables({ version, rows, load, stream, markJs }: BrowserResult): Table[] {
  const share = ({ busy, elapsed }: PageCost) => `${Math.round((busy / elapsed) * 100)} %`;
  return [
    {
      title: `A log of 5 MB in ${rows.toLocaleString('en')} rows appears in ${version} (ms)`,
      notes: [
        'From the moment the rows are laid out. "alone" is the same page without the extension; "ours" is the difference.',
        'A task under 50 ms is no long task: 0. The marks include the wait of 100 ms for a calm page and the injection of the reader.',
      ],
      head: ['errors', '', 'busy', 'style+layout', 'longest task', 'longest frame', 'first mark', 'all marks', 'marks'],
      rows: load.flatMap(({ share: errors, with: ours, without }) => [
        [`${errors * 100} %`, 'alone', ...figures(without), '-', '-', without.marks],
        ['', 'with', ...figures(ours), ours.marks > 0 ? ours.firstMark : '-', ours.marks > 0 ? ours.allMarks : '-', ours.marks],
        ['', 'ours', ours.busy - without.busy, ours.layout - without.layout, '', '', '', '', ''],
      ]),
    },
    {
      title: `1,000 rows a second for ${streamSeconds} s into an empty page, 2 % errors (ms)`,
      notes: ['"share" is the part of the time that the page was busy.'],
      head: ['', 'busy', 'style+layout', 'longest task', 'longest frame', 'share', 'marks'],
      rows: [
        ['alone', ...figures(stream.without), share(stream.without), stream.without.marks],
        ['with', ...figures(stream.with), share(stream.with), stream.with.marks],
      ],
    },
    markJsTable(markJs, load.at(-1)),
  ];
}

const figures = ({ busy, layout, longestTask, longestFrame }: PageCost): Cell[] => [busy, layout, longestTask, longestFrame];

function markJsTable(markJs: BrowserResult['markJs'], load: BrowserResult['load'][number] | undefined): Table {
  const title = 'mark.js on the page of 5 MB, 2 % errors (ms)';
  if (markJs === null || !load) return { title, notes: ['Left out: mark.js is not installed.'], head: [], rows: [] };
  const { literals, done, ms, marks } = markJs;
  const whole = (ms / done) * literals;
  const own = load.with.busy - load.without.busy;
  const cut = done < literals ? `, and stopped after ${done} of ${literals}; the rest is extrapolated` : '';
  return {
    title,
    notes: [`It was given the first words of the texts that prove LiteLLM, one after the other${cut}.`],
    head: ['', 'literals', 'measured', 'all', 'times ours', 'nodes added'],
    rows: [
      ['extension', 'all', own, own, '1', 0],
      ['mark.js', literals, ms, whole, Math.round(whole / own), marks],
    ],
  };
}

/** The browser's figures for a terminal. */
import type { BrowserResult, PageCost } from './browser.ts';
import type { Table } from './table.ts';

const seconds = 20;

export function browserTables({ version, rows, load, stream, markJs }: BrowserResult): Table[] {
  const tables: Table[] = [
    {
      title: `A log of 5 MB in ${rows.toLocaleString('en')} rows appears in ${version} (ms)`,
      notes: [
        'From the moment the rows are laid out. "alone" is the same page without the extension; "ours" is the difference.',
        'A task under 50 ms is no long task: 0. "first mark" and "all marks" include the wait of 100 ms for a calm page and the injection of the reader.',
      ],
      head: ['errors', '', 'busy', 'script', 'longest task', 'longest frame', 'first mark', 'all marks', 'marks'],
      rows: load.flatMap(({ share, ...ways }) => waysOf(`${share * 100} %`, ways)),
    },
    {
      title: `1,000 rows a second for ${seconds} s on that page, 2 % errors (ms)`,
      notes: ['"share" is the part of one core that the page was busy.'],
      head: ['', 'busy', 'share', 'script', 'longest task', 'longest frame', 'marks'],
      rows: waysOf('', stream).map(([, name, busy, script, task, frame, , , marks]) => [
        name as string,
        busy as number,
        `${Math.round((busy as number) / seconds / 10)} %`,
        script as number,
        task as number,
        frame as number,
        marks as number,
      ]),
    },
  ];
  const ours = load.at(-1);
  if (markJs === null || !ours) {
    tables.push({ title: 'mark.js is not installed: its row is left out.', head: [], rows: [] });
    return tables;
  }
  const whole = (markJs.ms / markJs.done) * markJs.literals;
  const own = ours.with.busy - ours.without.busy;
  tables.push({
    title: 'mark.js 8.11 on the same page, 2 % errors (ms)',
    notes: [
      `It was given the first words of the texts that prove LiteLLM, one after the other, and stopped after 60 s at ${markJs.done} of ${markJs.literals}; the rest is extrapolated.`,
    ],
    head: ['', 'literals', 'measured', 'all', 'times ours', 'nodes added'],
    rows: [
      ['extension', '-', own, own, '1', 0],
      ['mark.js', markJs.literals, markJs.ms, whole, Math.round(whole / own).toLocaleString('en'), markJs.marks],
    ],
  });
  return tables;
}

function waysOf(label: string, ways: { with: PageCost; without: PageCost }): (string | number)[][] {
  const row = (name: string, { busy, script, longestTask, longestFrame, firstMark, allMarks, marks }: PageCost) => [
    label,
    name,
    busy,
    script,
    longestTask,
    longestFrame,
    marks > 0 ? firstMark : Number.NaN,
    marks > 0 ? allMarks : Number.NaN,
    marks,
  ];
  const own = { ...ways.with, busy: ways.with.busy - ways.without.busy, script: ways.with.script - ways.without.script };
  return [row('alone', ways.without), row('with', ways.with), [label, 'ours', own.busy, own.script, '', '', '', '', '']];
}

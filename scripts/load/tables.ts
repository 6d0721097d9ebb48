/** The figures of `npm run load` for a terminal. */
import type { Cell, Table } from '../bench/table.ts';
import type { Churn, ChurnResult } from './churn.ts';
import type { FindingsCost, RawCost } from './long-text.ts';
import type { Cost, Where } from './page.ts';
import type { StreamCost } from './stream.ts';
import type { TabsResult } from './tabs.ts';

interface Told {
  table: Table;
  result: unknown;
}

const megabytes = (bytes: number): Cell => bytes / 1e6;
const share = ({ busy, elapsed }: Cost): string => `${Math.round((busy / elapsed) * 100)} %`;

export function tabsTable(result: TabsResult, count: number): Told {
  const { memory, heap, toMark, toCard, worker } = result;
  return {
    result,
    table: {
      title: `${count} tabs, each with one error`,
      notes: [
        `Load to mark: ${Math.round(toMark.first)} ms in the first tabs, ${Math.round(toMark.last)} ms in the last ones.`,
        `Click to card with all tabs open: ${Math.round(toCard.last)} ms in the last one, ${Math.round(toCard.first)} ms in the first one.`,
        `Heap of the worker: ${(worker.before / 1e6).toFixed(1)} MB with no tab, ${(worker.after / 1e6).toFixed(1)} MB with all.`,
      ],
      head: ['MB for each tab', 'whole browser', 'JavaScript heap'],
      rows: [
        ['alone', megabytes(memory.alone), megabytes(heap.alone)],
        ['with', megabytes(memory.with), megabytes(heap.with)],
      ],
    },
  };
}

export function streamTable(result: Record<Where, StreamCost>, shape: { perSecond: number; seconds: number; keep: number }): Told {
  const row = (name: Where): Cell[] => {
    const cost = result[name];
    return [name, share(cost), cost.longestTask, megabytes(cost.heap), cost.rows, cost.marks, cost.lastMarked, cost.caughtUp];
  };
  return {
    result,
    table: {
      title: `${shape.perSecond.toLocaleString('en')} lines a second for ${shape.seconds} s, 2 % errors; the viewer keeps ${shape.keep.toLocaleString('en')} rows`,
      notes: ['"busy" is the share of the time; "caught up" the time (ms) from the last line to the last change of the marks.'],
      head: ['', 'busy', 'longest task, ms', 'heap, MB', 'rows', 'marks', 'of the last 10 errors marked', 'caught up'],
      rows: [row('alone'), row('with')],
    },
  };
}

export function rawTable(result: Record<Where, RawCost>, size: number, what: string): Told {
  const row = (name: Where): Cell[] => {
    const cost = result[name];
    const memory = [megabytes(cost.heap), megabytes(cost.memory)];
    return [name, cost.layout, cost.busy, cost.longestTask, ...memory, cost.firstMark, cost.lastChange, cost.marks, cost.toCard];
  };
  return {
    result,
    table: {
      title: `A raw log of ${size / 1e6} MB; ${what} (ms)`,
      notes: [
        `The last mark says: ${result.with.last.slice(0, 90)}`,
        '"layout" is the browser\'s own work before anything of ours; "busy" and "longest task" come after it, drawing marks in such a text included.',
      ],
      head: ['', 'layout', 'busy', 'longest task', 'heap, MB', 'browser, MB', 'first mark', 'last mark', 'marks', 'click to card'],
      rows: [row('alone'), row('with')],
    },
  };
}

export function findingsTable(result: Record<Where, FindingsCost>, count: number): Told {
  const row = (name: Where): Cell[] => {
    const cost = result[name];
    const { busy, longestTask, firstMark, lastChange, marks, toCard, toPopup, toPanel, listed } = cost;
    return [name, busy, longestTask, megabytes(cost.heap), firstMark, lastChange, marks, toCard, toPopup, toPanel, listed];
  };
  return {
    result,
    table: {
      title: `${count.toLocaleString('en')} errors on a page (ms)`,
      head: [
        '',
        'busy',
        'longest task',
        'heap, MB',
        'first mark',
        'last mark',
        'lines marked',
        'click to card',
        'to popup',
        'to panel',
        'listed',
      ],
      rows: [row('alone'), row('with')],
    },
  };
}

export function churnTable(result: ChurnResult, amount: Churn): Told {
  return {
    result,
    table: {
      title: `${amount.rewrites} rewrites of a log pane, ${amount.routes} route changes, ${amount.cards} cards, in ${Math.round(result.seconds)} s`,
      notes: ['What is held after the garbage was collected, all worlds of the page together.'],
      head: ['after', 'heap, MB', 'nodes', 'listeners', 'detached trees', 'ranges of ours'],
      rows: result.held.map(({ heap, nodes, listeners, detached, ranges }, index) => [
        ['a tenth', '4 tenths', '7 tenths', 'all'][index] as string,
        megabytes(heap),
        nodes,
        listeners,
        detached,
        ranges,
      ]),
    },
  };
}

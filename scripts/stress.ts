/**
 * `npm run stress`: 10,000 rows and 1,000 more each second for 20 seconds, in the lists that log viewers are built of, in the real Chromium with the
 * built extension. Tells whether the marks are right at the end, and what our own code cost, by the browser's profiler. Needs `npm run build`.
 */
import { startSession } from '../tests/e2e/harness/session.ts';
import { models, openApp } from '../tests/e2e/viewers/app.ts';
import { flow, shownModels } from '../tests/e2e/viewers/stream.ts';
import { printTable } from './bench/table.ts';
import { findingsOn } from './demo/findings.ts';
import { profile } from './stress/profile.ts';

/** The reader draws 500 marks at most; a virtual list has some 40 rows at a time. */
const errorEvery = { whole: 100, virtual: 20 };
const lists: [name: string, app: string, query: string][] = [
  ['rows appended by hand', 'plain', ''],
  ['React, keyed by index', 'react', '?keyed=index'],
  ['React, keyed by id', 'react', '?keyed=id'],
  ['Vue, keyed by index', 'vue', '?keyed=index'],
  ['Vue, keyed by id', 'vue', '?keyed=id'],
  ['Svelte, keyed by index', 'svelte', '?keyed=index'],
  ['Svelte, keyed by id', 'svelte', '?keyed=id'],
  ['TanStack Virtual', 'virtual', ''],
];
const how = { first: 10_000, perSecond: 1_000, seconds: 20 };
/** So long after the last row the marks may take to be right, in milliseconds. */
const patience = 30_000;

const wanted = process.argv.slice(2);
const session = await startSession('chromium');
const rows: (string | number)[][] = [];
try {
  for (const [name, app, query] of lists) {
    if (wanted.length > 0 && !wanted.includes(app)) continue;
    const { page } = await openApp(session, app, query, []);
    await findingsOn(session.inside, page); // the reader is there and its engine made: what that costs stands in `npm run bench`
    const every = app === 'virtual' ? errorEvery.virtual : errorEvery.whole;
    const cost = await profile(page, () => flow(page, { ...how, errorEvery: every }));
    const rested = performance.now();
    const expected = (await shownModels(page)).toSorted().join();
    let right = false;
    while (!right && performance.now() - rested < patience) {
      right = (await models(page)).toSorted().join() === expected;
      if (!right) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const found = (await models(page)).length;
    rows.push([
      name,
      found,
      right && found > 0 ? 'yes' : 'NO',
      Math.round(performance.now() - rested),
      cost.share * 100,
      cost.longest,
      cost.where,
      cost.page * 100,
    ]);
    if (!right || found === 0) process.exitCode = 1;
    await page.close();
  }
} finally {
  await session.close();
}
console.log(
  printTable({
    title: '10,000 rows, 1,000 more each second for 20 s, one error in 100',
    notes: [
      'after: from the last row to the last right mark.',
      'share: processor time of the extension in the page, of one core. longest: its longest stretch without giving way, in ms.',
      'page: what the page itself needs, of one core.',
    ],
    head: ['list', 'marks', 'all right', 'after ms', 'share %', 'longest ms', 'most of it in', 'page %'],
    rows,
  }),
);

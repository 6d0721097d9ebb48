/** Lists of React, Vue and Svelte, a virtual list and a terminal: they go on as if we were not there, and are read as they are now. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findingsOn, settledFindings } from '../../scripts/demo/findings.ts';
import { eventually } from './harness/eventually.ts';
import { type Session, startSession } from './harness/session.ts';
import { failing, models, openApp, quiet, type Row, row, show, shown } from './viewers/app.ts';
import { failures, lines, plain } from './viewers/log.ts';
import { flow, shownModels } from './viewers/stream.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());

describe.each(['react', 'vue', 'svelte'])('a list of %s', (app) => {
  it.each(['index', 'id'])('keyed by %s keeps working while marks come and go', async (keyed) => {
    let rows = [quiet(), failing('one'), quiet(), failing('two'), quiet()];
    const { page, noise } = await openApp(session, app, `?keyed=${keyed}`, rows);
    await eventually(async () => expect(await models(page)).toEqual(['one', 'two']));

    const steps: [string, (before: Row[]) => Row[], string[]][] = [
      ['a row comes on top', (before) => [failing('three'), ...before], ['three', 'one', 'two']],
      ['rows leave', (before) => before.filter((_, index) => index !== 2), ['three', 'two']],
      ['rows change places', (before) => before.toReversed(), ['two', 'three']],
      ['all are replaced', () => [quiet(), failing('four')], ['four']],
      ['many come', (before) => [...before, ...Array.from({ length: 40 }, quiet), failing('five')], ['four', 'five']],
    ];
    for (const [what, change, expected] of steps) {
      rows = change(rows);
      await show(page, rows);
      expect(await shown(page), what).toEqual(rows.map(({ text }) => text));
      await eventually(async () => expect(await models(page), what).toEqual(expected));
    }
    expect(noise).toEqual([]);
    await page.close();
  });
});

it.each(['react', 'vue', 'svelte'])('a log that %s turns upside down is read the other way', async (app) => {
  const log = lines.map((line) => row(plain(line)));
  const { page, noise } = await openApp(session, app, '?keyed=id', log);
  const expected = failures.map(({ rule }) => rule);
  const found = async () => (await findingsOn(session.inside, page)).map(({ rule }) => rule);
  await eventually(async () => expect(await found()).toEqual(expected));
  for (const turned of [true, false, true]) {
    await show(page, turned ? log.toReversed() : log);
    await eventually(async () => expect(await found(), `newest first: ${turned}`).toEqual(turned ? expected.toReversed() : expected));
  }
  expect(noise).toEqual([]);
  await page.close();
});

it.each([
  ['react', '?keyed=id'],
  ['virtual', ''],
  ['plain', ''],
])('a log of %s that grows by 1,000 rows a second is marked right when it rests', async (app, query) => {
  const { page, noise } = await openApp(session, app, query, []);
  await flow(page, { first: 2_000, perSecond: 1_000, seconds: 4, errorEvery: 50 });
  const expected = await shownModels(page);
  expect(expected.length).toBeGreaterThan(0);
  await eventually(async () => expect((await models(page)).toSorted()).toEqual(expected.toSorted()), 20_000);
  expect(noise).toEqual([]);
  await page.close();
});

it('a virtual list is marked again when its rows come back', async () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => (index === 3 ? failing('top') : index === 1_990 ? failing('end') : quiet()));
  const { page, noise } = await openApp(session, 'virtual', '', rows);
  await eventually(async () => expect(await models(page)).toEqual(['top']));
  for (const [top, expected] of [
    [1_000_000, 'end'],
    [0, 'top'],
    [1_000_000, 'end'],
  ] as const) {
    await page.$eval('#scroller', (scroller, to) => scroller.scrollTo(0, to), top);
    await eventually(async () => expect(await models(page)).toEqual([expected]));
    expect(await findingsOn(session.inside, page)).toHaveLength(1);
  }
  expect(noise).toEqual([]);
  await page.close();
});

describe('a terminal of xterm.js', () => {
  // What fits on its screen of 40 rows, wrapped at 100 columns.
  const screen = lines.slice(0, 6).map((line) => row(line));

  it.each([
    ['draws rows', ''],
    ['draws rows, and repeats them for screen readers', '?reader'],
  ])('that %s is read once', async (_, query) => {
    const { page, noise } = await openApp(session, 'xterm', query, screen);
    const found = await settledFindings(session.inside, page);
    expect(found.map(({ rule }) => rule)).toEqual(['no-deployments-cooldown']);
    await show(page, [row(plain(lines[3] as string))]);
    await eventually(async () => expect(await findingsOn(session.inside, page)).toHaveLength(2));
    expect(noise).toEqual([]);
    await page.close();
  });
});

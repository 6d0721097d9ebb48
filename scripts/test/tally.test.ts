import { expect, it } from 'vitest';
import { count } from './tally.ts';

const file = (statuses: string[], status = 'passed') => ({
  name: 'a.test.ts',
  status,
  assertionResults: statuses.map((one, index) => ({ fullName: `test ${index}`, status: one })),
});

it('counts passed and failed tests over all files', () => {
  const report = { testResults: [file(['passed', 'passed']), file(['passed', 'failed'], 'failed')] };
  expect(count(report, false).tally).toEqual({ passed: 3, failed: 1 });
});

it('counts a file that could not be loaded as failed', () => {
  const { tally, remarks } = count({ testResults: [file([], 'failed'), file(['passed'])] }, false);
  expect(tally).toEqual({ passed: 1, failed: 1 });
  expect(remarks[0]).toContain('a.test.ts');
});

it('lets nobody skip a test in silence', () => {
  for (const status of ['skipped', 'todo', 'pending']) {
    const { tally, remarks } = count({ testResults: [file(['passed', status])] }, true);
    expect(tally).toEqual({ passed: 1, failed: 1 });
    expect(remarks[0]).toContain(status);
  }
});

it('counts a run without report, without tests, or with an error outside of tests as failed', () => {
  expect(count(null, false).tally).toEqual({ passed: 0, failed: 1 });
  expect(count({ testResults: [] }, true).tally).toEqual({ passed: 0, failed: 1 });
  expect(count({ testResults: [file(['passed'])] }, false).tally).toEqual({ passed: 1, failed: 1 });
});

it('names a failed test, its browser and the first line of why it failed', () => {
  const test = {
    fullName: 'the card opens',
    status: 'failed',
    failureMessages: ['\x1b[31mAssertionError\x1b[39m: no card\n    at x'],
    meta: { engine: 'firefox' },
  };
  const { failures } = count({ testResults: [{ name: '/any/where/card.test.ts', status: 'failed', assertionResults: [test] }] }, false);
  expect(failures).toEqual(['the card opens (card.test.ts, firefox): AssertionError: no card']);
});

/** Turns Vitest's JSON report into two numbers that hide nothing. */
import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export interface Tally {
  passed: number;
  failed: number;
}

export interface Counted {
  tally: Tally;
  /** What was counted in another way than Vitest counts it, and why. */
  remarks: string[];
  /** One line for each failed test. */
  failures: string[];
}

/** The fields that are read of Vitest's JSON reporter. */
export interface VitestReport {
  testResults: { name: string; status: string; message?: string; assertionResults: TestResult[] }[];
}

interface TestResult {
  fullName: string;
  status: string;
  failureMessages?: string[];
  /** What the end-to-end tests add of their own, tests/e2e/harness/named.ts. */
  meta?: { engine?: string };
}

/**
 * Counts tests. What does not show as a failed test is counted all the same: a file that could not be loaded, a skipped or unfinished test, a run
 * that failed although every test passed (an unhandled error, no tests at all). `report`: null when Vitest wrote none. `failures` names each failed
 * test with the first line of its message: of a long run in another place often only the last lines are kept.
 */
export function count(report: VitestReport | null, succeeded: boolean): Counted {
  const tally = { passed: 0, failed: 0 };
  const remarks: string[] = [];
  const failures: string[] = [];
  for (const { name, status, message, assertionResults } of report?.testResults ?? []) {
    for (const test of assertionResults) {
      if (test.status === 'passed') tally.passed++;
      else {
        tally.failed++;
        failures.push(named(name, test));
      }
      if (test.status !== 'passed' && test.status !== 'failed')
        remarks.push(`Counted as failed, because it is ${test.status}: ${test.fullName} (${name})`);
    }
    if (status === 'failed' && assertionResults.every((test) => test.status === 'passed')) {
      tally.failed++;
      remarks.push(`Counted as failed, although no test in it failed: ${name} ${message ?? ''}`.trim());
    }
  }
  if (tally.failed === 0 && (!succeeded || tally.passed === 0)) {
    tally.failed++;
    remarks.push(
      report ? 'Counted as failed: the run failed, or had no tests. See above.' : 'Counted as failed: the run wrote no report. See above.',
    );
  }
  return { tally, remarks, failures };
}

function named(file: string, { fullName, failureMessages, meta }: TestResult): string {
  const where = [basename(file), meta?.engine].filter(Boolean).join(', ');
  const why = stripVTControlCharacters(failureMessages?.[0] ?? '').split('\n', 1)[0];
  return `${fullName} (${where})${why ? `: ${why.slice(0, 300)}` : ''}`;
}

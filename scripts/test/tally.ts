/** Turns Vitest's JSON report into two numbers that hide nothing. */

export interface Tally {
  passed: number;
  failed: number;
}

/** The fields that are read of Vitest's JSON reporter. */
export interface VitestReport {
  testResults: { name: string; status: string; message?: string; assertionResults: { fullName: string; status: string }[] }[];
}

/**
 * Counts tests. What does not show as a failed test is counted all the same: a file that could not be loaded, a skipped or unfinished test, a run
 * that failed although every test passed (an unhandled error, no tests at all). `report`: null when Vitest wrote none.
 */
export function count(report: VitestReport | null, succeeded: boolean): { tally: Tally; remarks: string[] } {
  const tally = { passed: 0, failed: 0 };
  const remarks: string[] = [];
  for (const { name, status, message, assertionResults } of report?.testResults ?? []) {
    for (const test of assertionResults) {
      if (test.status === 'passed') tally.passed++;
      else tally.failed++;
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
  return { tally, remarks };
}

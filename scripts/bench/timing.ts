/**
 * Stop-watch of the bench. Times are of this thread's own work (CPU), not of the clock on the wall: the figures then hold on a machine that others
 * use too. Where the system cannot tell, the wall clock is used, and `clock` says so.
 */
import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const { threadCpuUsage } = process as { threadCpuUsage?: () => { user: number; system: number } };
export const clock = threadCpuUsage ? 'CPU time of the thread' : 'wall clock';

/** Milliseconds since some moment. */
function now(): number {
  if (!threadCpuUsage) return performance.now();
  const { user, system } = threadCpuUsage.call(process);
  return (user + system) / 1000;
}

/** Milliseconds that `work` took, and what it gave. Short work is repeated until `least` ms are full: systems count in steps of some ms. */
export function time<T>(work: () => T, least = 0): { ms: number; result: T } {
  const begun = now();
  let runs = 0;
  let result: T;
  do {
    result = work();
    runs++;
  } while (now() - begun < least);
  return { ms: (now() - begun) / runs, result };
}

/**
 * Runs all of them in turn, `rounds` times, so that a slow moment of the machine falls on every one; gives the median of each in milliseconds and its
 * last result. The garbage of one is collected before the next begins.
 */
export function compare<T extends Record<string, () => unknown>>(
  contestants: T,
  rounds = 3,
): { [K in keyof T]: { ms: number; result: ReturnType<T[K]> } } {
  const runs: Record<string, number[]> = {};
  const results: Record<string, unknown> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(contestants)) {
      collectGarbage();
      const { ms, result } = time(work);
      runs[name] = [...(runs[name] ?? []), ms];
      results[name] = result;
    }
  }
  const entries = Object.keys(contestants).map((name) => [name, { ms: median(runs[name] ?? []), result: results[name] }]);
  return Object.fromEntries(entries);
}

/** NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** Exponent k of the fit y ~ x^k (least squares over the logarithms): 1 is linear, 2 quadratic. */
export function slope(points: readonly { x: number; y: number }[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(Math.max(y, 0.01)) }));
  const mean = (of: (point: { x: number; y: number }) => number) => logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  return mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2);
}

let gc: (() => void) | undefined;

/** Empties the heap of garbage. */
export function collectGarbage(): void {
  if (!gc) {
    setFlagsFromString('--expose-gc');
    gc = runInNewContext('gc') as () => void;
  }
  gc();
}

interface AllocationNode {
  selfSize: number;
  children: AllocationNode[];
}

/** Bytes that `work` allocates on the JavaScript heap, collected ones too. Sampled every 4 kB; buffers of typed arrays lie outside. */
export function allocatedBy(work: () => unknown): number {
  const session = new Session();
  session.connect();
  let bytes = 0;
  const sum = (node: AllocationNode): number => node.selfSize + node.children.reduce((total, child) => total + sum(child), 0);
  // These answer before `post` returns.
  session.post('HeapProfiler.startSampling', {
    samplingInterval: 4096,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  } as never);
  work();
  session.post('HeapProfiler.stopSampling', (error, answer) => {
    if (error) throw error;
    bytes = sum((answer as unknown as { profile: { head: AllocationNode } }).profile.head);
  });
  session.disconnect();
  return bytes;
}

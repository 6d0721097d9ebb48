/** Which of `count` things comes next? Pure. */

export interface Step {
  /** Index of the one where we stand, or null when none was visited yet. */
  current: number | null;
  direction: 1 | -1;
  count: number;
  /** Where to begin when none was visited: index of the first one that is in view or below it; `count` when all are above. */
  start: number;
  /** At the end: true goes round, false gives null. */
  wrap: boolean;
}

export function stepFrom({ current, direction, count, start, wrap }: Step): number | null {
  if (count === 0) return null;
  const next = current === null ? (direction === 1 ? start : start - 1) : current + direction;
  if (next >= 0 && next < count) return next;
  if (!wrap) return null;
  return next < 0 ? count - 1 : 0;
}

import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

/** A page that changes without rest and costs `cost` ms a batch, watched for `length` ms. Returns when each batch began. */
function watch(pace: Pace, cost: number, length: number): number[] {
  const begun: number[] = [];
  for (let now = 0; now < length; ) {
    begun.push(now);
    now += cost;
    pace.spent(cost, now);
    now += pace.delay(0);
  }
  return begun;
}

describe('the pace of reading', () => {
  it('reads the first batch at once', () => {
    expect(new Pace().delay(0)).toBe(0);
  });

  it('gathers cheap changes for a tenth of a second, for ever', () => {
    const begun = watch(new Pace(), 2, 60_000);
    expect(begun.length).toBeGreaterThan(550);
  });

  it('takes no more than a tenth of the time for a dear page', () => {
    const begun = watch(new Pace(), 50, 9_000);
    expect(begun.length * 50).toBeLessThanOrEqual(1_000);
  });

  it('leaves a page alone that stays dear', () => {
    const pace = new Pace();
    const begun = watch(pace, 50, 10 * 60_000);
    expect(pace.flooded).toBe(true);
    expect(begun.filter((at) => at > 5 * 60_000).length, 'in the last five minutes').toBeLessThan(12);
  });

  it('comes back after one cheap batch', () => {
    const pace = new Pace();
    watch(pace, 50, 10 * 60_000);
    pace.spent(1, 0);
    expect(pace.flooded).toBe(false);
    expect(pace.delay(0)).toBe(100);
  });

  it('forgets the strain after a quiet time of twice the wait', () => {
    const pace = new Pace();
    pace.spent(60, 0);
    expect(pace.delay(0)).toBe(600);
    pace.quiet(1_200);
    expect(pace.delay(0)).toBe(100);
  });

  it('waits for a page that rests as its cost alone would have it', () => {
    const pace = new Pace();
    expect(pace.delayAtRest(0)).toBe(0);
    watch(pace, 50, 10 * 60_000);
    expect(pace.delay(0)).toBeGreaterThan(20_000);
    expect(pace.delayAtRest(0)).toBeLessThanOrEqual(500);
    expect(pace.delayAtRest(1_000)).toBe(0);
  });

  it('counts the time that passed since the last batch', () => {
    const pace = new Pace();
    pace.spent(60, 0);
    expect(pace.delay(450)).toBe(150);
    expect(pace.delay(590), 'never sooner than what gathers one change').toBe(100);
  });
});

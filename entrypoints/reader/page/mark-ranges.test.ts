/** How ranges are drawn: at once, except in a text of over a million letters, where each drawing costs the browser a walk over all of it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRangeMarker } from './mark-ranges.ts';

/** What one drawing costs the browser, in milliseconds. */
let cost = 0;
vi.mock('../../platform/slices.ts', () => ({
  nextTask: async () => {
    vi.setSystemTime(Date.now() + cost);
  },
}));

class FakeHighlight extends Set<StaticRange> {
  priority = 0;
}
const registry = new Map<string, FakeHighlight>();
const rangeIn = (length: number) => ({ startContainer: { length } }) as unknown as StaticRange;
const drawn = () => registry.get('lex-certain')?.size ?? 0;

let abort: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16));
  vi.stubGlobal('performance', { now: () => Date.now() });
  registry.clear();
  abort = new AbortController();
});
afterEach(() => {
  abort.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const marker = () => createRangeMarker(['lex-certain'] as const, abort.signal);

describe('ranges in ordinary texts', () => {
  it('are drawn at once', () => {
    const marks = marker();
    marks.add('lex-certain', [rangeIn(100), rangeIn(100)]);
    marks.add('lex-certain', [rangeIn(100)]);
    expect(drawn()).toBe(3);
  });
});

describe('ranges in a text of over a million letters', () => {
  it('wait after a slow drawing until it was a fifth of the time', async () => {
    cost = 200;
    const marks = marker();
    marks.add('lex-certain', [rangeIn(2_000_000)]);
    expect(drawn()).toBe(1);
    marks.add('lex-certain', [rangeIn(2_000_000)]);
    await vi.advanceTimersByTimeAsync(16 + 900);
    expect(drawn()).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(drawn()).toBe(2);
  });

  it('do not wait after a quick one', async () => {
    cost = 10;
    const marks = marker();
    marks.add('lex-certain', [rangeIn(2_000_000)]);
    marks.add('lex-certain', [rangeIn(2_000_000)]);
    await vi.advanceTimersByTimeAsync(17);
    expect(drawn()).toBe(2);
  });

  it('never wait longer than twenty seconds', async () => {
    cost = 60_000;
    const marks = marker();
    marks.add('lex-certain', [rangeIn(2_000_000)]);
    marks.add('lex-certain', [rangeIn(2_000_000)]);
    await vi.advanceTimersByTimeAsync(16 + 20_001);
    expect(drawn()).toBe(2);
  });

  it('are not drawn where they were taken back while they waited', async () => {
    cost = 200;
    const marks = marker();
    const late = rangeIn(2_000_000);
    marks.add('lex-certain', [rangeIn(2_000_000)]);
    marks.add('lex-certain', [late]);
    marks.remove('lex-certain', [late]);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(drawn()).toBe(1);
  });

  it('keep waiting while what the page threw out is put back', () => {
    cost = 200;
    const marks = marker();
    const first = rangeIn(100);
    marks.add('lex-certain', [first, rangeIn(2_000_000)]);
    marks.add('lex-certain', [rangeIn(2_000_000)]);
    registry.get('lex-certain')?.delete(first);
    registry.delete('lex-certain');
    marks.restore();
    expect(registry.get('lex-certain')?.has(first)).toBe(true);
    expect(drawn()).toBe(2);
  });
});

describe('when the reader goes', () => {
  it('nothing stays, and nothing comes later', async () => {
    cost = 200;
    const marks = marker();
    marks.add('lex-certain', [rangeIn(2_000_000)]);
    marks.add('lex-certain', [rangeIn(2_000_000)]);
    abort.abort();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(registry.size).toBe(0);
  });
});

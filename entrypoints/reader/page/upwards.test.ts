import { describe, expect, it } from 'vitest';
import { isUpwards } from './upwards.ts';

const traceback = ['Exception occured', 'Traceback (most recent call last):', '  File "a.py", line 1, in f', '    g()', 'ValueError: no'];

describe('a text reads upwards', () => {
  it('when the head of a traceback stands below its frames', () => {
    expect(isUpwards([...traceback].reverse().join('\n'))).toBe(true);
    expect(isUpwards(traceback.join('\n'))).toBe(false);
  });

  it('also with a column before each line', () => {
    expect(isUpwards([...traceback].reverse().join('\n').replace(/^/gm, '10:49:58\tapi\t'))).toBe(true);
  });

  it('not where nothing tells, or where one traceback reads downwards', () => {
    expect(isUpwards('ValueError: no\nINFO: request')).toBe(false);
    expect(isUpwards('Traceback (most recent call last)')).toBe(false);
    expect(isUpwards([...traceback, ...traceback.toReversed()].join('\n'))).toBe(false);
  });
});

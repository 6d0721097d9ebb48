import { describe, expect, it } from 'vitest';
import { createPlaces } from './places.ts';

describe('a place in a text', () => {
  it('counts lines and columns from 1, at the end of the text too', () => {
    const placeOf = createPlaces('ab\n\ncd');
    expect([0, 2, 3, 4, 6].map(placeOf)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 3, column: 3 },
    ]);
  });
});

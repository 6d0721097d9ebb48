import { describe, expect, it } from 'vitest';
import { createAnchors } from './anchors.ts';

const hits = (fragments: string[], text: string) => {
  const found: [string, number][] = [];
  createAnchors(fragments).scan(text, (fragment, end) => found.push([fragments[fragment] as string, end]));
  return found;
};

describe('anchors', () => {
  it('finds a fragment whatever its case, blanks, quotes and line breaks', () => {
    expect(createAnchors(['nodeployments']).first('x "NO dep\n  loy\\"ments" y')).toBe(22);
  });

  it('finds overlapping fragments and fragments inside others', () => {
    expect(hits(['abcd', 'bc', 'cdef'], 'abcdef')).toEqual([
      ['bc', 3],
      ['abcd', 4],
      ['cdef', 6],
    ]);
  });

  it('carries a fragment over pieces of text, as over the spans of a coloured log line', () => {
    const anchors = createAnchors(['ratelimiterror']);
    const state = anchors.feed('litellm.RateLim', 0);
    expect(state).toBeGreaterThan(0);
    expect(anchors.feed('itError: x', state)).toBe(-1);
  });

  it('is not confused by letters outside ASCII', () => {
    expect(createAnchors(['connection']).first('çonnection — connectïon')).toBe(-1);
    expect(createAnchors(['connection']).first('ü\u00a0con\u200bnection')).toBe(13);
  });

  it('agrees with a plain search on generated texts', () => {
    const fragments = ['aab', 'ab', 'bba', 'abab', 'b'];
    for (let seed = 1; seed < 300; seed++) {
      const text = Array.from({ length: 24 }, (_, i) => (((seed * 2654435761 * (i + 1)) >>> 13) % 2 === 0 ? 'a' : 'b')).join('');
      const expected = fragments.flatMap((fragment) =>
        [...text].flatMap((_, i) => (text.startsWith(fragment, i) ? [`${fragment}@${i + fragment.length}`] : [])),
      );
      expect(
        hits(fragments, text)
          .map(([fragment, end]) => `${fragment}@${end}`)
          .sort(),
      ).toEqual(expected.sort());
    }
  });
});

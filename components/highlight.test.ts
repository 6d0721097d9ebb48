import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from './highlight.ts';

describe('highlighted matches', () => {
  it('mark every word of the query, whatever its case', () => {
    expect(
      highlight('Cooldown: no deployment of gpt-4o', 'GPT-4o cooldown')
        .filter((piece) => piece.match)
        .map((piece) => piece.text),
    ).toEqual(['Cooldown', 'gpt-4o']);
  });

  it('mark nothing for single letters', () => {
    expect(highlight('a title', 'a t')).toEqual([{ text: 'a title', match: false }]);
  });

  it('never change the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        expect(
          highlight(text, query)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

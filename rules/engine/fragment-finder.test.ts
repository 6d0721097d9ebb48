import { expect, it } from 'vitest';
import { createFinder } from './fragment-finder.ts';
import { encode } from './skeleton.ts';

const hits = (fragments: string[], text: string) => {
  const found: string[] = [];
  createFinder(fragments)(encode(text), (fragment, start) => found.push(`${fragments[fragment]}@${start}`));
  return found.sort();
};

it('finds every occurrence, overlapping and nested', () => {
  expect(hits(['abcdef', 'cdefgh', 'abcdefgh'], 'xabcdefghx')).toEqual(['abcdef@1', 'abcdefgh@1', 'cdefgh@3']);
});

it('is not taken in by letters that share their five bits', () => {
  expect(hits(['mmmmmm'], '------mmmmmm')).toEqual(['mmmmmm@6']);
});

it('agrees with a plain search on generated texts', () => {
  const fragments = ['aabbab', 'bbabaab', 'abababab', 'aaaaaa'];
  for (let seed = 1; seed < 200; seed++) {
    const text = Array.from({ length: 80 }, (_, i) => (((seed * 2654435761 * (i + 7)) >>> 11) % 2 === 0 ? 'a' : 'b')).join('');
    const expected = fragments.flatMap((fragment) =>
      [...text].flatMap((_, i) => (text.startsWith(fragment, i) ? [`${fragment}@${i}`] : [])),
    );
    expect(hits(fragments, text)).toEqual(expected.sort());
  }
});

it('says that a fragment is too short', () => {
  expect(() => createFinder(['short'])).toThrow(/shorter than 6 letters/);
});

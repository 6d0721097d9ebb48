import { expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

it('an excerpt shows no secret', () => {
  expect(excerptOf('Incorrect API key provided: sk-abcdefghijklmnopqrstuvwx')).toBe('Incorrect API key provided: ‹API key hidden›');
});

it('a secret that would be cut in two is hidden first', () => {
  const excerpt = excerptOf(`${'x '.repeat(70)}sk-${'a'.repeat(60)}`);
  expect(excerpt).not.toContain('sk-');
  expect(excerpt.length).toBeLessThanOrEqual(160);
});

it('a long excerpt is cut', () => {
  expect(excerptOf('word '.repeat(100))).toHaveLength(160);
  expect(excerptOf('word '.repeat(100)).endsWith('…')).toBe(true);
});

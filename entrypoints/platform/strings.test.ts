import { describe, expect, it } from 'vitest';
import { captureNames } from '../../rules/engine/captures.ts';
import { strings } from './strings.ts';

/** Every text of an object of strings; functions are called with plausible values. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String((value as (...values: unknown[]) => string)('1', '2', '3'))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

describe('the words of the interface', () => {
  const english = strings('en');

  it('are all there, and none shows what a program left in it', () => {
    const { card, ...rest } = english;
    const { removesCause: _, ...words } = card; // takes a list
    for (const [path, text] of texts({ ...rest, card: words }, 'strings')) {
      expect(text, path).toMatch(/\S/);
      expect(text, path).not.toMatch(/undefined|NaN|\[object|\$\{/);
    }
  });

  it('tell one from many', () => {
    expect(english.findings.onThisPage(1)).toBe('1 error on this page');
    expect(english.findings.onThisPage(1234)).toBe('1,234 errors on this page');
    expect(english.card.removesCause(['1', '2', '3'])).toBe('For causes 1, 2, and 3');
  });

  it('name every captured value without underscores', () => {
    for (const name of Object.keys(captureNames)) expect(english.capture(name), name).toMatch(/^[A-Z][^_]*$/);
  });

  it('are English for a language that nobody has written yet', () => {
    expect(strings('tlh-Latn')).toBe(english);
    expect(strings('en-GB')).toBe(english);
  });

  it('write dates without moving them by a time zone, and leave alone what is no date', () => {
    expect(english.date('2026-11-20')).toBe('Nov 20, 2026');
    expect(english.date('soon')).toBe('soon');
  });
});

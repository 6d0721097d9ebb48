import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { CatalogError, parseRule } from '../catalog/load.ts';
import { readName, ruleText, ScaffoldError } from './rule.ts';
import { addToList, fixtureExpected, fixturePage, readSiteId, siteText } from './site.ts';

const taken = new Map([['daily-quota', 'rules/catalog/limits/daily-quota.yaml']]);
const text = ruleText({ area: 'limits', id: 'quota-used-up' }, '2026-11-20');

describe('a new rule', () => {
  it.each([
    [undefined, /Use: npm run new:rule/],
    ['quota-used-up', /Use: npm run new:rule/],
    ['limits/a/b', /Use: npm run new:rule/],
    ['../../etc/x', /Use: npm run new:rule/],
    ['money/quota-used-up', /"money" is no area. Take one of: .*limits/],
    ['limits/Quota_used', /lower-case words joined by hyphens/],
    ['limits/daily-quota', /is or was used in rules\/catalog\/limits\/daily-quota.yaml/],
  ])('refuses %s with the cure', (name, cure) => {
    expect(() => readName(name, taken)).toThrow(ScaffoldError);
    expect(() => readName(name, taken)).toThrow(cure);
  });

  it('takes a good name', () => {
    expect(readName('limits/quota-used-up', taken)).toEqual({ area: 'limits', id: 'quota-used-up' });
  });

  it('is refused by the build until it is filled in, with file, line and field', () => {
    const said = message(() => parseRule(text, 'limits/quota-used-up.yaml'));
    expect(said).toMatch(/limits\/quota-used-up.yaml:4: title: /);
    expect(said).toMatch(/:\d+: signatures.0.template: /);
    expect(said).toMatch(/:\d+: examples.matches.0.source: start with an https link/);
  });

  it('is a rule once its empty fields are filled in, and none of them is unknown to the schema', () => {
    const value = parseDocument(text).toJS() as Record<string, unknown>;
    const rule = parseRule(JSON.stringify(fill(value)), 'filled.yaml');
    expect(rule).toMatchObject({ id: 'quota-used-up', area: 'limits', status: 'experimental' });
    expect(rule.fixes).toHaveLength(1);
    expect(rule.examples.ignores).toHaveLength(1);
  });

  it('points editors to the schema in its first line', () => {
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../rule.schema.json');
  });
});

describe('a new site', () => {
  const list = readFileSync(new URL('../../entrypoints/reader/sites/index.ts', import.meta.url), 'utf8');

  it('refuses ids that are malformed or taken', () => {
    expect(() => readSiteId(undefined, [])).toThrow(/Use: npm run new:site/);
    expect(() => readSiteId('../x', [])).toThrow(/lower-case words/);
    expect(() => readSiteId('github', ['github'])).toThrow(/already/);
    expect(readSiteId('hacker-news', ['github'])).toBe('hacker-news');
  });

  it('gets one import and one entry in the real list, and nothing else changes', () => {
    const changed = addToList(list, 'hacker-news');
    expect(changed).toContain("import { hackerNews } from './hacker-news.ts';\n");
    expect(changed).toMatch(/export const sites: readonly Site\[\] = \[[^\]]+, hackerNews\];/);
    const back = changed.replace("import { hackerNews } from './hacker-news.ts';\n", '').replace(', hackerNews]', ']');
    expect(back).toBe(list);
  });

  it('says so when the list has changed its shape', () => {
    expect(() => addToList('export default [];', 'x')).toThrow(/add the site by hand/);
  });

  it('has a declaration and a fixture that name each other', () => {
    expect(siteText('hacker-news')).toMatch(/export const hackerNews: Site = \{\n {2}id: 'hacker-news'/);
    const expected = JSON.parse(fixtureExpected('hacker-news')) as { url: string; found: { says: string }[]; not: string[] };
    for (const { says } of expected.found) expect(fixturePage('hacker-news')).toContain(says);
    for (const piece of expected.not) expect(fixturePage('hacker-news')).toContain(piece);
    expect(siteText('hacker-news')).toContain(new URL(expected.url).origin);
  });
});

function message(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof CatalogError) return error.message;
    throw error;
  }
  return 'nothing was refused';
}

/** Puts something fitting into every empty field. */
function fill(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => fill(one, key));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fill(one, name)]));
  if (value !== '') return value;
  return (
    { seen: '1.83.4', url: 'https://example.org/', source: 'https://example.org/', id: 'some-cause', for: 'some-cause' }[key] ??
    'some longer words'
  );
}

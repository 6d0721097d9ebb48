import { readFileSync } from 'node:fs';
import { tables } from 'virtual:catalog/engine';
import { search as documents } from 'virtual:catalog/search';
import { describe, expect, it } from 'vitest';
import { mergeTables } from '../engine/merge-tables.ts';
import { createEngine } from '../engine/recognize.ts';
import { readTables } from '../engine/tables-text.ts';
import { compilePack } from './pack.ts';
import { DataError, longestData, type Problem } from './read-data.ts';

const acme = readFileSync(new URL('../../tests/fixtures/packs/acme.yaml', import.meta.url), 'utf8');
const titles = Object.fromEntries(documents.map(({ id, title }) => [id, title]));

/** The problems of a text that is refused. */
function refused(text: string): Problem[] {
  try {
    compilePack(text);
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
  throw new Error('it was not refused');
}

/** The sample pack with one line changed. */
const withLine = (from: string | RegExp, to: string) => {
  expect(acme).toMatch(from);
  return acme.replace(from, to);
};
const lineOf = (text: string, word: string) => text.slice(0, text.indexOf(word)).split('\n').length;

describe('a rule pack', () => {
  const pack = compilePack(acme, titles);

  it('is found in a text together with the catalog, under its own name', () => {
    const engine = createEngine(mergeTables(tables, readTables(pack.tables)));
    const text = 'ERROR ACME-GW-403 caller build-7.acme.example stands outside the corporate network';
    expect(createEngine(tables).recognize(text)).toEqual([]);
    expect(engine.recognize(text)).toMatchObject([
      { rule: 'acme-gateway/vpn-is-off', confidence: 'certain', captures: { host: { value: 'build-7.acme.example' } } },
    ]);
    const known =
      'litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o.';
    expect(engine.recognize(known)).toEqual(createEngine(tables).recognize(known));
  });

  it('says in every article which pack it is from, and links to its own rules and to those of the catalog', () => {
    const article = pack.articles['acme-gateway/vpn-is-off'];
    expect(article?.pack).toEqual({ id: 'acme-gateway', title: 'Acme gateway' });
    expect(article?.related.map(({ id }) => id)).toEqual([
      'acme-gateway/quota-of-team',
      ...(titles['connection-refused'] ? ['connection-refused'] : []),
    ]);
    expect(article?.related[0]?.title).toBe('The quota of your team is used up');
  });

  it('has anchors for the first pass, and can be searched', () => {
    expect(pack.anchors.some((anchor) => 'acme-gw-403caller'.includes(anchor) || anchor.includes('corporate'))).toBe(true);
    expect(pack.search.map(({ id }) => id)).toEqual(['acme-gateway/vpn-is-off', 'acme-gateway/quota-of-team']);
  });

  it('may be JSON', () => {
    const json = JSON.stringify({
      pack: 'p',
      title: 'Pack',
      rules: [
        {
          id: 'a',
          title: 'Abc',
          summary: 'Abc.',
          area: 'config',
          kind: 'mistake',
          severity: 'noise',
          meaning: 'Abc.',
          signatures: [{ template: 'a telling sentence of this error', proof: 'nearby' }],
        },
      ],
    });
    expect(Object.keys(compilePack(json).articles)).toEqual(['p/a']);
  });

  it('cannot bear the mark of a verified fix, nor the name of a rule of the catalog', () => {
    expect(JSON.stringify(pack.articles)).not.toContain('verified');
    expect(Object.keys(pack.articles).every((id) => id.startsWith('acme-gateway/'))).toBe(true);
    expect(refused(withLine('effect: safe', 'effect: safe\n        verified: {litellm: "1.83.14", date: 2026-11-20}'))[0]).toMatchObject({
      field: 'rules.1.fixes.1',
      message: expect.stringContaining('"verified": there is no such field'),
    });
  });
});

describe('a mistake in a pack is named with line, column, field and cure', () => {
  it.each<[string, string, string, string, string]>([
    ['a misspelt field', withLine('severity: blocking', 'sevrity: blocking'), 'sevrity', 'rules.1', 'correct its spelling'],
    ['a missing field', withLine(/ +kind: mistake\n/, ''), '- id: vpn-is-off', 'rules.1.kind', 'is missing'],
    ['an unknown value', withLine('kind: mistake', 'kind: blunder'), 'blunder', 'rules.1.kind', 'mistake'],
    ['a number that is a text', withLine('version: "3"', 'version: 3'), '3\nabout', 'version', 'quotes'],
    [
      'a template that matches everything',
      withLine('"ACME-GW-403 caller {{host:host}} stands outside the corporate network"', '"error {{...}} failed"'),
      '"error {{...}}',
      'rules.1.signatures.1.template',
      'would match ordinary text',
    ],
    [
      'a template of rulers',
      withLine('"ACME-GW-403 caller {{host:host}} stands outside the corporate network"', '"--------------------------------"'),
      '"------',
      'rules.1.signatures.1.template',
      'would match ordinary text',
    ],
    [
      'a hole named after the prototype',
      withLine('{{host:host}}', '{{__proto__:host}}'),
      '"ACME-GW-403',
      'rules.1.signatures.1.template',
      'is not a hole',
    ],
    [
      'a hole of no type',
      withLine('{{host:host}}', '{{whatever_this_is}}'),
      '"ACME-GW-403',
      'rules.1.signatures.1.template',
      'has no known type',
    ],
    [
      'a link that runs code',
      withLine('https://wiki.acme.example/quota', 'javascript:alert(1)'),
      'Quotas belong',
      'rules.2.meaning',
      'only https links',
    ],
    ['HTML', withLine('*before*', '<img src=x onerror=alert(1)>'), 'The gateway takes', 'rules.1.meaning', 'is not allowed'],
    [
      'an id used twice',
      withLine('id: quota-of-team', 'id: vpn-is-off'),
      'vpn-is-off\n    title: The quota',
      'rules.2.id',
      'choose another',
    ],
    [
      'a key used twice',
      withLine('severity: blocking', 'severity: blocking\n    severity: noise'),
      'severity: noise',
      'rules.1',
      'keep one',
    ],
    [
      'a rule for everything',
      withLine('severity: blocking', 'severity: blocking\n    level: any'),
      'any\n',
      'rules.1.level',
      'delete this field',
    ],
    [
      'a shared step',
      withLine('related: [', 'diagnosis: [{use: restart}]\n    related: ['),
      '{use:',
      'rules.1.diagnosis.1',
      'write the step out',
    ],
    [
      'a range that is none',
      withLine('severity: blocking', 'severity: blocking\n    conditions: {version: "newer than 1"}'),
      '"newer',
      'rules.1.conditions.version',
      'no range',
    ],
    ['broken YAML', withLine('pack: acme-gateway', 'pack: {acme'), 'pack', '', 'quote'],
  ])('%s', (_, text, place, field, cure) => {
    const [problem] = refused(text);
    expect(problem).toMatchObject({ field, message: expect.stringContaining(cure) });
    if (field !== '') expect(problem?.line, text.split('\n')[(problem?.line ?? 1) - 1]).toBe(lineOf(text, place));
    expect(problem?.column).toBeGreaterThan(0);
  });
});

describe('a hostile pack is refused before it costs anything', { timeout: 60_000 }, () => {
  const bomb = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`).join('\n')}`;
  it.each<[string, string, string]>([
    ['huge', 'x'.repeat(longestData + 1), 'divide it'],
    ['deeply nested lists', '['.repeat(300_000), 'nested too deeply'],
    ['deeply nested maps', '{a: '.repeat(70_000), 'nested too deeply'],
    ['deeply nested keys', '? '.repeat(150_000), '"?"'],
    ['deeply nested dashes', '- '.repeat(150_000), 'nested too deeply'],
    ['a bomb of aliases', bomb, 'write the text out'],
    ['a tag that makes objects', 'pack: !!js/function "alert(1)"', 'the tag'],
    ['binary', 'pack: !!binary aGVsbG8=', 'the tag'],
    ['anchors alone', '&a '.repeat(100_000), 'write the text out'],
    ['two documents', 'pack: a\n---\npack: b', 'second document'],
    ['directives', '%YAML 1.1\n---\npack: a', '%'],
    ['a key of the prototype', '__proto__: {rules: []}\npack: a', '"__proto__" cannot be a key'],
    ['a constructor', 'pack: a\nrules: [{constructor: {prototype: {x: 1}}}]', '"constructor" cannot be a key'],
    ['bidi controls', 'pack: a\ntitle: "safe \u202e elif"', 'U+202E'],
    ['bidi controls that are spelled out', 'pack: a\ntitle: "safe \\u202e elif"', 'U+202E'],
    ['zero-width characters', 'pack: a\u200b', 'U+200B'],
    ['a null byte', 'pack: a\u0000', 'U+0000'],
    ['nothing', '', 'a pack is a map'],
    ['a list', '[]', 'a pack is a map'],
    ['a word', 'pack', 'a pack is a map'],
  ])('%s', (_, text, says) => {
    const begun = performance.now();
    const [problem] = refused(text);
    expect(problem?.message).toContain(says);
    expect(problem?.line).toBeGreaterThan(0);
    expect(performance.now() - begun, 'ms; a limit of read-data.ts is missing').toBeLessThan(5_000);
  });
});

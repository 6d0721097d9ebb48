/** Whatever stands in a text: findings lie inside it, in order, and say only what stands there. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Compiled } from '../../rules/compile/compile.ts';
import { clean } from '../../rules/engine/clean.ts';
import { createEngine, type Engine } from '../../rules/engine/recognize.ts';
import { createSearch, type Search } from '../../rules/engine/suggest.ts';
import { compileCatalog } from '../../scripts/catalog/load.ts';
import { check, hostileText } from './runs.ts';

let engine: Engine;
let search: Search;
let samples: string[];
let ids: Set<string>;
let compiled: Compiled;

beforeAll(async () => {
  const { catalog, ...rest } = await compileCatalog();
  compiled = rest;
  engine = createEngine(compiled.tables);
  search = createSearch(compiled.search);
  samples = catalog.rules.flatMap((rule) => rule.examples.matches.map(({ text }) => text));
  ids = new Set(catalog.rules.map(({ id }) => id));
}, 60_000);

function sound(text: string): void {
  for (const intent of ['scan', 'asked'] as const) {
    const findings = engine.recognize(text, { intent });
    let last = 0;
    for (const finding of findings) {
      expect(finding.start).toBeGreaterThanOrEqual(last);
      expect(finding.end).toBeGreaterThan(finding.start);
      expect(finding.end).toBeLessThanOrEqual(text.length);
      last = finding.end;
      expect(ids.has(finding.rule)).toBe(true);
      expect(finding.chain[finding.cause], 'the cause is a link of the chain').toBeDefined();
      expect(finding.because.length).toBeLessThanOrEqual(200);
      for (const [name, { value }] of Object.entries(finding.captures)) {
        expect(['__proto__', 'constructor', 'prototype']).not.toContain(name);
        expect(value.length).toBeLessThan(4000);
      }
      expect(
        finding.alternatives.map(({ rule }) => rule),
        'the verdict is no alternative to itself',
      ).not.toContain(finding.rule);
      expect(finding.alternatives.filter(({ confidence }) => confidence === 'certain')).toEqual([]);
    }
  }
  expect((Object.prototype as Record<string, unknown>).polluted).toBeUndefined();
}

describe('the engine', () => {
  it('is sound on hostile text', () => check(hostileText, sound, 4), 600_000);

  it('is sound on real errors with hostile text put into them, and cut anywhere', () => {
    const broken = fc.tuple(fc.nat(), fc.nat(4000), hostileText, fc.nat(4000)).map(([which, at, put, cut]) => {
      const sample = samples[which % samples.length] as string;
      const mixed = sample.slice(0, at % (sample.length + 1)) + put + sample.slice(at % (sample.length + 1));
      return mixed.slice(0, 1 + (cut % mixed.length));
    });
    check(broken, sound, 4);
  }, 600_000);

  it('says the same of the same text', () => {
    check(hostileText, (text) => expect(engine.recognize(text)).toEqual(createEngine(compiled.tables).recognize(text)), 100);
  }, 600_000);

  it('finds nothing where its first pass finds nothing', () => {
    check(hostileText, (text) => {
      if (engine.anchors.first(text) < 0) expect(engine.recognize(text)).toEqual([]);
    });
  }, 600_000);
});

describe('the cleaned copy', () => {
  it('knows the place of every character, in order', () => {
    check(hostileText, (text) => {
      const { text: copy, map } = clean(text, 0, text.length);
      expect(map.length).toBeGreaterThanOrEqual(copy.length);
      for (let i = 1; i < copy.length; i++) expect(map[i] as number).toBeGreaterThanOrEqual(map[i - 1] as number);
      for (let i = 0; i < copy.length; i++) expect(map[i] as number).toBeLessThan(text.length);
    });
  }, 600_000);
});

describe('the search', () => {
  it('answers anything with known rules, best first', () => {
    check(
      hostileText,
      (query) => {
        const found = search.search(query);
        for (const { rule, score } of found) {
          expect(ids.has(rule)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
      },
      20,
    );
  }, 600_000);
});

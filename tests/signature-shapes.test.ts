/** Every shape of message in LiteLLM's source, filled as a user meets it, is explained by the rule that it belongs to, or says why nobody meets it. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../rules/engine/recognize.ts';
import { compileCatalog } from '../scripts/catalog/load.ts';

interface Shape {
  /** Our name of the shape; 249 were read from the source of 1.83.2. */
  shape: string;
  text: string;
  rule?: string;
  not?: string;
}

const shapes = JSON.parse(await readFile(new URL('./signature-shapes.json', import.meta.url), 'utf8')) as Shape[];
const { tables, catalog } = await compileCatalog();
const engine = createEngine(tables);
const stands = new Map(catalog.rules.map((rule) => [rule.id, rule]));

describe('the shapes of LiteLLM’s messages', () => {
  it('are all listed once, each with its rule or a reason', () => {
    expect(new Set(shapes.map(({ shape }) => shape)).size, 'a shape was lost, or stands twice').toBe(249);
    const met = shapes.filter(({ rule }) => rule !== undefined);
    expect(met.length, 'fewer shapes have a rule than before').toBeGreaterThanOrEqual(245);
    for (const { shape, rule, not } of shapes)
      if (rule === undefined)
        expect(not?.length, `${shape}: name its rule, or say in "not" why no user meets it alone`).toBeGreaterThan(30);
  });

  it('are explained by the rule they belong to, first and without being asked', () => {
    const wrong = shapes.flatMap(({ shape, text, rule }) => {
      if (rule === undefined) return [];
      const first = engine.recognize(text, { intent: 'scan' })[0]?.rule;
      return first === rule ? [] : [`${shape}: ${first ?? 'no finding'} instead of ${rule}`];
    });
    expect(wrong, 'a rule lost a shape: give it a signature, or correct tests/signature-shapes.json').toEqual([]);
  });

  it('are never left to the rule for what nobody knows', () => {
    for (const { shape, rule } of shapes)
      if (rule !== undefined) expect(stands.get(rule)?.level, `${shape}: ${rule} explains anything; write a rule for it`).not.toBe('any');
  });
});

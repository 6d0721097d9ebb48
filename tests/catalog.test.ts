/** The whole catalog: every lack by name, every example through the engine. `npm run rules:check` prints the same list. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { gateFragments } from '../rules/engine/gate-fragments.ts';
import { satisfies, type Version } from '../rules/engine/versions.ts';
import type { Conditions, Rule } from '../rules/schema.ts';
import { exampleLacks, type Overlaps } from '../scripts/catalog/examples.ts';
import { lacksOf } from '../scripts/catalog/lacks.ts';
import { compileCatalog } from '../scripts/catalog/load.ts';
import { schemaFile, schemaText } from '../scripts/catalog/schema.ts';

const compiled = await compileCatalog();
const overlaps = JSON.parse(await readFile(new URL('../rules/overlaps.json', import.meta.url), 'utf8')) as Overlaps;
const told = (lacks: { rule: string; kind: string; message: string }[]) =>
  lacks.map((lack) => `${lack.rule}: ${lack.kind}: ${lack.message}`);

describe('the catalog', () => {
  it('lacks nothing that a rule must have', () => {
    expect(told(lacksOf(compiled))).toEqual([]);
  });

  it('explains every sample by its own rule and leaves every near miss alone', () => {
    expect(told(exampleLacks(compiled, overlaps))).toEqual([]);
  });

  it('permits overlaps only between rules that exist, each with a reason', () => {
    const ids = new Set(compiled.catalog.rules.map((rule) => rule.id));
    for (const [rule, others] of Object.entries(overlaps)) {
      expect(ids, `rules/overlaps.json names "${rule}", which does not exist`).toContain(rule);
      for (const { by, reason } of others) {
        expect(ids, `rules/overlaps.json names "${by}", which does not exist`).toContain(by);
        expect(reason.length, `say why ${by} may explain a sample of ${rule}`).toBeGreaterThan(20);
      }
    }
  });

  it('has version ranges that can be read', () => {
    const any = { release: [1, 80, 0], stage: 0, number: 0, text: '1.80.0' } satisfies Version;
    for (const rule of compiled.catalog.rules)
      for (const range of rangesOf(rule)) expect(() => satisfies(any, range), `${rule.id}: version "${range}"`).not.toThrow();
  });

  it('has a JSON Schema that editors see as it is', async () => {
    expect(await readFile(schemaFile, 'utf8'), 'rules/rule.schema.json is stale: run `npm run rules:schema`').toBe(schemaText());
  });

  it('hands the gate LiteLLM’s own marks and no fragment that other programs print alone', () => {
    expect(compiled.gate).toEqual(gateFragments(compiled.gate));
    expect(compiled.gate.filter((fragment) => fragment.length < 6)).toEqual([]);
  });
});

function rangesOf(rule: Rule): string[] {
  const conditions: (Conditions | undefined)[] = [
    rule.conditions,
    ...rule.signatures.map(({ when }) => when),
    ...rule.causes.map(({ when }) => when),
    ...rule.fixes.map(({ when }) => when),
  ];
  return [...conditions.map((each) => each?.version), ...rule.fixes.map(({ version }) => version)].filter((range) => range !== undefined);
}

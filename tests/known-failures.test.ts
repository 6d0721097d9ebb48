/** The list of known LiteLLM failures that this catalog set out to explain: each has its rule, or says why it has none. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { compileCatalog } from '../scripts/catalog/load.ts';

type Covered = string | { not: string };

const failures = JSON.parse(await readFile(new URL('./known-failures.json', import.meta.url), 'utf8')) as Record<string, Covered>;
const { catalog } = await compileCatalog();
const rules = new Map(catalog.rules.map((rule) => [rule.id, rule]));
const covered = Object.entries(failures).filter((entry): entry is [string, string] => typeof entry[1] === 'string');

describe('the known failures', () => {
  it('are all on the map', () => {
    expect(Object.keys(failures).length, 'tests/known-failures.json lost or gained a failure').toBe(221);
    expect(covered.length, 'fewer failures have a rule than before').toBeGreaterThanOrEqual(201);
  });

  it('have rules that exist', () => {
    const missing = covered.filter(([, id]) => !rules.has(id)).map(([failure, id]) => `${failure}: no rule "${id}"; map it to another`);
    expect(missing).toEqual([]);
  });

  it('are explained by rules about the failure, not about its exception class', () => {
    const general = covered.filter(([, id]) => ['class', 'any'].includes(rules.get(id)?.level ?? '')).map(([failure]) => failure);
    expect(general, 'a class-level rule fits every failure of its class; write one for this').toEqual([]);
  });

  it('say why where they have no rule', () => {
    for (const [failure, answer] of Object.entries(failures))
      if (typeof answer !== 'string') expect(answer.not.length, `${failure}: give the reason in "not"`).toBeGreaterThan(8);
  });
});

describe('the failures that people name in saved texts', () => {
  it('have rules that exist, or say why LiteLLM is not to blame', async () => {
    const named = JSON.parse(await readFile(new URL('./corpus-failures.json', import.meta.url), 'utf8')) as Record<
      string,
      string[] | { not: string }
    >;
    for (const [failure, answer] of Object.entries(named)) {
      if (!Array.isArray(answer)) expect(answer.not.length, `${failure}: give the evidence in "not"`).toBeGreaterThan(40);
      else {
        expect(answer.length, `${failure} has no rule in tests/corpus-failures.json; write one, or say why it needs none`).toBeGreaterThan(
          0,
        );
        for (const id of answer) expect(rules.has(id), `${failure}: no rule "${id}"; map it to another`).toBe(true);
      }
    }
  });
});

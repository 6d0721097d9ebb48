import type { EngineTables } from './tables.ts';

/** The catalog first: of two rules that say the same, the catalog's stays in front. */
export function mergeTables(catalog: EngineTables, more: EngineTables): EngineTables {
  const shift = catalog.rules.length;
  return {
    rules: [...catalog.rules, ...more.rules],
    signatures: [...catalog.signatures, ...more.signatures.map((each) => ({ ...each, rule: each.rule + shift }))],
  };
}

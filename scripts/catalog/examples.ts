/** Runs every example of every rule through the engine: matches must be explained by their own rule, near misses must not. */
import type { Compiled } from '../../rules/compile/compile.ts';
import { createEngine } from '../../rules/engine/recognize.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Rule } from '../../rules/schema.ts';
import type { Lack } from './lacks.ts';
import type { Catalog } from './load.ts';

/** A rule of `rules/overlaps.json`: this sample may be explained by that other rule, for a reason. */
export type Overlaps = Record<string, { by: string; reason: string }[]>;

export function exampleLacks({ tables, catalog }: Pick<Compiled, 'tables'> & { catalog: Catalog }, overlaps: Overlaps): Lack[] {
  const engine = createEngine(tables);
  return catalog.rules.flatMap((rule) => (rule.status === 'retired' ? [] : ofRule(rule)));

  function ofRule(rule: Rule): Lack[] {
    const lacks: Lack[] = [];
    rule.examples.matches.forEach((example, index) => {
      const findings = engine.recognize(example.text);
      const own = findings.find((finding) => finding.rule === rule.id);
      const where = `examples.matches ${index + 1}`;
      if (own === undefined) {
        // A wrapper's sample holds the error that it wraps, a class's sample may be known more exactly: it is enough to be named beside them.
        if (rule.level !== undefined && findings.some((finding) => finding.alternatives.some((other) => other.rule === rule.id))) return;
        const permitted = (overlaps[rule.id] ?? []).find(({ by }) =>
          findings.some((finding) => finding.rule === by && finding.alternatives.some((other) => other.rule === rule.id)),
        );
        if (permitted === undefined) lacks.push({ rule: rule.id, kind: 'example', message: `${where} ${told(findings, rule.id)}` });
        return;
      }
      for (const [name, value] of Object.entries(example.captures ?? {})) {
        const got = own.captures[name]?.value;
        if (got !== value)
          lacks.push({
            rule: rule.id,
            kind: 'example',
            message: `${where}: capture ${name} is ${got === undefined ? 'missing' : `"${got}"`}, not "${value}"`,
          });
      }
    });
    rule.examples.ignores.forEach((example, index) => {
      const wrong = engine.recognize(example.text).find((finding) => finding.rule === rule.id);
      if (wrong !== undefined)
        lacks.push({
          rule: rule.id,
          kind: 'example',
          message: `examples.ignores ${index + 1} is taken for this failure because of "${wrong.because}"; narrow the signature, or add a condition`,
        });
    });
    return lacks;
  }
}

function told(findings: readonly Finding[], id: string): string {
  if (findings.length === 0) return 'is not found at all; does its text stand in a signature, and does it show LiteLLM (proof)?';
  const best = findings[0] as Finding;
  const second = best.alternatives.findIndex((other) => other.rule === id);
  return `is explained by ${best.rule} (${best.confidence}, because of "${best.because}")${second === -1 ? '' : `; this rule comes ${second + 2}.`}; make this signature longer, or add a condition to one of the two`;
}

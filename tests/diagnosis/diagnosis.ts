/** The real catalog behind the real engine, and the two questions that every test of this folder asks. */
import { createEngine } from '../../rules/engine/recognize.ts';
import type { Finding, Intent, Page } from '../../rules/finding.ts';
import { compileCatalog } from '../../scripts/catalog/load.ts';

export const compiled = await compileCatalog();
export const engine = createEngine(compiled.tables);

interface Options {
  intent?: Intent;
  page?: Page;
}

/** Ids of the rules found, in the order of the text. */
export function rulesIn(text: string, options?: Options): string[] {
  return engine.recognize(text, options).map(({ rule }) => rule);
}

/** The finding of a text that holds exactly one error. Throws an Error that says what was found instead. */
export function onlyFinding(text: string, options?: Options): Finding {
  const findings = engine.recognize(text, options);
  const [finding, ...rest] = findings;
  if (finding === undefined) throw new Error(`nothing was found in: ${text.slice(0, 200)}`);
  if (rest.length > 0)
    throw new Error(
      `one error was found as ${findings.length}: ${findings.map(({ rule, start, end }) => `${rule} "${text.slice(start, Math.min(end, start + 60))}"`).join(' | ')}`,
    );
  return finding;
}

/** Class of the link that failed first, as the card names it. */
export function causeOf(finding: Finding): string | null {
  return finding.chain[finding.cause]?.class ?? null;
}

/** Captured values by name, without their types. */
export function valuesOf(finding: Finding): Record<string, string> {
  return Object.fromEntries(Object.entries(finding.captures).map(([name, { value }]) => [name, value]));
}

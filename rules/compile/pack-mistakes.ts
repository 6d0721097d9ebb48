/** What would do harm in a rule of a pack, and what would never work. Pure; paths are relative to the rule. */
import { parseTemplate } from '../engine/template.ts';
import { parseVersion, satisfies, type Version } from '../engine/versions.ts';
import type { Conditions, Rule } from '../schema.ts';

interface Mistake {
  path: PropertyKey[];
  message: string;
}

/**
 * What a template must have so that ordinary text is left in peace: letters and digits of literal text, different ones among them, and so many in
 * one piece. A text that proves LiteLLM by itself is looked for on every page, so it must say more.
 */
const least = { alone: { letters: 16, different: 7, together: 10 }, nearby: { letters: 10, different: 5, together: 8 } };

export function mistakesOf(rule: Rule): Mistake[] {
  const mistakes: Mistake[] = [];
  if (rule.level === 'any')
    mistakes.push({ path: ['level'], message: 'only the catalog explains every error; delete this field, or write class or wrapper' });
  rule.signatures.forEach(({ template, proof, when }, index) => {
    const path = ['signatures', index, 'template'];
    const message = templateMistake(template, proof);
    if (message !== null) mistakes.push({ path, message });
    mistakes.push(...rangeMistakes(when, ['signatures', index, 'when']));
  });
  mistakes.push(...rangeMistakes(rule.conditions, ['conditions']));
  for (const [list, items] of [
    ['causes', rule.causes],
    ['fixes', rule.fixes],
  ] as const)
    mistakes.push(...items.flatMap(({ when }, index) => rangeMistakes(when, [list, index, 'when'])));
  rule.diagnosis?.forEach((step, index) => {
    if (typeof step !== 'string')
      mistakes.push({ path: ['diagnosis', index], message: 'shared steps belong to the catalog; write the step out' });
  });
  return mistakes;
}

/** Why this template cannot be used, with the cure; null when it can. */
export function templateMistake(template: string, proof: 'alone' | 'nearby'): string | null {
  try {
    const literals = parseTemplate(template).flatMap((part) => ('literal' in part ? [part.literal.replace(/[^\p{L}\p{N}]/gu, '')] : []));
    const letters = literals.join('');
    const need = least[proof];
    if (
      letters.length < need.letters ||
      new Set(letters).size < need.different ||
      Math.max(...literals.map(({ length }) => length)) < need.together
    )
      return `this would match ordinary text; write at least ${need.letters} letters of the error itself, ${need.together} of them without a hole between`;
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

function rangeMistakes(conditions: Conditions | undefined, path: PropertyKey[]): Mistake[] {
  if (conditions?.version === undefined) return [];
  try {
    satisfies(parseVersion('1.0.0') as Version, conditions.version);
    return [];
  } catch {
    return [
      { path: [...path, 'version'], message: `"${conditions.version}" is no range of versions; write one such as ">=1.83.0 <1.84.1"` },
    ];
  }
}

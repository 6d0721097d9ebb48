/**
 * The tables as text, a rule and its signatures a line each: an eighth smaller, gzipped, than the same tables as JSON, and every page with
 * an error carries them. Blanks mean nothing to a template, so they hold no line breaks and no tabs here.
 *
 *     #no-fallback-group wrapper     {"not": [...]}      rule: id, level, conditions
 *     +No fallback model group ...   {"status": [400]}   signature that proves LiteLLM alone, and when
 *     -Connection refused                                signature that needs proof nearby
 */
import type { EngineTables, RuleTable, SignatureTable } from './tables.ts';

export function writeTables({ rules, signatures }: EngineTables): string {
  const lines = rules.flatMap((rule, index) => [
    join(`#${rule.id}${rule.level ? ` ${rule.level}` : ''}`, rule.conditions),
    ...signatures
      .filter((signature) => signature.rule === index)
      .map(({ template, proof, when }) => join(`${proof === 'alone' ? '+' : '-'}${template.replace(/\s+/g, ' ').trim()}`, when)),
  ]);
  return lines.join('\n');
}

/** The inverse. The text comes from `writeTables` alone. */
export function readTables(text: string): EngineTables {
  const tables: EngineTables = { rules: [], signatures: [] };
  for (const line of text.split('\n')) {
    const [head = '', conditions] = line.split('\t');
    if (head.startsWith('#')) {
      const [id = '', level] = head.slice(1).split(' ') as [string, RuleTable['level']?];
      tables.rules.push({ id, ...(level && { level }), ...(conditions && { conditions: JSON.parse(conditions) }) });
    } else if (head !== '') {
      const signature: SignatureTable = {
        rule: tables.rules.length - 1,
        template: head.slice(1),
        proof: head.startsWith('+') ? 'alone' : 'nearby',
      };
      tables.signatures.push(conditions ? { ...signature, when: JSON.parse(conditions) } : signature);
    }
  }
  return tables;
}

function join(head: string, conditions: object | undefined): string {
  return conditions === undefined ? head : `${head}\t${JSON.stringify(conditions)}`;
}

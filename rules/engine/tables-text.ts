/**
 * The tables as text, a rule and its signatures a line each: a fifth smaller, gzipped, than the same tables as JSON, and every page with
 * an error carries them. What skeletons leave out (blanks, quotes, case) means nothing to a template, so it is left out here too.
 *
 *     #no-fallback-group wrapper     {"not": [...]}      rule: id, level, conditions
 *     +nofallbackmodelgroup...       {"status": [400]}   signature that proves LiteLLM alone, and when
 *     ~contextlength|toomanytokens                       hints, and when
 *     _internalerror                                     hints that step back for others
 *     @ollamapull|ollamalist >not-found-error            what stands beside it, the rules it then replaces, and when
 *     !                              {"class": [...]}    when an error that says nothing more is most often this one
 *     -connectionrefused                                 signature that needs proof nearby
 *     *exception-connectionerror.  =internalservererror  the same of texts that hide what failed
 */
import type { Conditions } from '../schema.ts';
import { skeletonText } from './skeleton.ts';
import type { EngineTables, RuleTable, SignatureTable } from './tables.ts';

export function writeTables({ rules, signatures }: EngineTables): string {
  const lines = rules.flatMap((rule, index) => [
    join(`#${rule.id}${rule.level ? ` ${rule.level}` : ''}`, rule.conditions),
    ...(rule.hints ? [join(`${rule.hints.last ? '_' : '~'}${rule.hints.words.join('|')}`, rule.hints.when)] : []),
    ...(rule.silent ? [join('!', rule.silent)] : []),
    ...(rule.beside ?? []).map(({ words, instead, narrows, when }) =>
      join(`@${words.join('|')}${narrows ? '>>' : '>'}${instead.join('|')}`, when),
    ),
    ...signatures
      .filter((signature) => signature.rule === index)
      .map(({ template, proof, hides, when }) => join(`${signs[proof][hides ? 1 : 0]}${shortest(template)}`, when)),
  ]);
  return lines.join('\n');
}

/** The inverse. The text comes from `writeTables` alone; throws where a signature or a hint stands below no rule, so that none can join another's. */
export function readTables(text: string): EngineTables {
  const tables: EngineTables = { rules: [], signatures: [] };
  for (const line of text.split('\n')) {
    const [head = '', conditions] = line.split('\t');
    if (head.startsWith('#')) {
      const [id = '', level] = head.slice(1).split(' ') as [string, RuleTable['level']?];
      tables.rules.push({ id, ...(level && { level }), ...(conditions && { conditions: JSON.parse(conditions) }) });
      continue;
    }
    if (head !== '' && tables.rules.length === 0) throw new Error(`"${head.slice(0, 40)}" belongs to no rule`);
    if (/^[~_]/.test(head)) {
      (tables.rules.at(-1) as RuleTable).hints = {
        words: head.slice(1).split('|'),
        ...(conditions && { when: JSON.parse(conditions) }),
        ...(head.startsWith('_') && { last: true }),
      };
    } else if (head === '!') {
      if (conditions) (tables.rules.at(-1) as RuleTable).silent = JSON.parse(conditions);
    } else if (head.startsWith('@')) {
      const [words = '', instead = ''] = head.slice(1).split(/>>?/);
      const rule = tables.rules.at(-1) as RuleTable;
      rule.beside = [
        ...(rule.beside ?? []),
        {
          words: words.split('|'),
          instead: instead.split('|'),
          ...(head.includes('>>') && { narrows: true }),
          ...(conditions && { when: JSON.parse(conditions) }),
        },
      ];
    } else if (head !== '') {
      const signature: SignatureTable = {
        rule: tables.rules.length - 1,
        template: head.slice(1),
        proof: signs.alone.includes(head.charAt(0)) ? 'alone' : 'nearby',
        ...(/^[*=]/.test(head) && { hides: true }),
      };
      tables.signatures.push(conditions ? { ...signature, when: JSON.parse(conditions) } : signature);
    }
  }
  return tables;
}

/** The template in skeleton form, holes as they are. */
function shortest(template: string): string {
  return template
    .split(/(\{\{[^}]*\}\})/)
    .map((piece, index) => (index % 2 === 1 ? piece.replace(/\s/g, '') : skeletonText(piece)))
    .join('');
}

function join(head: string, conditions: Conditions | undefined): string {
  return conditions === undefined
    ? head
    : `${head}\t${JSON.stringify(conditions, (key, value) => (texts.has(key) ? value.map(skeletonText) : value))}`;
}
/** How a signature begins its line: as it is, and where it hides what failed. */
const signs = { alone: '+*', nearby: '-=' } as const;
/** Conditions that speak of the error's own text, which is compared in skeleton form. */
const texts = new Set(['also', 'any', 'not']);

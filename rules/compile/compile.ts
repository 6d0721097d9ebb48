/**
 * Rules in, tables out. Pure: the build runs it on the catalog, the options page on a pack.
 * Nothing here decides whether a rule is good; that is the catalog test's work. It refuses only what could not run.
 */
import type { Article } from '../article.ts';
import { leadOf } from '../engine/rank.ts';
import { provingFragments } from '../engine/signature-index.ts';
import { skeletonText } from '../engine/skeleton.ts';
import type { EngineTables, RuleTable, SearchTable, SignatureTable } from '../engine/tables.ts';
import { literalLength, parseTemplate } from '../engine/template.ts';
import type { Rule, Steps } from '../schema.ts';
import { compileArticle, type Verified } from './article.ts';
import { fixHash } from './hash.ts';

export interface Compiled {
  tables: EngineTables;
  search: SearchTable[];
  articles: Record<string, Article>;
  /** The first pass of every page: fragments of texts that prove LiteLLM by themselves. */
  gate: string[];
}

/** Names the rule and the field; `cure` is part of the message. */
export class RuleError extends Error {
  readonly rule: string;
  constructor(rule: string, message: string) {
    super(`${rule}: ${message}`);
    this.rule = rule;
  }
}

/** Throws RuleError. Retired rules keep their article (links to them stay good) and lose their signatures. */
export function compile(rules: readonly Rule[], steps: Steps = {}, verified: Verified = {}): Compiled {
  const titles = new Map<string, string>();
  for (const rule of rules) {
    if (titles.has(rule.id)) throw new RuleError(rule.id, 'this id is used twice; ids are unique and permanent, choose another');
    titles.set(rule.id, rule.title);
  }
  const ruleTables: RuleTable[] = [];
  const signatures: SignatureTable[] = [];
  const search: SearchTable[] = [];
  const articles: Record<string, Article> = {};
  for (const rule of rules) {
    try {
      articles[rule.id] = compileArticle(rule, { titles, steps, verified, hashOf: fixHash });
    } catch (error) {
      throw new RuleError(rule.id, (error as Error).message);
    }
    if (rule.status === 'retired') continue;
    // A rule without a text is found by search alone; the tables of every page do without it.
    const index =
      rule.signatures.length > 0 ||
      rule.level === 'any' ||
      rule.hints !== undefined ||
      rule.beside !== undefined ||
      rule.silent !== undefined
        ? ruleTables.push(ruleTable(rule)) - 1
        : -1;
    rule.signatures.forEach((signature, number) => {
      try {
        const parts = parseTemplate(signature.template);
        signatures.push({
          rule: index,
          template: signature.template,
          proof: signature.proof,
          // Class and provider alone say whose error it is, not what failed.
          ...((signature.hides || leadOf(parts) === literalLength(parts)) && { hides: true }),
          ...(signature.when && { when: signature.when }),
        });
      } catch (error) {
        throw new RuleError(rule.id, `signatures.${number + 1}: ${(error as Error).message}`);
      }
    });
    const told = [...(rule.hints?.words ?? []), ...(rule.beside ?? []).flatMap(({ words }) => words)];
    search.push({
      id: rule.id,
      title: rule.title,
      summary: rule.summary,
      symptoms: rule.symptoms,
      signatures: (articles[rule.id] as Article).signatures,
      causes: rule.causes.map((cause) => cause.text),
      ...(told.length > 0 && { told }),
      ...(rule.related && { related: rule.related }),
      area: rule.area,
    });
  }
  return { tables: { rules: ruleTables, signatures }, search, articles, gate: provingFragments({ rules: ruleTables, signatures }) };
}

/** Only what decides: every page with an error carries these tables. Titles and the rest stand in the articles. */
function ruleTable({ id, level, conditions, hints, beside, silent }: Rule): RuleTable {
  return {
    id,
    ...(level && { level }),
    ...(conditions && { conditions }),
    ...(hints && {
      hints: { words: hints.words.map(skeletonText), ...(hints.when && { when: hints.when }), ...(hints.last && { last: true }) },
    }),
    ...(silent && { silent }),
    ...(beside && {
      beside: beside.map(({ words, instead, narrows, when }) => ({
        words: words.map(skeletonText),
        instead,
        ...(narrows && { narrows: true as const }),
        ...(when && { when }),
      })),
    }),
  };
}

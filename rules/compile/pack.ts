/**
 * Rule packs: rules that a person or a company adds. Data only, as the catalog's own rules; their ids stand below the pack's ("acme/vpn-is-off"),
 * so that none can take the place of a rule of the catalog, and nothing here can bear the mark of a verified fix.
 */
import * as z from 'zod/mini';
import type { Article } from '../article.ts';
import type { SearchTable } from '../engine/tables.ts';
import { writeTables } from '../engine/tables-text.ts';
import { type Rule, ruleSchema } from '../schema.ts';
import { compile, RuleError } from './compile.ts';
import { packFormat } from './pack-format.ts';
import { mistakesOf } from './pack-mistakes.ts';
import { type Data, DataError, type Problem, readData } from './read-data.ts';

export const mostRules = 200;

const word = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const packSchema = z.strictObject({
  $schema: z.optional(z.string()),
  pack: z.string().check(z.regex(word, 'use lower-case words joined by hyphens'), z.maxLength(40)),
  title: z.string().check(z.trim(), z.minLength(3), z.maxLength(80)),
  version: z.optional(z.string().check(z.maxLength(20))),
  about: z.optional(z.string().check(z.trim(), z.maxLength(400))),
  rules: z.array(ruleSchema).check(z.minLength(1), z.maxLength(mostRules)),
});

/** What a rule of a pack may leave out: it has no catalog test to pass, and often only one reader. */
const mayBeLeftOut = () => ({ status: 'stable', symptoms: [], causes: [], fixes: [], sources: [], examples: { matches: [], ignores: [] } });

export interface CompiledPack {
  format: number;
  id: string;
  title: string;
  version?: string;
  about?: string;
  /** For the engine, as `writeTables` writes them. */
  tables: string;
  /** For the first pass of every page. */
  anchors: string[];
  search: SearchTable[];
  articles: Record<string, Article>;
}

/**
 * `titles`: of the catalog's rules by id, for links to them. Throws DataError with every mistake found (20 at most).
 */
export function compilePack(text: string, titles: Readonly<Record<string, string>> = {}): CompiledPack {
  const data = readData(text);
  const parsed = packSchema.safeParse(prepared(data));
  if (!parsed.success) {
    // A misspelt field is said first: that another is missing follows from it.
    const issues = parsed.error.issues.toSorted((a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'));
    throw new DataError(issues.slice(0, 20).map((issue) => problemOf(data, issue)));
  }
  const { pack, title, version, about, rules } = parsed.data;
  const own = new Map(rules.map((rule) => [rule.id, `${pack}/${rule.id}`]));
  const named = rules.map(
    (rule): Rule => ({
      ...rule,
      id: own.get(rule.id) as string,
      ...(rule.related && {
        related: rule.related.map((id) => own.get(id) ?? id).filter((id) => id.includes('/') || Object.hasOwn(titles, id)),
      }),
    }),
  );
  const problems = mistakes(data, rules, named);
  if (problems.length > 0) throw new DataError(problems.slice(0, 20));
  const compiled = compile(named);
  for (const article of Object.values(compiled.articles)) {
    article.pack = { id: pack, title };
    article.related = article.related.map((other) => ({ ...other, title: titles[other.id] ?? other.title }));
  }
  return {
    format: packFormat,
    id: pack,
    title,
    ...(version !== undefined && { version }),
    ...(about !== undefined && { about }),
    tables: writeTables(compiled.tables),
    anchors: compiled.gate,
    search: compiled.search,
    articles: compiled.articles,
  };
}

function prepared({ value, problem }: Data): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DataError([problem([], 'a pack is a map with the fields pack, title and rules; see the example')]);
  const rules = (value as { rules?: unknown }).rules;
  if (!Array.isArray(rules)) return value;
  const filled = rules.map((rule: unknown) => (typeof rule === 'object' && rule !== null ? { ...mayBeLeftOut(), ...rule } : rule));
  return { ...value, rules: filled };
}

function problemOf({ value, problem }: Data, issue: z.core.$ZodIssue): Problem {
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => `"${key.slice(0, 40)}"`).join(', ');
    return problem(issue.path, `${names}: there is no such field here; correct its spelling or delete it`, issue.keys);
  }
  const given = issue.path.reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key], value);
  if (given === undefined)
    return problem(issue.path, `this field is missing; add it. ${issue.message.replace(/, received undefined$/, '')}`);
  if (issue.code === 'invalid_type' && issue.expected === 'string') return problem(issue.path, `${issue.message}; put the text in quotes`);
  return problem(issue.path, issue.message);
}

/** What the schema cannot say: ids used twice, templates that would match everything, and what cannot be compiled. */
function mistakes(data: Data, rules: readonly Rule[], named: readonly Rule[]): Problem[] {
  const seen = new Set<string>();
  return rules.flatMap((rule, index) => {
    const problems = mistakesOf(rule).map(({ path, message }) => data.problem(['rules', index, ...path], message));
    if (rule.id.length > 80) problems.push(data.problem(['rules', index, 'id'], 'an id has 80 letters at most'));
    if (seen.has(rule.id)) problems.push(data.problem(['rules', index, 'id'], `"${rule.id}" is used twice; choose another`));
    seen.add(rule.id);
    if (problems.length > 0) return problems;
    try {
      compile([named[index] as Rule]);
      return [];
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      const [, field = '', message = error.message] = /^[^:]+: ([\w.-]+): ([\s\S]*)$/.exec(error.message) ?? [];
      return [data.problem(['rules', index, ...pathOf(rule, field)], message)];
    }
  });
}

/** "causes.slow.text", as compile() names fields, to a path in the data: items are named by their id, or by their place from 1. */
function pathOf(rule: Rule, field: string): PropertyKey[] {
  const path: PropertyKey[] = [];
  let node: unknown = rule;
  for (const name of field === '' ? [] : field.split('.')) {
    const list = Array.isArray(node) ? (node as { id?: string }[]) : null;
    const key = list === null ? name : /^\d+$/.test(name) ? Number(name) - 1 : list.findIndex(({ id }) => id === name);
    path.push(key);
    node = (node as Record<PropertyKey, unknown> | null | undefined)?.[key];
  }
  return path;
}

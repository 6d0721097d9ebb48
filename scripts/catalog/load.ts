/** Reads the catalog's YAML from disk. Every mistake becomes a CatalogError that names file, line, field and cure. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Verified } from '../../rules/compile/article.ts';
import { type Compiled, compile, RuleError } from '../../rules/compile/compile.ts';
import { type Rule, ruleSchema, type Steps, stepsSchema } from '../../rules/schema.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const catalogDirectory = join(root, 'rules/catalog');

export class CatalogError extends Error {}

export interface Catalog {
  rules: Rule[];
  steps: Steps;
  verified: Verified;
  /** Rule id to its file, relative to the project. */
  files: Map<string, string>;
}

/** Throws CatalogError with every mistake found, one a line. */
export async function loadCatalog(directory = catalogDirectory): Promise<Catalog> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const rules: Rule[] = [];
  const files = new Map<string, string>();
  const mistakes: string[] = [];
  for (const path of paths) {
    const file = relative(root, path);
    try {
      const rule = parseRule(await readFile(path, 'utf8'), file);
      if (rule.id !== basename(path, '.yaml'))
        throw new CatalogError(`${file}: id "${rule.id}" must equal the file's name; rename one of them`);
      if (rule.area !== basename(dirname(path)))
        throw new CatalogError(`${file}: area "${rule.area}" must equal the folder's name; move the file or change the area`);
      rules.push(rule);
      files.set(rule.id, file);
    } catch (error) {
      if (!(error instanceof CatalogError)) throw error;
      mistakes.push(error.message);
    }
  }
  if (mistakes.length > 0) throw new CatalogError(mistakes.join('\n'));
  const steps = stepsSchema.parse(parseDocument(await readFile(join(root, 'rules/steps.yaml'), 'utf8')).toJS() ?? {});
  const verified = JSON.parse(await readFile(join(root, 'rules/verified.json'), 'utf8')) as Verified;
  return { rules, steps, verified, files };
}

/** Parses one rule file. Throws CatalogError "file:line: field: what is wrong". */
export function parseRule(text: string, file: string): Rule {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, maxAliasCount: 0 } as never);
  const broken = document.errors[0];
  if (broken)
    throw new CatalogError(
      `${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}; quote texts that hold {, }, #, : or quotes, or use a block (|)`,
    );
  const result = ruleSchema.safeParse(document.toJS());
  if (result.success) return result.data;
  const messages = result.error.issues.map((issue) => {
    const line = lineOf(document.contents, issue.path, lines);
    return `${file}:${line}: ${issue.path.join('.') || 'rule'}: ${issue.message}`;
  });
  throw new CatalogError(messages.join('\n'));
}

function lineOf(contents: unknown, path: readonly PropertyKey[], lines: LineCounter): number {
  let node: unknown = contents;
  let line = 1;
  for (const key of path) {
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === String(key)) : undefined;
    const next = pair ? pair.value : isSeq(node) ? node.items[Number(key)] : undefined;
    const range = ((pair?.key ?? next) as { range?: [number, number, number] } | undefined)?.range;
    if (range) line = lines.linePos(range[0]).line;
    if (next === undefined || next === null) break;
    node = next;
  }
  return line;
}

/** The catalog, compiled. Throws CatalogError. */
export async function compileCatalog(directory?: string): Promise<Compiled & { catalog: Catalog }> {
  const catalog = await loadCatalog(directory);
  try {
    return { ...compile(catalog.rules, catalog.steps, catalog.verified), catalog };
  } catch (error) {
    if (error instanceof RuleError) throw new CatalogError(`${catalog.files.get(error.rule) ?? ''}: ${error.message}`);
    throw error;
  }
}

/** The terminal command, with whatever catalog it is given: from YAML in this project, compiled in the package. */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Article } from '../../rules/article.ts';
import { createExplainer } from '../../rules/engine/explain.ts';
import { createSearch } from '../../rules/engine/suggest.ts';
import type { EngineTables, SearchTable } from '../../rules/engine/tables.ts';
import type { Confidence, Finding, Page } from '../../rules/finding.ts';
import { github } from './github.ts';
import { titlesOf, toJson } from './outside.ts';
import { report } from './report.ts';
import { type Explained, sarif } from './sarif.ts';

export interface CommandCatalog {
  tables: EngineTables;
  search: readonly SearchTable[];
  articles: Readonly<Record<string, Article>>;
  /** What `--catalog` prints, a line each. */
  rules: readonly unknown[];
}

const formats = ['text', 'json', 'sarif', 'github'] as const;
const confidences: readonly Confidence[] = ['perhaps', 'likely', 'certain'];

const usage = (name: string) => `Usage: ${name} [FILE...]                 explain files, or standard input
  --format text|json|sarif|github   what to print (text). github: annotations of a GitHub Actions job
  --fail-on certain|likely|perhaps  exit with 1 when a finding is at least so sure; for CI
  --scan                            as on a page: only what is proved to be LiteLLM's. Without it, you ask, and the text is taken to be
${name} --jsonl          one {"id","text","page"?} a line on standard input, its findings a line out
${name} --search QUERY   search the catalog
${name} --catalog        print every rule as JSON
Exit codes: 0 done, 1 --fail-on met, 2 wrong use or unreadable file`;

class WrongUse extends Error {}

/** Runs the command and resolves with its exit code. `name`: how the person calls it, for the usage text. */
export async function explainCommand(args: string[], name: string, version: string, load: () => Promise<CommandCatalog>): Promise<number> {
  try {
    const { values, positionals } = read(args);
    if (values.help) {
      console.log(usage(name));
      return 0;
    }
    if (values.version) {
      console.log(version);
      return 0;
    }
    if (values.search && positionals.join(' ').trim() === '') throw new WrongUse('--search needs words to look for.');
    const catalog = await load();
    if (values.catalog) return catalogLines(catalog);
    if (values.search) return searchLines(catalog, positionals.join(' ').trim());
    if (values.jsonl) return await jsonLines(catalog, version);
    return await explainFiles(catalog, version, positionals.length > 0 ? positionals : ['-'], values);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    console.error(`${error.message}\n${usage(name)}`);
    return 2;
  }
}

function read(args: string[]) {
  try {
    const parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
        catalog: { type: 'boolean' },
        search: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        scan: { type: 'boolean' },
        format: { type: 'string', default: 'text' },
        'fail-on': { type: 'string' },
      },
    });
    const { format, 'fail-on': failOn } = parsed.values;
    if (!(formats as readonly string[]).includes(format)) throw new WrongUse(`--format is one of ${formats.join(', ')}.`);
    if (failOn !== undefined && !(confidences as readonly string[]).includes(failOn))
      throw new WrongUse(`--fail-on is one of ${[...confidences].reverse().join(', ')}.`);
    return parsed;
  } catch (error) {
    throw error instanceof WrongUse ? error : new WrongUse((error as Error).message);
  }
}

function catalogLines({ rules }: CommandCatalog): number {
  for (const rule of rules) console.log(JSON.stringify(rule));
  return 0;
}

function searchLines({ search }: CommandCatalog, query: string): number {
  for (const suggestion of createSearch(search).search(query)) console.log(JSON.stringify(suggestion));
  return 0;
}

async function jsonLines({ tables, search, articles }: CommandCatalog, version: string): Promise<number> {
  const explainer = createExplainer(tables, search);
  const titleOf = titlesOf(articles);
  let line = 0;
  for await (const input of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (input.trim() === '') continue;
    let parsed: { id?: unknown; text?: unknown; page?: Page };
    try {
      parsed = JSON.parse(input);
      if (typeof parsed.text !== 'string') throw new Error('"text" is missing or not a string');
    } catch (error) {
      console.error(`line ${line}: ${(error as Error).message}; each line must be {"id": ..., "text": "..."}`);
      return 2;
    }
    const text = parsed.text as string;
    const findings = explainer.explain(text, { intent: 'scan', ...(parsed.page && { page: parsed.page }) });
    console.log(JSON.stringify({ id: parsed.id, version, findings: findings.map((finding) => toJson(text, finding, titleOf)) }));
  }
  return 0;
}

async function explainFiles(
  { tables, search, articles }: CommandCatalog,
  version: string,
  files: readonly string[],
  values: { format: string; 'fail-on'?: string | undefined; scan?: boolean | undefined },
): Promise<number> {
  const explainer = createExplainer(tables, search);
  const explained: Explained[] = [];
  for (const file of files) {
    let text: string;
    try {
      text = file === '-' ? await readStandardInput() : await readFile(file, 'utf8');
    } catch (error) {
      console.error(`${file}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (error as Error).message}`);
      return 2;
    }
    const one = { file, text, findings: explainer.explain(text, { intent: values.scan ? 'scan' : 'asked' }) };
    explained.push(one);
    // Text is for people, who want the first file's answer while the next is read.
    if (values.format === 'text') console.log(report({ ...one, name: file === '-' ? 'standard input' : file, articles }));
  }
  if (values.format === 'json')
    console.log(
      JSON.stringify(
        explained.map((one) => fileJson(one, version, articles)),
        null,
        2,
      ),
    );
  if (values.format === 'sarif') console.log(sarif(explained, articles, version));
  if (values.format === 'github') {
    const lines = github(explained, articles);
    if (lines !== '') console.log(lines);
  }
  const least = confidences.indexOf(values['fail-on'] as Confidence);
  return least >= 0 && explained.some(({ findings }) => findings.some((finding) => confidences.indexOf(finding.confidence) >= least))
    ? 1
    : 0;
}

function fileJson(
  { file, text, findings }: { file: string; text: string; findings: readonly Finding[] },
  version: string,
  articles: CommandCatalog['articles'],
) {
  return { file, version, findings: findings.map((finding) => toJson(text, finding, titlesOf(articles))) };
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

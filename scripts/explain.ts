/**
 * The engine's terminal face.
 *   explain [FILE...]        a readable report of files or standard input
 *   explain --jsonl          {"id","text","page"?} a line in, findings a line out
 *   explain --search QUERY   what the popup would list
 *   explain --catalog        every rule, a JSON line each
 */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createExplainer } from '../rules/engine/explain.ts';
import { createSearch } from '../rules/engine/suggest.ts';
import type { Finding, Page } from '../rules/finding.ts';
import { CatalogError, compileCatalog } from './catalog/load.ts';
import { report } from './explain/report.ts';
import { version } from './explain/version.ts';

const usage = `Usage: npm run -s explain -- [FILE...]        explain files, or standard input
       npm run -s explain -- --jsonl          one {"id","text","page"?} a line on standard input
       npm run -s explain -- --search QUERY   search the catalog
       npm run -s explain -- --catalog        print every rule as JSON`;

/** What one finding looks like outside: captures as plain strings. */
function toJson(text: string, finding: Finding, titles: ReadonlyMap<string, string>) {
  const { start, end, rule, confidence, because, captures, chain, cause, alternatives, version: shown } = finding;
  return {
    start,
    end,
    text: text.slice(start, end),
    rule,
    title: titles.get(rule) ?? rule,
    confidence,
    because,
    captures: Object.fromEntries(Object.entries(captures).map(([name, capture]) => [name, capture.value])),
    chain,
    cause,
    alternatives,
    version: shown,
  };
}

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    return 0;
  }
  const { tables, search, catalog, articles } = await compileCatalog();
  const titles = new Map(catalog.rules.map((rule) => [rule.id, rule.title]));
  const [first, ...rest] = args;

  if (first === '--catalog') {
    for (const rule of catalog.rules) console.log(JSON.stringify(rule));
    return 0;
  }
  if (first === '--search') {
    const query = rest.join(' ').trim();
    if (query === '') {
      console.error(`--search needs words to look for.\n${usage}`);
      return 2;
    }
    for (const suggestion of createSearch(search).search(query)) console.log(JSON.stringify(suggestion));
    return 0;
  }

  const explainer = createExplainer(tables, search);
  if (first === '--jsonl') {
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
      console.log(JSON.stringify({ id: parsed.id, version, findings: findings.map((finding) => toJson(text, finding, titles)) }));
    }
    return 0;
  }

  const unknown = args.find((arg) => arg.startsWith('--'));
  if (unknown !== undefined) {
    console.error(`${unknown} is not an option.\n${usage}`);
    return 2;
  }
  const files = args.length > 0 ? args : ['-'];
  for (const file of files) {
    let text: string;
    try {
      text = file === '-' ? await readStandardInput() : await readFile(file, 'utf8');
    } catch (error) {
      console.error(`${file}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (error as Error).message}`);
      return 2;
    }
    console.log(
      report({ name: file === '-' ? 'standard input' : file, text, findings: explainer.explain(text, { intent: 'asked' }), articles }),
    );
  }
  return 0;
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CatalogError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

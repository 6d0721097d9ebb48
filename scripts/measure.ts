/**
 * How good is diagnosis on real texts? `npm run measure -- --corpus DIR [--ids FILE] [--misses]`
 * DIR holds positives.jsonl and negatives.jsonl, threads.jsonl where search is measured too, and failures.json (slug -> rules) for failures that
 * the project's own map does not know; FILE is a JSON list of ids to measure alone (or, with --not, to leave out).
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createExplainer } from '../rules/engine/explain.ts';
import { compileCatalog } from './catalog/load.ts';
import { compareWithCorpus, type Labelled, type Negative, printMeasure } from './measure/compare.ts';
import { measureSearch, type Thread } from './measure/search.ts';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, ids: { type: 'string' }, not: { type: 'boolean' }, misses: { type: 'boolean' } },
});
if (values.corpus === undefined) {
  console.error(
    'Usage: npm run measure -- --corpus DIR [--ids FILE [--not]] [--misses]\nDIR is a folder with positives.jsonl and negatives.jsonl.',
  );
  process.exit(2);
}

async function lines<T>(file: string): Promise<T[]> {
  const text = await readFile(join(values.corpus as string, file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

const ids = values.ids === undefined ? null : new Set(JSON.parse(await readFile(values.ids, 'utf8')) as string[]);
const kept = (item: { id: string }) => ids === null || ids.has(item.id) !== (values.not === true);
const map = JSON.parse(await readFile(new URL('../tests/corpus-failures.json', import.meta.url), 'utf8')) as Record<
  string,
  string[] | { not: string }
>;
const own = join(values.corpus, 'failures.json');
if (existsSync(own))
  for (const [failure, rules] of Object.entries(JSON.parse(await readFile(own, 'utf8')) as typeof map)) map[failure] ??= rules;
// A failure that is not LiteLLM's has no right rule.
const rulesOfFailure = Object.fromEntries(Object.entries(map).map(([failure, rules]) => [failure, Array.isArray(rules) ? rules : []]));
const { tables, search, catalog } = await compileCatalog();
const explainer = createExplainer(tables, search);
const result = compareWithCorpus({
  explainer,
  positives: (await lines<Labelled>('positives.jsonl')).filter(kept),
  negatives: await lines<Negative>('negatives.jsonl'),
  rulesOfFailure,
});
console.log(printMeasure(result, values.misses === true));

const threads = existsSync(join(values.corpus, 'threads.jsonl')) ? (await lines<Thread>('threads.jsonl')).filter(kept) : [];
const symptoms = catalog.rules.flatMap(({ id, symptoms }) => symptoms.map((symptom) => ({ rule: id, symptom })));
const found = measureSearch({ search: explainer.search, threads, symptoms, rulesOfFailure });
const share = (part: number, whole: number) => `${part} of ${whole} (${whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`})`;
console.log(`\nsearch, right rule in the first three\n  titles or causes of threads ${share(found.threadsRight, found.threads)}`);
console.log(`  symptoms of the rules themselves ${share(found.symptomsRight, found.symptoms)}`);
if (values.misses) console.log(found.misses.join('\n'));

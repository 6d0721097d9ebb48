/**
 * How good is diagnosis on real texts? `npm run measure -- --corpus DIR [--ids FILE] [--misses]`
 * DIR holds positives.jsonl and negatives.jsonl; FILE is a JSON list of ids to measure alone (or, with --not, to leave out).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createExplainer } from '../rules/engine/explain.ts';
import { compileCatalog } from './catalog/load.ts';
import { compareWithCorpus, type Labelled, type Negative, printMeasure } from './measure/compare.ts';

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
const rulesOfFailure = JSON.parse(await readFile(new URL('../tests/corpus-failures.json', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>;
const { tables, search } = await compileCatalog();
const explainer = createExplainer(tables, search);
const result = compareWithCorpus({
  explainer,
  positives: (await lines<Labelled>('positives.jsonl')).filter(kept),
  negatives: await lines<Negative>('negatives.jsonl'),
  rulesOfFailure,
});
console.log(printMeasure(result, values.misses === true));

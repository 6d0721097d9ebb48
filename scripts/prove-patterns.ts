/**
 * How long can each regular expression of the engine and the compiler take? `npm run patterns:prove` asks recheck and writes the answers to
 * tests/pattern-proofs.json; tests/patterns.test.ts holds the sources to them. Some patterns take seconds, so only new ones are asked for.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { constructedBy, keyOf, patternsIn } from '../tests/patterns.ts';

const root = join(import.meta.dirname, '..');
const file = join(root, 'tests/pattern-proofs.json');
/** Milliseconds for one pattern. */
const patience = 10_000;

const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const proofs: Record<string, string> = {};
for (const folder of ['rules/engine', 'rules/compile'].map((name) => join(root, name))) {
  for (const pattern of [...patternsIn(folder).literals, ...(await constructedBy(folder))]) {
    const key = keyOf(pattern);
    proofs[key] ??= known[key] ?? (await prove(pattern));
  }
}
const sorted = Object.fromEntries(Object.entries(proofs).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);

/** A sticky pattern begins where it is told to: it is proved with its beginning fixed. */
async function prove({ where, source, flags }: { where: string; source: string; flags: string }): Promise<string> {
  const sticky = flags.includes('y');
  const answer = await check(sticky ? `^(?:${source})` : source, flags.replace('y', ''), { timeout: patience });
  const verdict =
    answer.status === 'unknown'
      ? 'undecided'
      : answer.complexity.type === 'polynomial'
        ? `polynomial ${answer.complexity.degree}`
        : answer.complexity.type;
  console.log(`${where}: ${verdict}`);
  return verdict;
}

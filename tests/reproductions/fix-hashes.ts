/** Prints {"<rule>/<fix>": hash} of the whole catalog: run.py marks a fix as verified with the hash that the build compares. */
import { fixHash } from '../../rules/compile/hash.ts';
import { loadCatalog } from '../../scripts/catalog/load.ts';

const { rules } = await loadCatalog();
const hashes = rules.flatMap((rule) => rule.fixes.map((fix) => [`${rule.id}/${fix.id}`, fixHash(rule, fix)]));
console.log(JSON.stringify(Object.fromEntries(hashes)));

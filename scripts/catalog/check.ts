/** `npm run rules:check [-- id...]`: reads and compiles the catalog, then says what each rule lacks. Exit code 1 on any lack. */

import { readFile } from 'node:fs/promises';
import { exampleLacks, type Overlaps } from './examples.ts';
import { lacksOf } from './lacks.ts';
import { CatalogError, compileCatalog } from './load.ts';

const wanted = new Set(process.argv.slice(2));
try {
  const compiled = await compileCatalog();
  const overlaps = JSON.parse(await readFile(new URL('../../rules/overlaps.json', import.meta.url), 'utf8')) as Overlaps;
  const lacks = [...lacksOf(compiled), ...exampleLacks(compiled, overlaps)].filter((lack) => wanted.size === 0 || wanted.has(lack.rule));
  for (const lack of lacks) console.log(`${compiled.catalog.files.get(lack.rule)}: ${lack.kind}: ${lack.message}`);
  console.log(
    `${compiled.catalog.rules.length} rules, ${compiled.tables.signatures.length} signatures, ${compiled.gate.length} gate fragments, ${lacks.length} lacks`,
  );
  process.exitCode = lacks.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof CatalogError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** `npm run rules:check [-- id...]`: reads and compiles the catalog, then says what each rule lacks. Exit code 1 on any lack. */
import { CatalogError, compileCatalog } from './load.ts';
import { lacksOf } from './lacks.ts';

const wanted = new Set(process.argv.slice(2));
try {
  const compiled = await compileCatalog();
  const lacks = lacksOf(compiled).filter((lack) => wanted.size === 0 || wanted.has(lack.rule));
  for (const lack of lacks) console.log(`${compiled.catalog.files.get(lack.rule)}: ${lack.kind}: ${lack.message}`);
  console.log(`${compiled.catalog.rules.length} rules, ${compiled.tables.signatures.length} signatures, ${compiled.tables.fragments.length} fragments, ${lacks.length} lacks`);
  process.exitCode = lacks.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof CatalogError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

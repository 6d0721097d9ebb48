/** The engine's terminal face, on the catalog as it stands in this project: `npm run -s explain -- --help`. */
import { CatalogError, compileCatalog } from './catalog/load.ts';
import { explainCommand } from './explain/command.ts';
import { version } from './explain/version.ts';

try {
  process.exitCode = await explainCommand(process.argv.slice(2), 'npm run -s explain --', version, async () => {
    const compiled = await compileCatalog();
    return { ...compiled, rules: compiled.catalog.rules };
  });
} catch (error) {
  if (!(error instanceof CatalogError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/**
 * Builds the catalog as an npm library with types and a command: `npm run package`. Writes .output/package/, ready for `npm pack`.
 * Nothing is published from here; docs/RELEASING.md says how it would be.
 */
import { resolve } from 'node:path';
import { buildPackage } from './package/build.ts';

const out = resolve(process.argv[2] ?? '.output/package');
for (const { file, kilobytes, zipped } of await buildPackage(out)) console.log(`${file.padEnd(24)} ${kilobytes} kB, ${zipped} kB gzipped`);

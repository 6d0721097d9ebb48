/** Hands the compiled catalog to the bundles as virtual modules; rules/virtual.d.ts has their types. */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { writeTables } from '../../rules/engine/tables-text.ts';
import { editionOf } from './edition.ts';
import { catalogDirectory, compileCatalog } from './load.ts';

const prefix = 'virtual:catalog/';
const readerOfTables = fileURLToPath(new URL('../../rules/engine/tables-text.ts', import.meta.url));

/** Shared by all bundles of one build: WXT makes a plugin for each, and compiling takes seconds. */
let compiled: ReturnType<typeof compileCatalog> | undefined;

export function catalogPlugin(): Plugin {
  return {
    name: 'litellm-error-catalog',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      compiled ??= compileCatalog();
      const { catalog, gate, tables, search, articles } = await compiled.catch((error: Error) => this.error(error.message));
      for (const file of catalog.files.values()) this.addWatchFile(resolve(file));
      switch (id.slice(prefix.length + 1)) {
        case 'anchors':
          return `export default ${json(gate.join('\n'))}.split('\\n');`;
        case 'engine':
          return `import { readTables } from ${json(readerOfTables)};\nexport const tables = /* @__PURE__ */ readTables(${json(writeTables(tables))});`;
        case 'tables-text':
          return `export default ${json(writeTables(tables))};`;
        case 'search':
          return `export const search = JSON.parse(${json(JSON.stringify(search))});`;
        case 'edition':
          return `export default ${JSON.stringify(editionOf(articles))};`;
        case 'articles':
          return `export default JSON.parse(${json(JSON.stringify(articles))});`;
        default:
          return this.error(`${id.slice(1)} is not a catalog module`);
      }
    },
    watchChange(path) {
      if (!relative(catalogDirectory, path).startsWith('..')) compiled = undefined;
    },
  };
}

/** A JSON text as a JavaScript string literal; JSON.parse of a string starts faster than the same object literal. */
function json(text: string): string {
  return JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/**
 * The licences of everything that ends up in the package, as their texts demand: gathered from the modules that the bundles really hold, written to
 * licences.txt beside them. A package whose licence is not
 * known to be compatible with MIT ends the build.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** SPDX ids that allow to be shipped inside an MIT-licensed package when their text goes along. */
const allowed: ReadonlySet<string> = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', '0BSD']);

export interface Licences {
  /** Goes into every bundle's plugins and notes what it holds. */
  plugin: () => Plugin;
  /** Writes licences.txt into the folder. */
  write: (folder: string) => Promise<void>;
}

export function gatherLicences(): Licences {
  const folders = new Set<string>();
  return {
    plugin: () => ({
      name: 'gather-licences',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [id, module] of Object.entries(chunk.modules)) {
            const folder = packageOf(id);
            if (folder && (module as { renderedLength?: number }).renderedLength !== 0) folders.add(folder);
          }
        }
      },
    }),
    write: async (folder) => writeFile(join(folder, 'licences.txt'), await licencesOf([...folders])),
  };
}

/** Folder of the package that a module belongs to; null for our own files. */
export function packageOf(id: string): string | null {
  const path = id.replace(/^\0+/, '').split('?')[0]?.replaceAll('\\', '/') ?? '';
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}

async function licencesOf(folders: readonly string[]): Promise<string> {
  const parts = await Promise.all(folders.map(licenceOf));
  return `This extension holds the following packages, unchanged but for minification.\n\n${parts.sort().join(`\n${'-'.repeat(80)}\n\n`)}`;
}

interface PackageJson {
  name: string;
  version: string;
  license?: string;
  repository?: string | { url: string };
}

const urlOf = (repository: PackageJson['repository']) => (typeof repository === 'string' ? repository : repository?.url);

async function licenceOf(folder: string): Promise<string> {
  const { name, version, license, repository } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageJson;
  if (!allowed.has(license ?? ''))
    throw new Error(`${name} ${version} has the licence "${license}", which scripts/bundle/licences.ts does not know to be allowed.`);
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  // wxt 0.21.4 is MIT by its package.json and brings no text of it.
  const text = file
    ? await readFile(join(folder, file), 'utf8')
    : `The package ships no licence text. Its source: ${urlOf(repository) ?? name}`;
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

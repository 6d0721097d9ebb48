/** Reads what a source file imports: static, dynamic, re-exported and in types. */
import { glob, readFile } from 'node:fs/promises';
import { posix, relative, sep } from 'node:path';
import { parseSync, Visitor } from 'vite';

export const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '');

export interface Import {
  /** As written: './x.ts', 'preact', 'node:fs'. */
  specifier: string;
  /** True when nothing of it is left at run time. */
  typeOnly: boolean;
}

/** The imports of one TypeScript or TSX text. Throws when it does not parse. */
export function importsOf(name: string, source: string): Import[] {
  const { program, module, errors } = parseSync(name, source);
  if (errors.length > 0) throw new Error(`${name} does not parse: ${errors[0]?.message}`);
  const found: Import[] = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest) found.push({ specifier: moduleRequest.value, typeOnly: isType });
  }
  new Visitor({
    ImportExpression({ source: from }) {
      if (from.type === 'Literal' && typeof from.value === 'string') found.push({ specifier: from.value, typeOnly: false });
    },
    TSImportType({ source: from }) {
      found.push({ specifier: from.value, typeOnly: true });
    },
  }).visit(program);
  return found;
}

/** Every source file of the repository, as a path from its root with forward slashes. */
export async function sourceFiles(): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob('{rules,components,entrypoints,scripts,tests}/**/*.{ts,tsx}', { cwd: root }))
    files.push(file.split(sep).join('/'));
  return files.sort();
}

export async function readImports(file: string): Promise<Import[]> {
  return importsOf(file, await readFile(posix.join(root, file), 'utf8'));
}

/** Where a relative specifier leads, from the root: 'rules/finding.ts'. Null for a package. */
export function targetOf(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return relative('/', posix.join('/', posix.dirname(file), specifier.replace(/\?.*$/, '')))
    .split(sep)
    .join('/');
}

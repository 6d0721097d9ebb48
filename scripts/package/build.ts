/** rules/ as a package: ES modules by Vite, types by TypeScript, and the files that npm wants beside them. */
import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { catalogPlugin } from '../catalog/vite-plugin.ts';

const root = resolve(import.meta.dirname, '../..');

/** Dependencies that stay imports; all others are not used by these entries. */
const dependencies = ['fuse.js', 'zod'];

export interface Part {
  file: string;
  kilobytes: string;
  zipped: string;
}

/** Builds into `out`, which is emptied. Rejects with the compiler's words when types or bundling fail. */
export async function buildPackage(out: string): Promise<Part[]> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    publicDir: false,
    plugins: [catalogPlugin()],
    build: {
      outDir: join(out, 'dist'),
      target: 'es2024',
      minify: false,
      ssr: true,
      rolldownOptions: {
        input: {
          index: join(root, 'rules/index.ts'),
          recognize: join(root, 'rules/recognize.ts'),
          schema: join(root, 'rules/schema.ts'),
          explain: join(root, 'scripts/package/command.ts'),
        },
        external: [/^node:/, ...dependencies.map((name) => new RegExp(`^${name}(/|$)`))],
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          // Articles apart from the engine: who imports `recognize` alone never loads them.
          codeSplitting: {
            groups: [
              { name: 'articles', test: /catalog\/(articles|search)$/ },
              { name: 'engine', test: /rules\/engine\/(?!suggest|explain)|catalog\/engine$/ },
            ],
          },
        },
      },
    },
  });
  await chmod(join(out, 'dist/explain.js'), 0o755);
  await writeTypes(join(out, 'types'));
  await writeFile(join(out, 'package.json'), `${JSON.stringify(await manifest(), null, 2)}\n`);
  await copyFile(join(root, 'LICENSE'), join(out, 'LICENSE'));
  await copyFile(join(root, 'docs/package.md'), join(out, 'README.md'));
  return Promise.all((await readdir(join(out, 'dist'))).sort().map((file) => sizeOf(join(out, 'dist'), file)));
}

async function writeTypes(types: string): Promise<void> {
  const tsc = join(root, 'node_modules/.bin/tsc');
  const options = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--rewriteRelativeImportExtensions', '--outDir', types];
  await promisify(execFile)(tsc, ['-p', join(root, 'rules/tsconfig.json'), '--rootDir', join(root, 'rules'), ...options], {
    cwd: root,
  }).catch((error: { stdout?: string }) => {
    throw new Error(`the types of the package do not compile:\n${error.stdout ?? error}`);
  });
}

/** rules/package.json with the release and the pinned dependencies of the project, so that neither is written twice. */
async function manifest(): Promise<Record<string, unknown>> {
  const read = async (file: string) => JSON.parse(await readFile(join(root, file), 'utf8'));
  const [own, project] = await Promise.all([read('rules/package.json'), read('package.json')]);
  const used = Object.fromEntries(dependencies.map((name) => [name, `^${project.dependencies[name]}`]));
  return { ...own, version: project.version, dependencies: used };
}

async function sizeOf(folder: string, file: string): Promise<Part> {
  const bytes = await readFile(join(folder, file));
  return { file, kilobytes: (bytes.length / 1000).toFixed(0), zipped: (gzipSync(bytes, { level: 9 }).length / 1000).toFixed(0) };
}

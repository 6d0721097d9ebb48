/**
 * Proves that the archives for the stores can be rebuilt by anybody: `npm run zip:check`. Builds each archive, then once more from a clean copy of
 * the tracked files, and the Firefox archive a third time from its own source archive; compares the bytes. Writes .output/release/.
 * Needs the package registry (twice `npm ci`) and `unzip`. Exits with 1 when anything differs.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const out = join(root, '.output/release');
const exec = promisify(execFile);
const run = (command: string, args: string[], cwd: string) =>
  exec(command, args, { cwd, maxBuffer: 1e8, env: { ...process.env, PATH: `${join(cwd, 'node_modules/.bin')}:${process.env.PATH}` } });

const builds = [['chrome'], ['edge'], ['firefox', '--mv3']] as const;

async function zips(folder: string): Promise<Map<string, string>> {
  for (const [browser, ...rest] of builds) await run('wxt', ['zip', '-b', browser, ...rest], folder);
  return archives(join(folder, '.output'));
}

/** Name of each archive to the SHA-256 of its bytes. */
async function archives(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.zip')).sort();
  const sums = await Promise.all(names.map(async (name) => sum(join(folder, name))));
  return new Map(names.map((name, index) => [name, sums[index] as string]));
}

async function sum(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

const scratch = await mkdtemp(join(tmpdir(), 'zip-check-'));
try {
  for (const name of await readdir(join(root, '.output')).catch(() => [])) if (name.endsWith('.zip')) await rm(join(root, '.output', name));
  const here = await zips(root);

  const clone = join(scratch, 'clone');
  await run('git', ['clone', '--quiet', '--no-hardlinks', root, clone], scratch);
  await run('npm', ['ci', '--silent'], clone);
  const there = await zips(clone);

  const sources = [...here.keys()].find((name) => name.endsWith('-sources.zip')) as string;
  const unpacked = join(scratch, 'sources');
  await run('unzip', ['-q', join(root, '.output', sources), '-d', unpacked], scratch);
  await run('npm', ['ci', '--silent'], unpacked);
  await run('wxt', ['zip', '-b', 'firefox', '--mv3'], unpacked);
  const fromSources = await archives(join(unpacked, '.output'));

  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const [name, bytes] of here) {
    const same = there.get(name) === bytes && (!name.endsWith('-firefox.zip') || fromSources.get(name) === bytes);
    console.log(`${same ? 'same  ' : 'DIFFER'} ${bytes}  ${name}`);
    if (!same) process.exitCode = 1;
    await copyFile(join(root, '.output', name), join(out, name));
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

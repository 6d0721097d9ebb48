/**
 * `npm run test:viewers [-- NAME...] [--OPTION-OF-VITEST...]`: log viewers and dashboards that people really run, each started on this machine, and the extension reading its
 * pages in Chromium and Firefox. What is missing is installed into the cache first. The tests themselves run in a network namespace that has loopback
 * only, where the system has such (Linux). Needs a build (`npm run build:all`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../tests/viewers/product.ts';
import { installs } from './viewers/installs.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'tests', 'viewers');

function main(args: string[]): number {
  const options = args.filter((arg) => arg.startsWith('--'));
  const wanted = args.filter((arg) => !options.includes(arg));
  const names = readdirSync(folder).flatMap((file) => /^(.+)\.test\.ts$/.exec(file)?.[1] ?? []);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no viewer named ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
    return 2;
  }
  const chosen = wanted.length > 0 ? wanted : names;
  const missing = chosen.filter((name) => !install(name));
  const rest = chosen.filter((name) => !missing.includes(name));
  const code = rest.length > 0 ? test(rest, options) : 0;
  if (missing.length > 0) console.error(`Not tested, because it could not be installed: ${missing.join(', ')}. The reason stands above.`);
  return missing.length > 0 ? 1 : code;
}

/** False when it cannot be had here. */
function install(name: string): boolean {
  for (const { makes, commands } of installs[name] ?? []) {
    if (existsSync(join(cache, makes))) continue;
    console.log(`Installing what ${name} needs: ${makes}`);
    for (const [program, ...args] of commands(cache)) {
      const { status, error } = spawnSync(program, args, {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, GOBIN: join(cache, 'bin') },
        shell: process.platform === 'win32',
      });
      if (status === 0) continue;
      console.error(error ? `${program} cannot be run: ${error.message}` : `${[program, ...args].join(' ')} ended with ${status}.`);
      return false;
    }
  }
  return true;
}

/** Runs the tests of these viewers; returns the exit code. */
function test(names: string[], options: string[]): number {
  const files = names.map((name) => join(folder, `${name}.test.ts`));
  const vitest = [
    join(root, 'node_modules', '.bin', 'vitest'),
    'run',
    '--config',
    join(root, 'tests', 'vitest.viewers.config.ts'),
    ...files,
    ...options,
  ];
  // Root of a user namespace is nobody else, and PostgreSQL refuses to run as root.
  const own = process.getuid?.() === 0 ? '-n' : '-rn';
  const apart = spawnSync('unshare', [own, 'true']).status === 0;
  const command = apart ? ['unshare', own, 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...vitest] : vitest;
  if (!apart) console.log('No network namespace can be made here: the products could reach the network.');
  return (
    spawnSync(command[0] as string, command.slice(1), { stdio: 'inherit', cwd: root, shell: process.platform === 'win32' }).status ?? 1
  );
}

process.exitCode = main(process.argv.slice(2));

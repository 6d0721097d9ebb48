/** A real product on this machine, for as long as a test runs: on loopback, with data of its own in a folder that is thrown away. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where `npm run test:viewers` installs them. */
export const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'litellm-error-explainer', 'viewers');

export interface Product {
  port: number;
  /** Its own data; gone after `stop`. */
  folder: string;
  /** What it printed so far. */
  said: () => string;
  stop: () => Promise<void>;
}

export interface Start {
  /** Relative to {@link cache}, or absolute. */
  program: string;
  args: (place: { port: number; folder: string }) => string[];
  env?: (place: { port: number; folder: string }) => Record<string, string>;
  /** Path that answers once it is ready. */
  ready: string;
  /** Prepares its folder. */
  prepare?: (folder: string) => Promise<unknown>;
  /** Milliseconds until it has to be ready. */
  patience?: number;
}

/** Starts it and waits until it answers. Rejects with what it printed. */
export async function startProduct({ program, args, env, ready, prepare, patience = 60_000 }: Start): Promise<Product> {
  const path = isAbsolute(program) ? program : join(cache, program);
  if (!existsSync(path)) throw new Error(`${path} is not there. \`npm run test:viewers\` installs it; a single test does not.`);
  const folder = await mkdtemp(join(tmpdir(), 'lex-viewer-'));
  await prepare?.(folder);
  const place = { port: await freePort(), folder };
  const child = spawn(path, args(place), {
    cwd: folder,
    env: { ...process.env, ...env?.(place) },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said = (said + chunk).slice(-100_000)));
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  const late = Date.now() + patience;
  while (!(await answers(`http://127.0.0.1:${place.port}${ready}`))) {
    if (child.exitCode !== null || Date.now() > late) {
      await stop();
      throw new Error(
        `${path} ${child.exitCode === null ? `was not ready after ${patience} ms` : `ended with ${child.exitCode}`}:\n${said}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { ...place, said: () => said, stop };
}

/** A port that nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(url: string): Promise<boolean> {
  const reply = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null);
  await reply?.body?.cancel();
  return reply?.ok ?? false;
}

/** Ends it with all that it started. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const tell = (signal: NodeJS.Signals) => {
    try {
      if (process.platform === 'win32') child.kill(signal);
      else process.kill(-(child.pid as number), signal);
    } catch {
      // It went by itself.
    }
  };
  tell('SIGTERM');
  const late = setTimeout(() => tell('SIGKILL'), 5000);
  await ended;
  clearTimeout(late);
}

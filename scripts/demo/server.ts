/** The demo's page on this machine, and nothing else. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { rawLog } from './raw-log.ts';

export interface DemoServer {
  url: string;
  port: number;
  /** True when the port asked for was taken. */
  moved: boolean;
  close: () => Promise<void>;
}

/** How many ports after the wanted one are tried before the system chooses. */
const tries = 20;

/**
 * Serves on loopback only. A taken port leads to the next free one, never to an error.
 * `wanted`: TCP port; 0 lets the system choose.
 */
export async function serveDemo(wanted: number): Promise<DemoServer> {
  const pages = await loadPages();
  const server = createServer((request, response) => {
    const page = request.method === 'GET' ? pages.get(new URL(request.url ?? '/', 'http://localhost').pathname) : undefined;
    response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
    response.end(page?.body ?? 'Not here. The demo is at /.\n');
  });
  for (let port = wanted; ; port++) {
    const last = port - wanted >= tries || port > 65_000;
    if (await listens(server, last ? 0 : port)) break;
    if (last) throw new Error('No free port could be found on this machine.');
  }
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    port,
    moved: wanted !== 0 && port !== wanted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', ready);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const ready = () => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed);
    server.once('listening', ready);
    server.listen(port, '127.0.0.1');
  });
}

async function loadPages(): Promise<Map<string, { type: string; body: string }>> {
  const read = (name: string) => readFile(join(import.meta.dirname, 'page', name), 'utf8');
  const html = 'text/html; charset=utf-8';
  const escaped = rawLog().replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return new Map([
    ['/', { type: html, body: (await read('index.html')).replace('<!-- raw log -->', () => escaped) }],
    ['/late-comment', { type: html, body: await read('late-comment.html') }],
    ['/style.css', { type: 'text/css; charset=utf-8', body: await read('style.css') }],
    ['/page.js', { type: 'text/javascript; charset=utf-8', body: await read('page.js') }],
  ]);
}

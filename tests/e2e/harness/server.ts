/** The web, as far as the tests know it: every host name of the test browsers leads here. */
import { createServer as createHttp, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';

export interface Reply {
  body: string | Buffer;
  type?: string;
  headers?: Record<string, string>;
}

export interface Web {
  https: number;
  http: number;
  /** Answers `https://host/path` (or http) with this from now on. A function is asked each time. */
  serve: (url: string, reply: Reply | (() => Reply)) => void;
  /** Every address asked for since the start, favicons left out: tests look whether something leaked into one. */
  asked: string[];
  close: () => Promise<void>;
}

const names = ['github.com', '*.github.com', 'stackoverflow.com', '*.stackexchange.com', 'example.org', '*.example.org'];

/** Starts both servers on loopback, at ports that the system chooses. */
export async function startWeb(): Promise<Web> {
  const replies = new Map<string, Reply | (() => Reply)>();
  const asked: string[] = [];
  const answer = (scheme: 'http' | 'https') => (request: IncomingMessage, response: ServerResponse) => {
    const url = `${scheme}://${request.headers.host}${request.url}`;
    if (!url.endsWith('/favicon.ico')) asked.push(url);
    const known = replies.get(url) ?? replies.get(url.replace(/\?.*$/, ''));
    const reply = typeof known === 'function' ? known() : known;
    response.writeHead(reply ? 200 : 404, {
      'content-type': reply?.type ?? 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...reply?.headers,
    });
    response.end(reply?.body ?? `<!doctype html><title>404</title><p>No fixture is served at ${url.replaceAll('<', '&lt;')}.`);
  };
  const https = createHttps(makeCertificate(names), answer('https'));
  const http = createHttp(answer('http'));
  await Promise.all([https, http].map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))));
  return {
    https: (https.address() as AddressInfo).port,
    http: (http.address() as AddressInfo).port,
    serve: (url, reply) => void replies.set(url, reply),
    asked,
    close: () => Promise.all([https, http].map(stop)).then(() => undefined),
  };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

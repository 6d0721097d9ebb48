/** VictoriaLogs with its own web UI: newest first, times and levels beside each record, escape bytes as they came. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { marks } from '../../scripts/browsers/marks.ts';
import { type Session, startSession } from '../e2e/harness/session.ts';
import { failures, lines, messages } from '../e2e/viewers/log.ts';
import { type Product, startProduct } from './product.ts';
import { becomes, cardOf, enable, visit } from './reading.ts';

const newestFirst = failures.map(({ rule }) => rule).toReversed();

let session: Session;
let product: Product;
let page: Page;
let noise: string[];
beforeAll(async () => {
  product = await startProduct({
    program: 'bin/victoria-logs',
    args: ({ port, folder }) => [`-storageDataPath=${folder}`, `-httpListenAddr=127.0.0.1:${port}`],
    ready: '/health',
  });
  await ingest('lines', lines);
  await ingest('messages', messages);
  // Its newest line is the last one of a traceback.
  await ingest(
    'failing',
    lines.slice(
      0,
      lines.findIndex((line) => line.includes(':43557')),
    ),
  );
  session = await startSession(inject('engine'));
  ({ page, noise } = await visit(session, product.port, address('lines')));
  await enable(session, page);
});
afterAll(async () => {
  await session?.close();
  await product?.stop();
});

const address = (pod: string) => `/select/vmui/#/?query=pod:=${pod}&limit=1000&rows_per_page=500`;

/** Stores the records as a log shipper does, a hundredth of a second apart; the first was written `age` ms ago. */
async function ingest(pod: string, written: readonly string[], age = 60_000): Promise<void> {
  const begun = Date.now() - age;
  const records = written.map((text, index) => JSON.stringify({ _time: new Date(begun + index * 10).toISOString(), _msg: text, pod }));
  const answer = await fetch(`http://127.0.0.1:${product.port}/insert/jsonline?_stream_fields=pod`, {
    method: 'POST',
    body: records.join('\n'),
  });
  expect(answer.status).toBe(200);
}

async function look(pod: string): Promise<void> {
  await page.goto(`http://viewer.example.org:${product.port}${address(pod)}`);
  await page.reload(); // only what follows the # is another
}

async function tab(name: string): Promise<void> {
  const found = await page.evaluateHandle(
    (wanted) => [...document.querySelectorAll('[class*="tabs-item"]')].find((one) => one.textContent?.trim() === wanted) as HTMLElement,
    name,
  );
  await found.click();
}

describe('a log of one record a line', () => {
  it('is read in groups: each traceback is one error, with no time and no level in it', async () => {
    await becomes(session, page, newestFirst);
    await session.shoot(page, 'viewer-victorialogs');
    const underlined = (await marks(page)).map(({ text }) => text);
    expect(underlined.filter((text) => /^(other|Group|Total logs|\d{4}-\d\d-\d\d \d\d:)/.test(text))).toEqual([]);
    expect(await cardOf(page, 'Passed model=gpt-4o')).toContain('every deployment of the group is cooling down');
  });

  it('is read as a table', async () => {
    await look('lines');
    await tab('Table');
    await becomes(session, page, newestFirst);
  });

  it('whose newest line belongs to an error takes nothing of the page above it', async () => {
    await look('failing');
    await becomes(session, page, ['http-handler-connection-refused', 'no-deployments-cooldown']);
    expect((await marks(page))[0]?.text).toBe('Available Model Group Fallbacks=None');
  });

  it('is read while it is written', async () => {
    await look('lines');
    await tab('Live');
    await new Promise((resolve) => setTimeout(resolve, 2000)); // until it listens
    await ingest('lines', lines.slice(0, 6), 0);
    await becomes(session, page, ['no-deployments-cooldown']);
  });
});

describe('a log whose records hold whole tracebacks', () => {
  it.each(['Group', 'Table', 'JSON'])('is read in the view %s', async (view) => {
    await look('messages');
    await tab(view);
    await becomes(session, page, newestFirst);
  });
});

it('nothing on its pages went wrong', () => expect(noise).toEqual([]));

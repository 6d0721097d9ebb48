/** frontail: a log file in the browser, streamed line by line, its escape bytes turned into coloured spans. */
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { marks } from '../../scripts/browsers/marks.ts';
import { type Session, startSession } from '../e2e/harness/session.ts';
import { failures, lines } from '../e2e/viewers/log.ts';
import { cache, type Product, startProduct } from './product.ts';
import { becomes, cardOf, enable, visit } from './reading.ts';

const rules = failures.map(({ rule }) => rule);

let session: Session;
let product: Product;
let page: Page;
let noise: string[];
beforeAll(async () => {
  product = await startProduct({
    program: process.execPath,
    prepare: (folder) => writeFile(join(folder, 'proxy.log'), `${lines.join('\n')}\n`),
    args: ({ port }) => [
      join(cache, 'frontail-4.9.2', 'node_modules', 'frontail', 'bin', 'frontail'),
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      '-n',
      '300',
      '-l',
      '300',
      '--disable-usage-stats',
      '--ui-highlight',
      'proxy.log',
    ],
    ready: '/',
  });
  session = await startSession(inject('engine'));
  ({ page, noise } = await visit(session, product.port, '/'));
  await page.waitForFunction((count) => document.querySelectorAll('.line').length >= count, {}, lines.length);
  await enable(session, page);
});
afterAll(async () => {
  await session?.close();
  await product?.stop();
});

it('the lines of a file are read, and the first error is explained', async () => {
  await becomes(session, page, rules);
  await session.shoot(page, 'viewer-frontail');
  expect(await cardOf(page, 'Passed model=gpt-4o')).toContain('every deployment of the group is cooling down');
  await page.keyboard.press('Escape');
});

it('lines that come are read, and those that are trimmed away are forgotten', async () => {
  // It keeps 300 lines: the first error leaves, the newest comes.
  await appendFile(
    join(product.folder, 'proxy.log'),
    `${lines
      .slice(0, 60)
      .map((line) => line.replace('gpt-4o', 'newest'))
      .join('\n')}\n`,
  );
  await page.waitForFunction(() => document.body.innerText.includes('Passed model=newest'), { timeout: 20_000 });
  await becomes(session, page, [...rules.slice(1), 'no-deployments-cooldown', 'http-handler-connection-refused']);
  expect((await marks(page)).map(({ text }) => text).join()).toContain('Passed model=newest');
});

it('nothing on its pages went wrong', () => expect(noise).toEqual([]));

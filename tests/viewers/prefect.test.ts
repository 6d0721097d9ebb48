/** Prefect: the log of a flow run that failed, in both of its user interfaces: one holds every row, the other those in sight. */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { waitForNoUi } from '../../scripts/browsers/closed-ui.ts';
import { marks } from '../../scripts/browsers/marks.ts';
import { type Session, startSession } from '../e2e/harness/session.ts';
import { failures, messages } from '../e2e/viewers/log.ts';
import { cache, type Product, startProduct } from './product.ts';
import { becomes, cardOf, enable, visit } from './reading.ts';

const printed = failures.map(({ rule }) => rule);
// The task says it when it is tried again and when it gives up, the flow with its traceback and once more with its state.
const raised = Array<string>(4).fill('provider-authentication-error');

const settings = ({ port, folder }: { port: number; folder: string }) => ({
  HOME: folder,
  PREFECT_HOME: folder,
  DO_NOT_TRACK: '1',
  PREFECT_SERVER_ANALYTICS_ENABLED: 'false',
  PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT: 'false',
  PREFECT_SERVER_UI_API_URL: `http://viewer.example.org:${port}/api`,
  PREFECT_API_URL: `http://127.0.0.1:${port}/api`,
});

let session: Session;
let product: Product;
let page: Page;
let noise: string[];
let run: string;
beforeAll(async () => {
  product = await startProduct({
    program: 'prefect-3.9.1/bin/prefect',
    args: ({ port }) => ['server', 'start', '--host', '127.0.0.1', '--port', String(port)],
    env: settings,
    ready: '/api/health',
  });
  run = await fail();
  session = await startSession(inject('engine'));
  ({ page, noise } = await visit(session, product.port, `/v2/runs/flow-run/${run}`));
  await page.waitForSelector('[role="log"] li', { timeout: 30_000 });
  await enable(session, page);
});
afterAll(async () => {
  await session?.close();
  await product?.stop();
});

/** Runs the flow; returns the id of its run. */
async function fail(): Promise<string> {
  const file = join(product.folder, 'printed.json');
  await writeFile(file, JSON.stringify(messages));
  const { status, stdout, stderr } = spawnSync(
    join(cache, 'prefect-3.9.1', 'bin', 'python'),
    [join(import.meta.dirname, 'prefect_failing.py'), file],
    { env: { ...process.env, ...settings(product) }, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return stdout.trim().split('\n').at(-1) ?? '';
}

/** Scrolls the page or the list inside it, whichever scrolls, as far as it goes. */
const scrollToEnd = () =>
  page.$eval('[role="log"]', (list) => {
    for (const scroller of [list, document.scrollingElement as Element, list.closest('main') ?? list]) scroller.scrollTo(0, 1_000_000);
  });

it('the rows in sight are read, without the level, the time and the logger beside them', async () => {
  await becomes(session, page, printed.slice(0, 3));
  await session.shoot(page, 'viewer-prefect');
  for (const { text } of await marks(page)) expect(text).not.toMatch(/\d (AM|PM)|prefect\.flow_runs/);
  expect(await cardOf(page, 'No deployments available')).toContain('every deployment of the group is cooling down');
  await page.keyboard.press('Escape');
  await waitForNoUi(page);
});

it('rows that come in sight are read, rows that left are forgotten', async () => {
  await scrollToEnd();
  await becomes(session, page, [...printed.slice(2), ...raised]);
  await session.shoot(page, 'viewer-prefect-end');
});

it('the page of its older interface is read as a whole', async () => {
  await page.goto(`http://viewer.example.org:${product.port}/runs/flow-run/${run}`);
  await becomes(session, page, [...printed, ...raised]);
  await session.shoot(page, 'viewer-prefect-v1');
  for (const { text } of await marks(page)) expect(text).not.toMatch(/\d (AM|PM)|prefect\.(flow|task)_runs/);
});

it('nothing on its pages went wrong', () => {
  // They ask a network for statistics that is not to be had here, and draw a chart by WebGL, which Firefox lacks without a screen.
  expect(noise.filter((said) => !/amplitude\.com|suitable renderer/.test(said))).toEqual([]);
});

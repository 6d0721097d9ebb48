/** MLflow: the trace of a call that failed, with the exception of each span, and the log that a run left among its artifacts. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { waitForNoUi } from '../../scripts/browsers/closed-ui.ts';
import { marks } from '../../scripts/browsers/marks.ts';
import { type Session, startSession } from '../e2e/harness/session.ts';
import { failures, lines } from '../e2e/viewers/log.ts';
import { type Product, startProduct } from './product.ts';
import { becomes, cardOf, enable, visit } from './reading.ts';

let session: Session;
let product: Product;
let page: Page;
let noise: string[];
let paths: { trace: string; log: string };
beforeAll(async () => {
  product = await startProduct({
    program: 'mlflow-3.17.2/bin/python',
    prepare: (folder) => writeFile(join(folder, 'proxy.log'), `${lines.join('\n')}\n`),
    args: ({ port }) => [join(import.meta.dirname, 'mlflow_failing.py'), String(port), 'proxy.log'],
    env: ({ folder }) => ({ HOME: folder }),
    ready: '/health',
  });
  const [, experiment, run, trace] = /experiment (\d+) run (\w+) trace ([\w-]+)/.exec(product.said()) ?? [];
  paths = {
    trace: `/#/experiments/${experiment}/traces?selectedEvaluationId=${trace}`,
    log: `/#/experiments/${experiment}/runs/${run}/artifacts/proxy.log`,
  };
  session = await startSession(inject('engine'));
  ({ page, noise } = await visit(session, product.port, paths.trace));
  await page.waitForFunction(() => document.body.innerText.includes('exception.message'), { timeout: 30_000 });
  await enable(session, page);
});
afterAll(async () => {
  await session?.close();
  await product?.stop();
});

const refused = 'provider-authentication-error';

/** Presses what the page shows with these words. */
async function press(says: string): Promise<void> {
  await page.locator(`::-p-xpath(//*[not(*) and normalize-space()=${JSON.stringify(says)}])`).click();
}

it('the exception of a span is read, then its traceback once it is unfolded, each without the page’s own words', async () => {
  await becomes(session, page, [refused]);
  expect((await marks(page)).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^litellm\.AuthenticationError: .*Incorrect API key provided.*account\/api-keys\.$/),
  ]);
  for (let folded = 2; folded > 0; folded--) await press('See more');
  await becomes(session, page, [refused, refused]);
  await session.shoot(page, 'viewer-mlflow-trace');
  for (const { text } of await marks(page)) expect(text).not.toMatch(/See (more|less)|exception\.|Text/);
  expect(await cardOf(page, 'Incorrect API key provided')).toContain('Certain');
  await page.keyboard.press('Escape');
  await waitForNoUi(page);
});

it('the exception of the next span takes its place', async () => {
  await press('litellm-completion');
  await becomes(session, page, ['openai-insufficient-quota', 'openai-insufficient-quota']);
});

it('a log among the artifacts of a run is read through the colours that the page gives it', async () => {
  await page.goto(`http://viewer.example.org:${product.port}${paths.log}`);
  await becomes(
    session,
    page,
    failures.map(({ rule }) => rule),
  );
  await session.shoot(page, 'viewer-mlflow-log');
  expect(await cardOf(page, 'Passed model=gpt-4o')).toContain('every deployment of the group is cooling down');
});

it('nothing on its pages went wrong', () => expect(noise).toEqual([]));

/** LiteLLM's own proxy with its Admin UI: requests fail, and what the page of its logs shows of them is explained there. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { waitForNoUi } from '../../scripts/browsers/closed-ui.ts';
import { marks } from '../../scripts/browsers/marks.ts';
import { eventually } from '../e2e/harness/eventually.ts';
import { type Session, startSession } from '../e2e/harness/session.ts';
import { cache, freePort, type Product, startProduct } from './product.ts';
import { becomes, cardOf, enable, visit } from './reading.ts';

let session: Session;
let product: Product;
let page: Page;
let noise: string[];
beforeAll(async () => {
  const database = await freePort();
  product = await startProduct({
    program: join(cache, '..', 'venvs', '1.83.14', 'bin', 'python'),
    args: ({ port }) => [join(import.meta.dirname, 'litellm_admin.py'), String(port), String(database)],
    ready: '/health/readiness',
    patience: 150_000,
  });
  expect([await ask('gpt-4o'), await ask('gpt-5-nowhere')], 'both requests fail').toEqual([500, 400]);
  session = await startSession(inject('engine'));
  ({ page, noise } = await visit(session, product.port, '/ui/'));
  await page.waitForSelector('#password', { timeout: 20_000 });
  await page.type('#username', 'admin');
  await page.type('#password', 'sk-1234');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /\/ui\/$/.test(location.pathname), { timeout: 20_000 });
  await page.goto(`http://viewer.example.org:${product.port}/ui/?page=logs`);
  await eventually(async () => expect(await page.evaluate(() => document.body.innerText)).toContain('gpt-5-nowhere'), 30_000);
  await enable(session, page);
});
afterAll(async () => {
  await session?.close();
  await product?.stop();
});

/** Asks the proxy for a chat completion; the answer's status. */
async function ask(model: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${product.port}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-1234', 'content-type': 'application/json' },
    body: JSON.stringify({ model, messages: [{ role: 'user', content: 'Say hello.' }] }),
  });
  return answer.status;
}

// The drawer says each error twice: in its alert, and in the JSON of the answer.
const failures = [
  { model: 'gpt-5-nowhere', rule: 'proxy-invalid-model-name', says: 'Invalid model name passed in model=gpt-5-nowhere' },
  { model: 'openai/gpt-4o', rule: 'openai-compatible-connection-error', says: 'OpenAIException - Connection error' },
];

it('a failed request is explained in its drawer, and so is the next one, which takes its place', async () => {
  const rows = await page.$$eval('tr', (all) => all.map(({ textContent }) => textContent ?? ''));
  const order = failures.toSorted((a, b) => at(rows, a.model) - at(rows, b.model));
  await page.evaluate((index) => (document.querySelectorAll('tr')[index] as HTMLElement).click(), at(rows, order[0]?.model as string));
  for (const { rule, says } of order) {
    await becomes(session, page, [rule, rule]);
    for (const { text } of await marks(page)) expect(text).not.toMatch(/Error Code|Message:|Request Failed|"error_/);
    expect(await cardOf(page, says)).toContain('Certain');
    await session.shoot(page, `viewer-litellm-admin-${rule}`);
    await page.keyboard.press('Escape');
    await waitForNoUi(page);
    await page.keyboard.press('j'); // the page's own key for the next request
  }
});

const at = (rows: string[], model: string) => rows.findIndex((row) => row.includes(model));

it('nothing on its pages went wrong', () => {
  // Its pages ask the network for things that are not to be had here.
  expect(noise.filter((said) => !/NetworkError|Failed to fetch/.test(said))).toEqual([]);
});

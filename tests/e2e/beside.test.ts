/** What stands beside an error on a rendered page: headings, lists and tables are elements there, and comments are other people's. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { closeCard, waitForCard } from '../../scripts/browsers/card.ts';
import { pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { type Session, startSession } from './harness/session.ts';

const refused = 'litellm.InternalServerError: OpenAIException - Connection error.';
const url = 'https://github.com/acme/gateway/issues/21';
const body = `<!doctype html><title>Issue</title>
<div class="markdown-body"><h3>Local models</h3><pre><code>${refused}</code></pre>
  <p>Is it running? Start it with <code>ollama serve</code>.</p></div>
<div class="markdown-body"><p>Mine was another one:</p><pre><code>${refused}</code></pre><p>The account balance was zero.</p></div>
<div class="markdown-body"><table>
  <tr><td>local</td><td>${refused}</td><td>raise the limit</td></tr>
  <tr><td>remote</td><td>litellm.Timeout: Connection timed out after 600.0 seconds</td><td>Ollama was loading</td></tr></table></div>`;

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await startSession(inject('engine'));
  session.web.serve(url, { body });
  page = await session.open(url);
});
afterAll(() => session?.close());

it('each error is explained by the words of its own comment and row, and what was read stays second', async () => {
  await waitForMarks(page, 4);
  const explained: [title: string, confidence: string][] = [];
  for (const index of [0, 1, 2, 3]) {
    await pressMark(page, index);
    const card = await waitForCard(page);
    explained.push([card.title, card.confidence]);
    await closeCard(page, card);
  }
  expect(explained).toEqual([
    ['Ollama refuses the connection', 'Likely'],
    ['The provider account has no (or too little) balance', 'Likely'],
    ['InternalServerError ... Connection error.: the OpenAI-compatible host was never reached', 'Likely'],
    ['Ollama did not answer in time', 'Likely'],
  ]);
});

/** What stands in a tab and is no web page: files of this machine, plain text, JSON, a PDF, the browser's own pages. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { marks, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { checkPage, openPopup } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

const error =
  'No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=[]';
const log = `INFO:     Application startup complete.\n${error}\nINFO:     done\n`;
const json = JSON.stringify({ error: { message: error, code: '429' } });
const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj trailer<</Root 1 0 R>>';

let session: Session;
let folder: string;
const open = new Set<Page>();
beforeAll(async () => {
  session = await startSession(inject('engine'));
  folder = await mkdtemp(join(tmpdir(), 'lex-files-'));
  await writeFile(join(folder, 'proxy.log'), log);
  await writeFile(join(folder, 'answer.json'), json);
  session.web.serve('http://files.example.org/proxy.txt', { body: log, type: 'text/plain' });
  session.web.serve('http://files.example.org/answer.json', { body: json, type: 'application/json' });
  session.web.serve('http://files.example.org/report.pdf', { body: pdf, type: 'application/pdf' });
});
afterAll(async () => {
  await session?.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(async () => {
  for (const page of open) await page.close().catch(() => undefined);
  open.clear();
});

describe('“Check this page”', () => {
  it.each([
    ['a log of this machine', () => pathToFileURL(join(folder, 'proxy.log')).href],
    ['JSON of this machine', () => pathToFileURL(join(folder, 'answer.json')).href],
    ['plain text of a site', () => 'http://files.example.org/proxy.txt'],
    ['JSON of a site', () => 'http://files.example.org/answer.json'],
  ])('reads %s', async (_, url) => {
    const page = await session.open(url());
    open.add(page);
    await checkPage(session, page);
    await page.bringToFront();
    await waitForMarks(page, 1);
    expect((await marks(page)).map(({ text }) => text).join()).toContain('Passed model=gpt-4o');
  });
});

describe('the popup over what cannot be read', () => {
  it('says of a PDF that the browser shows it in a viewer of its own, and keeps the paste box', async () => {
    const page = await session.browser.newPage();
    open.add(page);
    await Promise.race([
      page.goto('http://files.example.org/report.pdf').catch(() => undefined),
      new Promise((done) => setTimeout(done, 2000)),
    ]);
    const popup = await openPopup(session, page);
    open.add(popup);
    await eventually(async () => expect(await popup.evaluate(() => document.body.innerText)).toContain('in a viewer of its own'));
    expect(await popup.$('input[role="combobox"]')).not.toBeNull();
  });
});

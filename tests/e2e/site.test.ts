/** The public site in real browsers: search, an error pasted, copying, and what axe says. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildSite } from '../../scripts/site/build.ts';
import { eventually } from './harness/eventually.ts';
import { paste, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

const home = 'https://example.org/errors/';
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
};
let session: Session;
let page: Page;
const noise: string[] = [];

beforeAll(async () => {
  session = await startSession(inject('engine'));
  const out = resolve(import.meta.dirname, '../../.output/site');
  await buildSite(out, home.slice(0, -1));
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(out, join(entry.parentPath, entry.name));
    const reply = { body: await readFile(join(out, path)), type: types[path.split('.').at(-1) as string] ?? 'text/plain' };
    session.web.serve(home + path, reply);
    if (path.endsWith('index.html')) session.web.serve(home + path.slice(0, -'index.html'.length), reply);
  }
});
afterAll(() => session?.close());
afterEach(() => page?.close());

async function open(path: string): Promise<Page> {
  const opened = await session.open('about:blank');
  noise.length = 0;
  opened.on('console', (message) => noise.push(message.text()));
  opened.on('pageerror', (error) => noise.push(String(error)));
  await opened.goto(home + path);
  await opened.waitForSelector('html[data-live]');
  return opened;
}

describe('the public site', () => {
  it('finds an error by its words and leads to its page with Enter', async () => {
    page = await open('');
    await page.type('.search-input', 'no deployments cooldown');
    await page.waitForSelector('[role="option"]');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(page.url()).toMatch(/\/errors\/errors\/[a-z-]+\/$/));
    await eventually(async () => expect((await texts(page, 'h1')).join()).toContain('No deployments available'));
    expect(noise).toEqual([]);
  });

  it('explains a pasted log in the page, and sends it nowhere', async () => {
    page = await open('');
    await paste(
      page,
      '.search-input',
      'first line\nlitellm.RateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=secret-model\n',
    );
    await eventually(async () => expect((await texts(page, '[data-answer]')).join()).toContain('One error was found'));
    expect((await texts(page, '.findings .row-title')).join()).toContain('No deployments available');
    expect(session.web.asked.join(), 'a pasted text must not reach an address').not.toContain('secret-model');
    expect(noise).toEqual([]);
  });

  it('says so when a pasted text holds no LiteLLM error', async () => {
    page = await open('');
    await paste(page, '.search-input', 'nothing\nto see\n');
    await eventually(async () => expect((await texts(page, '[data-answer]')).join()).toContain('No LiteLLM error was found'));
  });

  it.each(['', 'errors/no-deployments-cooldown/', '404.html'])('has nothing for axe to say on /%s', async (path) => {
    page = await open(path);
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`);
    });
    expect(violations).toEqual([]);
    await session.shoot(page, `site-${path.split('/').filter(Boolean).at(-1) ?? 'home'}`);
  });
});

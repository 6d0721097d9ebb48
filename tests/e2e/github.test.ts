/** GitHub at its real addresses: it changes pages without loading them, in two ways, under a strict policy. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { marks, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { type Session, startSession } from './harness/session.ts';

const error = (model: string) =>
  `No deployments available for selected model, Try again in 5 seconds. Passed model=${model}. pre-call-checks=False, cooldown_list=[]`;
const thread = (model: string) => `<main><div class="markdown-body"><p>${error(model)}</p></div></main>`;
const source = `<main><div class="react-code-lines"><div class="react-file-line">raise ValueError("${error('in-the-source')}")</div></div></main>`;
const repository = 'https://github.com/acme/gateway';
const policy = "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; trusted-types none";

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await startSession(inject('engine'));
  const pages = { '/blob/main/router.py': source, '/issues/1': thread('first'), '/pull/2': thread('second') };
  for (const [path, main] of Object.entries(pages)) {
    session.web.serve(repository + path, {
      body: `<!doctype html><title>GitHub</title>${main}`,
      headers: { 'content-security-policy': policy },
    });
  }
});
afterAll(() => session?.close());
afterEach(() => page?.close());

const underlined = async () => (await marks(page)).map(({ text }) => text).join('\n');

/** Turbo puts a whole new body in place of the old one, once the address has changed. */
async function byTurbo(path: string, models: string[]): Promise<void> {
  await change(path, models, (text) => {
    const body = document.createElement('body');
    const main = document.createElement('main');
    for (const words of text) {
      const comment = document.createElement('div');
      comment.className = 'markdown-body';
      comment.textContent = words;
      main.append(comment);
    }
    body.append(main);
    document.body.replaceWith(body);
    document.dispatchEvent(new CustomEvent('turbo:render'));
  });
}

/** React keeps the body and changes what stands in it, some time after the address. */
async function byReact(path: string, models: string[]): Promise<void> {
  await change(path, models, (text) => {
    const main = document.querySelector('main') as HTMLElement;
    setTimeout(() => {
      main.replaceChildren();
      for (const words of text) {
        const comment = document.createElement('div');
        comment.className = 'markdown-body';
        comment.append(document.createTextNode(words));
        main.append(comment);
      }
      document.dispatchEvent(new CustomEvent('soft-nav:react-done'));
    }, 150);
  });
}

async function change(path: string, models: string[], render: (texts: string[]) => void): Promise<void> {
  await page.evaluate((to) => history.pushState({}, '', to), `/acme/gateway${path}`);
  await page.evaluate(render, models.map(error));
}

describe.each([
  ['Turbo', byTurbo],
  ['React', byReact],
])('a page that %s changes', (_, go) => {
  it('is read when a thread comes in place of a page that is not read', async () => {
    page = await session.open(`${repository}/blob/main/router.py`);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await marks(page)).toEqual([]);
    await go('/issues/1', ['came']);
    await eventually(async () => expect(await underlined()).toContain('Passed model=came'));
  });

  it('shows the findings of the new thread and none of the old one', async () => {
    page = await session.open(`${repository}/issues/1`);
    await waitForMarks(page, 1);
    await go('/pull/2', ['new', 'newer']);
    await eventually(async () => expect((await underlined()).split('\n')).toHaveLength(2));
    expect(await underlined()).not.toContain('Passed model=first');
  });

  it('is left alone when source code comes in place of a thread', async () => {
    page = await session.open(`${repository}/issues/1`);
    await waitForMarks(page, 1);
    await go('/blob/main/router.py', ['in-the-source']);
    await eventually(async () => expect(await marks(page)).toEqual([]));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await marks(page)).toEqual([]);
  });
});

describe('the way back', () => {
  it('through the history shows the thread’s findings again', async () => {
    page = await session.open(`${repository}/issues/1`);
    await waitForMarks(page, 1);
    await page.goto(`${repository}/pull/2`);
    await eventually(async () => expect(await underlined()).toContain('Passed model=second'));
    await page.goBack();
    await eventually(async () => expect(await underlined()).toContain('Passed model=first'));
  });
});

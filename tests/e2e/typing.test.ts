/** Text that is being typed: what becomes a field is not read from then on, and what was underlined in it is left alone. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { marks, waitForMarks } from '../../scripts/browsers/marks.ts';
import { findingsOn } from '../../scripts/demo/findings.ts';
import { eventually } from './harness/eventually.ts';
import { type Session, startSession } from './harness/session.ts';

const url = 'https://github.com/acme/gateway/issues/21';
const error = (model: string) =>
  `No deployments available for selected model, Try again in 5 seconds. Passed model=${model}. pre-call-checks=False, cooldown_list=[]`;

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());
afterEach(() => page?.close());

async function openIssue(): Promise<void> {
  const body = `<pre id="first">${error('first')}</pre><pre id="draft">${error('draft')}</pre><p id="last">words</p>`;
  session.web.serve(url, { body: `<!doctype html><title>Issue</title><div class="markdown-body">${body}</div>` });
  page = await session.open(url);
  await waitForMarks(page, 2);
}

const models = async () => (await marks(page)).map(({ text }) => /Passed model=([\w-]+)/.exec(text)?.[1]);
const become = async (expected: string[]) => {
  await eventually(async () => expect(await models()).toEqual(expected));
  // What lies on removed text is painted no more at once, and leaves the list with the next batch of changes.
  await eventually(async () =>
    expect(await findingsOn(session.inside, page), 'what the popup lists is what is underlined').toHaveLength(expected.length),
  );
};
/** Long enough for several batches of changes. */
const calm = () => new Promise((resolve) => setTimeout(resolve, 600));

describe('marked text', () => {
  it('that becomes a field loses its marks, stays unread while it is typed in, and is read again as text', async () => {
    await openIssue();
    await page.$eval('#draft', (element) => element.setAttribute('contenteditable', 'plaintext-only'));
    await become(['first']);
    await page.$eval(
      '#draft',
      (element, text) => {
        (element.firstChild as Text).data = text;
        element.append(document.createTextNode(`\n${text}`));
      },
      error('typed'),
    );
    await calm();
    expect(await models()).toEqual(['first']);
    await page.$eval(
      '#draft',
      (element, text) => {
        element.textContent = text;
        element.removeAttribute('contenteditable');
      },
      error('sent'),
    );
    await become(['first', 'sent']);
  });

  it('that is moved into a field loses its marks', async () => {
    await openIssue();
    await page.evaluate(() => {
      const field = document.createElement('div');
      field.contentEditable = 'true';
      document.querySelector('#last')?.after(field);
      field.append(document.querySelector('#draft') as Element);
    });
    await become(['first']);
  });

  it('that a textarea takes the place of loses its marks', async () => {
    await openIssue();
    await page.$eval('#draft', (element) => {
      const field = document.createElement('textarea');
      field.textContent = element.textContent;
      element.replaceWith(field);
    });
    await become(['first']);
  });

  it('loses all its marks with the first letter that is typed once the whole document is edited', async () => {
    await openIssue();
    await page.evaluate(() => {
      document.designMode = 'on';
    });
    await page.$eval('#last', (element) => (element.firstChild as Text).appendData('x'));
    await become([]);
    await page.$eval('#last', (element, text) => element.append(text), error('typed'));
    await calm();
    expect(await models()).toEqual([]);
  });
});

describe('a page that holds LiteLLM text in fields only', () => {
  it('is not read until a field becomes text', async () => {
    const body = `<div class="markdown-body"><pre id="draft" contenteditable>${error('draft')}</pre></div>`;
    session.web.serve(url, { body: `<!doctype html><title>Issue</title>${body}` });
    page = await session.open(url);
    await calm();
    await expect(findingsOn(session.inside, page, 1000)).rejects.toThrow();
    await page.$eval('#draft', (element) => element.setAttribute('contenteditable', 'false'));
    await become(['draft']);
  });
});

/** Two windows, each with a popup of its own. In Firefox our popup stands in a tab of the tests' own window. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { openPopup, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

const error = (model: string) =>
  `litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=${model}. pre-call-checks=False, cooldown_list=[]`;
const issue = (...models: string[]) =>
  `<!doctype html><title>Issue</title><div class="markdown-body">${models.map((model) => `<pre>${error(model)}</pre>`).join('')}</div>`;
const address = (number: number) => `https://github.com/acme/gateway/issues/${number}`;

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await startSession('chromium');
  session.web.serve(address(1), { body: issue('first-a', 'first-b') });
  session.web.serve(address(2), { body: issue('second') });
});
afterAll(() => session?.close());

describe('two windows', () => {
  it('have each their own findings in the popup', async () => {
    page = await session.open(address(1));
    const other = await session.browser.newPage({ type: 'window' });
    await other.goto(address(2));
    await waitForMarks(other, 1);
    await page.bringToFront();
    await waitForMarks(page, 2);
    for (const [which, count] of [
      [other, 1],
      [page, 2],
    ] as const) {
      const popup = await openPopup(session, which);
      await eventually(async () => expect((await texts(popup, '.row-more')).join()).toContain(count === 1 ? 'second' : 'first'));
      await popup.close().catch(() => undefined);
    }
    await other.close();
  });
});

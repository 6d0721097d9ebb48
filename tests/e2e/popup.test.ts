/** The popup: the findings of the page in front, search as one types, a pasted log. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card.ts';
import { currentLines, waitForMarks } from '../../scripts/browsers/marks.ts';
import { findingsOn } from '../../scripts/demo/findings.ts';
import { eventually } from './harness/eventually.ts';
import { fixture, openFixture } from './harness/fixtures.ts';
import { openPopup, paste, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

const root = join(import.meta.dirname, '..', '..');
const box = 'input[role="combobox"]';
let session: Session;
let page: Page;
let popup: Page;
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());
afterEach(async () => {
  await popup?.close().catch(() => undefined); // it may have closed itself
  await page?.close();
});

async function overIssue(): Promise<void> {
  const issue = fixture('github-threads');
  page = await openFixture(session, issue);
  await waitForMarks(page, issue.found.length);
  popup = await openPopup(session, page);
}

async function overEmptyPage(): Promise<void> {
  session.web.serve('https://github.com/acme/gateway/issues/1', {
    body: '<!doctype html><title>Fine</title><p class="markdown-body">All is well.</p>',
  });
  page = await session.open('https://github.com/acme/gateway/issues/1');
  popup = await openPopup(session, page);
}

describe('the popup over a page with errors', () => {
  it('lists them in the order of the page, and says how many', async () => {
    await overIssue();
    const wanted = (await findingsOn(session.inside, page)).map(({ title }) => title);
    await eventually(async () => expect(await texts(popup, '.findings .row-title')).toEqual(wanted));
    expect((await texts(popup, '.list-title'))[0]).toContain(String(wanted.length));
  });

  it('leads to the one that is clicked, and opens its explanation', async () => {
    await overIssue();
    await popup.waitForSelector('.findings li:nth-child(2) button');
    await popup.click('.findings li:nth-child(2) button').catch(() => undefined); // the popup closes under the click
    const card = await waitForCard(page);
    expect(card.details.map(([, value]) => value)).toContain('claude-sonnet');
    expect(await currentLines(page)).toBeGreaterThan(0);
  });
});

describe('the popup over a page without errors', () => {
  it('says so and offers the box', async () => {
    await overEmptyPage();
    await eventually(async () =>
      expect(await popup.evaluate(() => document.body.innerText)).toMatch(/No LiteLLM error on this page|not read/),
    );
    expect(await popup.$(box)).not.toBeNull();
  });
});

describe('the box', () => {
  it('has the focus and searches as one types, best first, in the order of `explain --search`', async () => {
    await overEmptyPage();
    await popup.waitForSelector(box);
    await eventually(async () => expect(await popup.evaluate((selector) => document.activeElement?.matches(selector), box)).toBe(true));
    const query = 'no deployments';
    await popup.type(box, query);
    await popup.waitForSelector('[role="option"]');
    const shown = await texts(popup, '[role="option"] .row-title');
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/explain.ts', '--search', query], { cwd: root });
    const printed = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { title: string }).title);
    expect(shown[0]).toMatch(/^No deployments available/);
    expect(shown).toEqual(printed.slice(0, shown.length));
  });

  it('opens the explanation with Enter alone', async () => {
    await overEmptyPage();
    await popup.waitForSelector(box);
    await popup.type(box, 'cooldown');
    await popup.waitForSelector('[role="option"]');
    const [first] = await texts(popup, '[role="option"] .row-title');
    await popup.keyboard.press('Enter');
    await eventually(async () => expect(await texts(popup, '.card-title')).toEqual([first]));
  });

  it('says that nothing was found rather than showing nothing', async () => {
    await overEmptyPage();
    await popup.waitForSelector(box);
    await popup.type(box, 'zzqqxxyy');
    await eventually(async () => expect((await texts(popup, '.search-none')).join()).toContain('zzqqxxyy'));
  });

  it('explains a pasted log instead of searching for it', async () => {
    await overEmptyPage();
    await paste(popup, box, fixture('raw-text').body);
    await eventually(async () =>
      expect((await texts(popup, '.card-title, .findings .row-title')).join()).toContain('No deployments available'),
    );
  });
});

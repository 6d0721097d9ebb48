/** The log viewer of PatternFly (OpenShift, Ansible): a virtual list of 10,000 lines, escape bytes turned into spans. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { marks } from '../../scripts/browsers/marks.ts';
import { checkPage } from '../e2e/harness/popup.ts';
import { type Session, startSession } from '../e2e/harness/session.ts';
import { quiet, row, show } from '../e2e/viewers/app.ts';
import { appPage, bundle } from '../e2e/viewers/bundle.ts';
import { failures, lines } from '../e2e/viewers/log.ts';
import { cache } from './product.ts';
import { becomes, cardOf } from './reading.ts';

const packages = join(cache, 'patternfly-6.5.0', 'node_modules');
const rules = failures.map(({ rule }) => rule);

let session: Session;
let page: Page;
const noise: string[] = [];
beforeAll(async () => {
  const names = ['@patternfly/react-log-viewer', '@patternfly/react-core'];
  const script = await bundle(
    join(import.meta.dirname, 'apps', 'patternfly.js'),
    Object.fromEntries(names.map((name) => [name, join(packages, name)])),
  );
  session = await startSession(inject('engine'));
  const url = 'http://viewer.example.org/patternfly';
  session.web.serve(url, { body: appPage(script) });
  page = await session.open('about:blank');
  page.on('pageerror', (error) => noise.push(String(error)));
  await page.goto(url);
  // The last failure stands at the very end.
  await show(page, [
    ...lines.slice(0, 6).map(row),
    ...Array.from({ length: 10_000 }, quiet),
    ...lines.slice(lines.findIndex((line) => line.includes(':43559'))).map(row),
  ]);
  await checkPage(session, page);
  await page.bringToFront();
});
afterAll(() => session?.close());

const scrollTo = (top: number) => page.$eval('[class*="log-viewer__scroll-container"]', (scroller, to) => scroller.scrollTo(0, to), top);

it('what is in sight is read, and explained', async () => {
  await becomes(session, page, [rules[0] as string]);
  await session.shoot(page, 'viewer-patternfly');
  expect(await cardOf(page, 'Passed model=gpt-4o')).toContain('every deployment of the group is cooling down');
  await page.keyboard.press('Escape');
});

it('rows that come in sight are read, rows that left are forgotten, and come back', async () => {
  for (const [top, rule] of [
    [10_000_000, rules.at(-1)],
    [0, rules[0]],
  ] as const) {
    await scrollTo(top);
    await becomes(session, page, [rule as string]);
  }
  expect((await marks(page)).map(({ text }) => text).join()).toContain('Passed model=gpt-4o');
});

it('nothing on its page went wrong', () => expect(noise).toEqual([]));

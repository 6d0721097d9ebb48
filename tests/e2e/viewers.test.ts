/** Viewers that the reader has never seen: whatever their shape, the log in them says the same. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { marks } from '../../scripts/browsers/marks.ts';
import { settledFindings } from '../../scripts/demo/findings.ts';
import { checkPage } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';
import { failures, lines } from './viewers/log.ts';
import { pageOf, shapes } from './viewers/shapes.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());

describe('a viewer never seen before', () => {
  it.each(shapes)('$name', async (shape) => {
    const url = `https://logs.example.org/${shapes.indexOf(shape)}`;
    session.web.serve(url, { body: pageOf(shape, lines) });
    const page = await session.open(url);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await checkPage(session, page);
    const found = await settledFindings(session.inside, page);
    const expected = shape.newestFirst ? failures.toReversed() : failures;
    expect(found.map(({ rule, confidence }) => ({ rule, confidence }))).toEqual(
      expected.map(({ rule }) => ({ rule, confidence: 'certain' })),
    );
    expect(await page.evaluate(() => document.documentElement.outerHTML), 'the page was changed').toBe(before);
    await page.close();
  });
});

it('a cell that is repeated is left out only where it is one short word', async () => {
  const url = 'https://logs.example.org/repeated';
  const said = 'No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o.';
  const row = (status: number) => `<tr><td>${status}</td><td>gateway</td><td>${said}</td></tr>`;
  session.web.serve(url, { body: `<!doctype html><title>Errors</title><table>${[429, 429, 500].map(row).join('')}</table>` });
  const page = await session.open(url);
  await checkPage(session, page);
  expect(await settledFindings(session.inside, page)).toHaveLength(3);
  expect((await marks(page)).map(({ text }) => text)).toEqual([said, said, said]);
  await page.close();
});

it('an error on top of a list that shows the newest first takes nothing of the page above it', async () => {
  const url = 'https://logs.example.org/top';
  const shape = shapes.find(({ name }) => name.startsWith('rows in boxes')) as (typeof shapes)[number];
  const failing = lines.slice(
    0,
    lines.findIndex((line) => line.includes(':43557')),
  );
  const head = '<div class="tabs"><div>Group</div><div>Table</div></div><div><span>Rows per page</span> <span>500</span></div>';
  session.web.serve(url, { body: pageOf(shape, failing).replace('<main>', `${head}<main>`) });
  const page = await session.open(url);
  await checkPage(session, page);
  const found = await settledFindings(session.inside, page);
  expect(found.map(({ rule }) => rule)).toEqual(['http-handler-connection-refused', 'no-deployments-cooldown']);
  expect((await marks(page))[0]?.text).toBe('Available Model Group Fallbacks=None');
  await page.close();
});

/** Viewers that the reader has never seen: whatever their shape, the log in them says the same. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
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
    await checkPage(session, page);
    const found = await settledFindings(session.inside, page);
    console.log(JSON.stringify(found.map(({ rule, confidence }) => `${rule} ${confidence}`)));
    const expected = shape.newestFirst ? [...failures].reverse() : failures;
    expect(found.map(({ rule }) => rule)).toEqual(expected.map(({ rule }) => rule));
    await page.close();
  });
});

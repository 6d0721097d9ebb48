/** A change in the settings acts at once in tabs that are open, without a reload. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { marks, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { fixture, openFixture } from './harness/fixtures.ts';
import { type Session, startSession } from './harness/session.ts';
import { storeSettings } from './harness/settings.ts';

const issue = fixture('github-threads');
const everything = ['blocking', 'degraded', 'noise'];

describe('a change of the settings, in a tab that is open', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(inject('engine'));
  });
  afterAll(() => session?.close());

  const store = (fields: object) => storeSettings(session, fields);

  it('shows in the look of the marks', async () => {
    const page = await openFixture(session, issue);
    await waitForMarks(page, issue.found.length);
    const line = () => page.evaluate(() => getComputedStyle(document.body, '::highlight(lex-certain)').textDecorationColor);
    expect(await line()).toBe('rgb(181, 118, 20)');
    await store({ marks: { style: 'underline', colour: 'blue', severities: everything } });
    await eventually(async () => expect(await line()).toBe('rgb(59, 125, 216)'));
    await store({ marks: { style: 'both', colour: 'amber', severities: everything } });
    await eventually(async () => expect(await line()).toBe('rgb(181, 118, 20)'));
    await page.close();
  });

  it('takes the marks of severities that are not shown, and brings them back', async () => {
    const page = await openFixture(session, issue);
    const before = await waitForMarks(page, issue.found.length);
    await store({ marks: { style: 'both', colour: 'amber', severities: [] } });
    await eventually(async () => expect(await marks(page)).toEqual([]));
    await store({ marks: { style: 'both', colour: 'amber', severities: everything } });
    expect(await waitForMarks(page, before.length)).toEqual(before);
    await page.close();
  });
});

/** A terminal that paints its text: Firefox has no WebGL without a screen. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { settledFindings } from '../../scripts/demo/findings.ts';
import { eventually } from './harness/eventually.ts';
import { openPopup, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';
import { openApp, row } from './viewers/app.ts';
import { lines } from './viewers/log.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession(inject('engine'), { args: ['--enable-unsafe-swiftshader'] });
});
afterAll(() => session?.close());

describe('a terminal of xterm.js', () => {
  // What fits on its screen of 40 rows, wrapped at 100 columns.
  const screen = lines.slice(0, 6).map((line) => row(line));

  it('that draws a picture says so in the popup, which offers to paste', async () => {
    const { page } = await openApp(session, 'xterm', '?webgl', screen);
    if (!(await page.$('.xterm-screen canvas'))) throw new Error('WebGL is not available in this browser.');
    const popup = await openPopup(session, page);
    await eventually(async () => expect((await texts(popup, '.empty')).join()).toMatch(/picture|canvas|drawn/i));
    await page.close();
  });

  it('that draws a picture, with its text for screen readers, is read there', async () => {
    const { page } = await openApp(session, 'xterm', '?webgl&reader', screen);
    const found = await settledFindings(session.inside, page);
    expect(found.map(({ rule }) => rule)).toEqual(['no-deployments-cooldown']);
    await page.close();
  });
});

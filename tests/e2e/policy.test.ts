/** The policy of our own pages: they need nothing that it forbids, and what it forbids cannot happen. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeCard, waitForCard } from '../../scripts/browsers/card.ts';
import { callOn } from '../../scripts/browsers/closed-ui.ts';
import { pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { violationsOf } from './harness/policy.ts';
import { type Session, startSession } from './harness/session.ts';

const pages = ['/popup.html', '/sidepanel.html', '/options.html', '/explain.html', '/welcome.html'];

let session: Session;
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());

describe('the policy of our pages', () => {
  it.each(pages)('is kept by %s, styles and pictures included', async (path) => {
    const page = await session.ours(path);
    await page.waitForFunction(() => document.querySelector('#root')?.firstElementChild);
    const sheets = () => [...document.styleSheets].map((sheet) => sheet.cssRules.length);
    expect(Math.min(...(await page.evaluate(sheets)))).toBeGreaterThan(100);
    const broken = await page.evaluate(() => [...document.images].filter((image) => image.complete && image.naturalWidth === 0).length);
    expect(broken, 'pictures that did not load').toBe(0);
    expect(await violationsOf(session, page)).toEqual([]);
    await page.close();
  });

  it('is kept by the card on the welcome page, which is dressed there as anywhere', async () => {
    const page = await session.ours('/welcome.html');
    await page.bringToFront();
    await waitForMarks(page, 3);
    await pressMark(page, 0);
    const card = await waitForCard(page);
    const look = await callOn(page, card.root, function () {
      return { radius: getComputedStyle(this).borderTopLeftRadius, width: this.getBoundingClientRect().width };
    });
    expect(look.radius).not.toBe('0px');
    expect(look.width).toBeLessThan(700);
    expect(await violationsOf(session, page)).toEqual([]);
    await closeCard(page, card);
    await page.close();
  });

  it.each(pages)('lets nobody write markup into %s, make code of a string, fetch, or add a style', async (path) => {
    const page = await session.ours(path);
    expect(await attempts(page)).toEqual({
      markup: 'TypeError',
      address: 'TypeError',
      policy: 'TypeError',
      code: 'EvalError',
      request: 'TypeError',
      inline: 'not run',
      style: 'not applied',
    });
    // The browser noted it, so that the tests above would have seen one.
    expect(await violationsOf(session, page)).not.toEqual([]);
    await page.close();
  });
});

/** What a hole would be used for, each with the name of the error that stops it. */
function attempts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const name = async (act: () => unknown) => {
      try {
        await act();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    // What the debugger itself runs may make code of strings; a later task may not.
    await new Promise((resolve) => setTimeout(resolve));
    const world = window as unknown as { ran?: boolean; trustedTypes?: { createPolicy: (name: string, rules: object) => unknown } };
    const inline = document.createElement('div');
    inline.setAttribute('style', 'position: fixed');
    document.body.append(inline);
    const script = document.createElement('script');
    await name(() => script.append('window.ran = true'));
    document.body.append(script);
    const outcome = {
      markup: await name(() => {
        document.createElement('div').innerHTML = '<b>x</b>';
      }),
      address: await name(() => {
        document.createElement('script').src = '/reader.js';
      }),
      policy: await name(() => world.trustedTypes?.createPolicy('x', { createHTML: String })),
      code: await name(() => Function('return 1')()),
      request: await name(() => fetch('https://github.com/')),
      inline: world.ran ? 'run' : 'not run',
      style: getComputedStyle(inline).position === 'fixed' ? 'applied' : 'not applied',
    };
    inline.remove();
    script.remove();
    return outcome;
  });
}

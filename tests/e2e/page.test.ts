/** The way through a page: underlined, clicked, explained, closed, stepped through; and the page is none the wiser. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { cardOn, closeCard, waitForCard } from '../../scripts/browsers/card.ts';
import { closedUi, hasFocus, waitForNoUi, waitForUi } from '../../scripts/browsers/closed-ui.ts';
import { marks, pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { findingsOn } from '../../scripts/demo/findings.ts';
import { step } from './harness/commands.ts';
import { eventually } from './harness/eventually.ts';
import { fixture, openFixture } from './harness/fixtures.ts';
import { type Session, startSession } from './harness/session.ts';

const issue = fixture('github-threads');
const sample = (model: string) =>
  `No deployments available for selected model, Try again in 5 seconds. Passed model=${model}. pre-call-checks=False, cooldown_list=[]`;

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());
beforeEach(async () => {
  await page?.close();
  page = await openFixture(session, issue);
  await waitForMarks(page, issue.found.length);
});

const markup = () => page.evaluate(() => document.documentElement.outerHTML);
const stepButton = (position: RegExp) => waitForUi(page, 'The step button', (node) => node.tag === 'button' && position.test(node.text));
const markupBefore = () => page.evaluate(() => (window as unknown as { markupBefore: string }).markupBefore);

describe('underlines', () => {
  it('leave the markup of the page identical, byte for byte', async () => {
    expect(await markup()).toBe(await markupBefore());
  });

  it('are painted: the pixels under a finding differ from those of the same page without it', async () => {
    const box = await page.evaluate(() => {
      const range = [...(CSS.highlights.get('lex-certain') ?? CSS.highlights.get('lex-likely') ?? [])][0];
      if (!range) throw new Error('no highlight');
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { x, y, width, height } = live.getBoundingClientRect();
      return { x, y, width, height: height + 4 };
    });
    const withMarks = await page.screenshot({ clip: box });
    await page.evaluate(() => CSS.highlights.clear());
    const without = await page.screenshot({ clip: box });
    expect(Buffer.compare(Buffer.from(withMarks), Buffer.from(without))).not.toBe(0);
  });

  it('come for a comment that loads later, and go with a comment that is removed', async () => {
    await page.evaluate((text) => {
      const comment = document.createElement('div');
      comment.className = 'markdown-body';
      const pre = document.createElement('pre');
      pre.textContent = text;
      comment.append(pre);
      document.querySelector('#timeline')?.append(comment);
    }, sample('late'));
    await eventually(async () => expect((await marks(page)).map(({ text }) => text).join()).toContain('Passed model=late'));
    await page.evaluate(() => document.querySelector('#timeline')?.replaceChildren());
    await eventually(async () => expect((await findingsOn(session.inside, page)).length).toBe(issue.found.length));
  });

  it('follow text that is rewritten in place', async () => {
    await page.evaluate((text) => {
      const code = document.querySelector('pre code')?.firstChild as Text;
      code.data = text;
    }, sample('rewritten'));
    await eventually(async () => {
      const underlined = (await marks(page)).map(({ text }) => text).join();
      expect(underlined).toContain('Passed model=rewritten');
      expect(underlined).not.toContain('Passed model=gpt-4o');
    });
  });

  it('are those of the new page after a soft navigation', async () => {
    await page.evaluate((text) => {
      history.pushState({}, '', '/acme/gateway/issues/13');
      const body = document.querySelector('main') as HTMLElement;
      body.replaceChildren();
      const comment = document.createElement('div');
      comment.className = 'markdown-body';
      const pre = document.createElement('pre');
      pre.textContent = text;
      comment.append(pre);
      body.append(comment);
    }, sample('after-navigation'));
    await eventually(async () => {
      const underlined = (await marks(page)).map(({ text }) => text).join();
      expect(underlined).toContain('Passed model=after-navigation');
      expect(underlined).not.toContain('claude-sonnet');
    });
    expect(await findingsOn(session.inside, page)).toHaveLength(1);
  });

  it('are counted on the toolbar icon', async () => {
    const badge = () =>
      session.inside(async (api, url) => {
        const tab = (await api.tabs.query({})).find((one) => one.url === url);
        return api.action.getBadgeText({ tabId: tab?.id });
      }, issue.url);
    await eventually(async () => expect(await badge()).toBe(String(issue.found.length)));
  });
});

describe('a click on an underlined error', () => {
  it('opens the explanation, filled with the values of that very text', async () => {
    const [first] = await findingsOn(session.inside, page);
    await pressMark(page, 0);
    const card = await waitForCard(page);
    expect(card.title).toBe(first?.title);
    expect(card.details.map(([, value]) => value)).toContain('gpt-4o');
    expect(card.root.text, 'the version stands in the same comment').toContain('1.83.4');
  });

  it('opens it in a closed shadow root that page scripts cannot enter, beside the body', async () => {
    await pressMark(page, 0);
    await waitForCard(page);
    const hosts = await page.evaluate(() =>
      [...document.documentElement.children]
        .filter((element) => element !== document.head && element !== document.body)
        .map((element) => ({ shadow: element.shadowRoot === null, text: element.textContent })),
    );
    expect(hosts).toEqual([{ shadow: true, text: '' }]);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(
      await page.evaluate(
        () => new DOMParser().parseFromString((window as unknown as { markupBefore: string }).markupBefore, 'text/html').body.outerHTML,
      ),
    );
  });

  it('does nothing when the click is a script’s', async () => {
    await page.evaluate(() => {
      const range = [...(CSS.highlights.get('lex-certain') ?? CSS.highlights.get('lex-likely') ?? [])][0];
      const live = document.createRange();
      live.setStart(range?.startContainer as Node, range?.startOffset ?? 0);
      live.setEnd(range?.endContainer as Node, range?.endOffset ?? 0);
      const { x, y } = live.getClientRects()[0] as DOMRect;
      const target = document.elementFromPoint(x + 5, y + 5) as Element;
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        target.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x + 5, clientY: y + 5 }));
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await cardOn(page)).toBeNull();
  });

  it('is over with Escape: nothing of ours is left in the page', async () => {
    await pressMark(page, 0);
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoUi(page);
    expect(await markup()).toBe(await markupBefore());
  });

  it('is over with the close button, and another error can be opened after it', async () => {
    await pressMark(page, 0);
    await closeCard(page, await waitForCard(page));
    await pressMark(page, (await marks(page)).length - 1);
    const card = await waitForCard(page);
    expect(card.details.map(([, value]) => value)).toContain('claude-sonnet');
  });

  it('leaves the selection of the page alone', async () => {
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Element));
    const selected = await page.evaluate(() => String(getSelection()));
    await step(session, page, 1);
    await stepButton(/1 of 2/);
    await page.keyboard.press('Enter');
    await waitForCard(page);
    expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
  });
});

describe('stepping with the keyboard', () => {
  it('goes to a small button of ours, explains with Enter, and gives the focus back with Escape', async () => {
    await page.focus('header a');
    await step(session, page, 1);
    expect(await hasFocus(page, await stepButton(/1 of 2/))).toBe(true);
    await page.keyboard.press('Enter');
    const card = await waitForCard(page);
    expect(card.details.map(([, value]) => value)).toContain('gpt-4o');
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await cardOn(page)).toBeNull());
    if ((await closedUi(page)).length > 0) await page.keyboard.press('Escape');
    await waitForNoUi(page);
    expect(await page.evaluate(() => document.activeElement?.matches('header a'))).toBe(true);
  });

  it('visits every error and comes round again, backwards too', async () => {
    for (const [direction, position] of [
      [1, /1 of 2/],
      [1, /2 of 2/],
      [1, /1 of 2/],
      [-1, /2 of 2/],
    ] as const) {
      await step(session, page, direction);
      expect(await hasFocus(page, await stepButton(position))).toBe(true);
    }
  });

  it('never runs the shortcuts of the page with keys that are pressed in the card', async () => {
    await page.evaluate(() => {
      const pressed: string[] = [];
      Object.assign(window, { pressed });
      for (const type of ['keydown', 'keypress'] as const) addEventListener(type, (event) => pressed.push(event.key));
    });
    await pressMark(page, 0);
    await waitForCard(page);
    for (const key of ['s', 't', '/', 'Tab'] as const) await page.keyboard.press(key);
    // Where Tab came to a word whose meaning then shows, the first Escape puts that away, and the next one the card.
    for (let presses = 0; presses < 2 && (await cardOn(page)) !== null; presses++) await page.keyboard.press('Escape');
    await waitForNoUi(page);
    await page.keyboard.press('x');
    expect(await page.evaluate(() => (window as unknown as { pressed: string[] }).pressed)).toEqual(['x', 'x']);
  });
});

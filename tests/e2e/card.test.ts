/** What can be done with a card: carry a report away, mute and undo, pin, move, size; by pointer and by keys. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Card, cardOn, waitForCard } from '../../scripts/browsers/card.ts';
import { callOn, closedUi, hasFocus, press, type UiNode, waitForNoUi, waitForUi, walk } from '../../scripts/browsers/closed-ui.ts';
import { marks, pointOn, pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { fixture, openFixture } from './harness/fixtures.ts';
import { type Session, startSession } from './harness/session.ts';

const issue = fixture('github-threads');
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

const button = (name: string | RegExp) =>
  waitForUi(page, `The button ${name}`, (node) => {
    if (node.tag !== 'button') return false;
    const called = node.attributes['aria-label'] ?? node.text;
    return typeof name === 'string' ? called === name : name.test(called);
  });
const pressButton = async (name: string | RegExp) => press(page, await button(name));
const box = (card: Card) =>
  callOn(page, card.root, function () {
    const { left, top, right, bottom, width, height } = this.getBoundingClientRect();
    return { left, top, right, bottom, width, height };
  });
const field = (): Promise<UiNode> => waitForUi(page, 'The text that leaves', (node) => node.tag === 'textarea');
const leaving = async () =>
  callOn(page, await field(), function () {
    return (this as HTMLTextAreaElement).value;
  });

describe('a text that leaves', () => {
  it('is shown before it is copied, holds the error and its version, and goes back with Escape', async () => {
    await pressMark(page, 0);
    const { title } = await waitForCard(page);
    await pressButton('Copy report');
    const report = await leaving();
    expect(report).toContain(title);
    expect(report).toContain('No deployments available');
    expect(report).toContain('1.83.4');
    expect(report).toContain('- [ ] ');
    await session.shoot(page, 'card-report');
    await page.keyboard.press('Escape');
    expect((await waitForCard(page, title)).title).toBe(title);
    await page.keyboard.press('Escape');
    await waitForNoUi(page);
  });

  it('is typed into without the page hearing a key', async () => {
    await page.evaluate(() => {
      const pressed: string[] = [];
      Object.assign(window, { pressed });
      document.addEventListener('keydown', (event) => pressed.push(event.key));
    });
    await pressMark(page, 0);
    await waitForCard(page);
    await pressButton('Copy report');
    await press(page, await field());
    await page.keyboard.type('seen again');
    expect(await leaving()).toContain('seen again');
    expect(await page.evaluate(() => (window as unknown as { pressed: string[] }).pressed)).toEqual([]);
  });

  it('is a link with words of the rule only, where one searches for similar issues', async () => {
    await pressMark(page, 0);
    await waitForCard(page);
    await pressButton('More');
    await pressButton('Similar issues');
    const link = await waitForUi(page, 'The search', (node) => node.tag === 'a');
    const query = new URL(link.attributes.href ?? '').searchParams.get('q');
    expect(query).toContain('No deployments available');
    expect(query, 'the model of this text is nobody else’s business').not.toContain('gpt-4o');
  });
});

describe('mutes', () => {
  it('take the marks of this rule away everywhere, and Undo brings them and the card back', async () => {
    const before = (await marks(page)).length;
    await pressMark(page, 0);
    const { title } = await waitForCard(page);
    await pressButton('More');
    await pressButton('Never mark this error');
    await waitForUi(page, 'The message', (node) => node.attributes.role === 'status' && node.text.includes('Muted.'));
    await session.shoot(page, 'card-muted');
    await eventually(async () => expect((await marks(page)).length).toBeLessThan(before));
    await pressButton('Undo');
    expect((await waitForCard(page, title)).title).toBe(title);
    await eventually(async () => expect((await marks(page)).length).toBe(before));
  });

  it('ignore one text alone', async () => {
    await pressMark(page, 0);
    await waitForCard(page);
    await pressButton('More');
    await pressButton('Ignore this one');
    await eventually(async () => {
      const left = (await marks(page)).map(({ text }) => text).join();
      expect(left).not.toContain('gpt-4o');
      expect(left).toContain('claude-sonnet');
    });
    await pressButton('Undo');
    await eventually(async () => expect((await marks(page)).map(({ text }) => text).join()).toContain('gpt-4o'));
  });

  it('switch the site off, and on again', async () => {
    await pressMark(page, 0);
    await waitForCard(page);
    await pressButton('More');
    await pressButton('Switch off on github.com');
    await eventually(async () => expect(await marks(page)).toEqual([]));
    await pressButton('Undo');
    await waitForMarks(page, issue.found.length);
  });
});

describe('a pinned card', () => {
  it('stays when the page is clicked and scrolled, shows the next error in its place, and lets the page have Escape', async () => {
    await pressMark(page, 0);
    const card = await waitForCard(page);
    await pressButton(/^Pin/);
    const at = await box(card);
    await page.evaluate(() => {
      Object.assign(window, { escapes: 0 });
      document.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') (window as unknown as { escapes: number }).escapes++;
      });
    });
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    const bare = await page.evaluate(() => {
      const { left, top } = (document.querySelector('h1') as Element).getBoundingClientRect();
      return { x: left + 4, y: Math.max(4, top + 4) };
    });
    const covered = bare.x > at.left && bare.x < at.right && bare.y > at.top && bare.y < at.bottom;
    if (!covered) await page.mouse.click(bare.x, bare.y);
    await page.keyboard.press('Escape');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await cardOn(page)).not.toBeNull();
    expect(await page.evaluate(() => (window as unknown as { escapes: number }).escapes)).toBe(covered ? 0 : 1);
    expect((await box((await cardOn(page)) as Card)).top).toBeCloseTo(at.top, 0);
  });
});

describe('a card that covers what one reads', () => {
  it('is dragged by its upper edge', async () => {
    await pressMark(page, 0);
    const card = await waitForCard(page);
    const before = await box(card);
    const x = before.left + before.width * 0.6;
    await page.mouse.move(x, before.top + 16);
    await page.mouse.down();
    await page.mouse.move(x + 120, before.top + 60, { steps: 5 });
    await page.mouse.up();
    const after = await box((await cardOn(page)) as Card);
    expect(after.left).toBeCloseTo(before.left + 120, -1);
    expect(await page.evaluate(() => String(getSelection())), 'dragging selects nothing').toBe('');
  });

  it('is moved and sized with the keys, and hops with a press', async () => {
    await pressMark(page, 0);
    const before = await box(await waitForCard(page));
    const move = await button('Move');
    await callOn(page, move, function () {
      (this as HTMLElement).focus();
    });
    expect(await hasFocus(page, move)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await eventually(async () => expect((await box((await cardOn(page)) as Card)).left).toBeCloseTo(before.left + 24, 0));
    await page.keyboard.press('Enter');
    await eventually(async () => expect((await box((await cardOn(page)) as Card)).right).toBeGreaterThan(1200));
    const size = await button('Size');
    await callOn(page, size, function () {
      (this as HTMLElement).focus();
    });
    await page.keyboard.press('Enter');
    await eventually(async () => expect((await box((await cardOn(page)) as Card)).width).toBe(720));
    await session.shoot(page, 'card-large');
    await page.keyboard.press('Enter');
    await eventually(async () => expect((await box((await cardOn(page)) as Card)).width).toBe(before.width));
  });

  it('has no control under 24 pixels', async () => {
    await pressMark(page, 0);
    const card = await waitForCard(page);
    for (const node of walk([card.root])) {
      if (node.tag !== 'button') continue;
      const { width, height } = await callOn(page, node, function () {
        const { width, height } = this.getBoundingClientRect();
        return { width, height };
      });
      if (width === 0 && height === 0) continue; // in a closed part
      expect(Math.min(width, height), node.attributes['aria-label'] ?? node.text).toBeGreaterThanOrEqual(23.9);
    }
  });
});

describe('the click', () => {
  it('is answered with a filled card within 100 ms on an idle page', async () => {
    const { x, y } = await pointOn(page, 0);
    await page.evaluate(() => {
      addEventListener('click', () => Object.assign(window, { clicked: performance.now() }), { capture: true });
      new MutationObserver((_, observer) => {
        Object.assign(window, { shown: performance.now() });
        observer.disconnect();
      }).observe(document.documentElement, { childList: true });
    });
    await page.mouse.click(x, y);
    await waitForCard(page);
    const { clicked, shown } = await page.evaluate(() => {
      const times = window as unknown as { clicked: number; shown: number };
      return { clicked: times.clicked, shown: times.shown };
    });
    // The host stands in the page when its views are in it; a machine that is busy with other tests gets ten times as long.
    expect(shown - clicked).toBeLessThan(1000);
    console.log(`click to card: ${(shown - clicked).toFixed(0)} ms`);
    expect((await closedUi(page)).length).toBeGreaterThan(0);
  });
});

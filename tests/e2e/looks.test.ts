/** Every surface in light and dark: a picture for people in .output/screenshots/, and what a machine can check of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card.ts';
import { callOn, waitForUi, walk } from '../../scripts/browsers/closed-ui.ts';
import { pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { step } from './harness/commands.ts';
import { fixture, openFixture } from './harness/fixtures.ts';
import { openPopup, paste } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const issue = fixture('github-threads');

/** WCAG A and AA, as axe sees them. Empty when all is well. */
async function flaws(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)}\n${failureSummary}`),
    );
  });
}

/** How many CSS pixels the page is wider than its window. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(inject('engine'), { dark: theme === 'dark' });
  });
  afterAll(() => session?.close());

  it('the card stands inside the window, and its text is readable on its ground', async () => {
    const page = await openFixture(session, issue);
    await waitForMarks(page, issue.found.length);
    await session.shoot(page, `page-${theme}`);
    await pressMark(page, 0);
    const card = await waitForCard(page);
    await session.shoot(page, `card-${theme}`);
    const box = await callOn(page, card.root, function () {
      const { left, top, right, bottom } = this.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(1280);
    expect(box.bottom).toBeLessThanOrEqual(900);
    const title = walk([card.root]).find((node) => node.tag === 'h2');
    const ratio = await callOn(page, title as NonNullable<typeof title>, contrast);
    expect(ratio, 'contrast of the title').toBeGreaterThanOrEqual(4.5);
    await page.close();
  });

  it('the card fits a window of 360 by 640', async () => {
    const page = await openFixture(session, issue);
    await page.setViewport({ width: 360, height: 640 });
    await waitForMarks(page, issue.found.length);
    await pressMark(page, 0);
    const card = await waitForCard(page);
    await session.shoot(page, `card-narrow-${theme}`);
    const { left, right } = await callOn(page, card.root, function () {
      const box = this.getBoundingClientRect();
      return { left: box.left, right: box.right };
    });
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(360);
    await page.close();
  });

  it('the step button is at least 24 pixels high and wide', async () => {
    const page = await openFixture(session, issue);
    await waitForMarks(page, issue.found.length);
    await step(session, page, 1);
    const button = await waitForUi(page, 'The step button', (node) => node.tag === 'button');
    await session.shoot(page, `step-${theme}`);
    const { width, height } = await callOn(page, button, function () {
      const box = this.getBoundingClientRect();
      return { width: box.width, height: box.height };
    });
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    await page.close();
  });

  it('the popup has no flaw that axe knows: findings, search, paste', async () => {
    const page = await openFixture(session, issue);
    await waitForMarks(page, issue.found.length);
    const popup = await openPopup(session, page);
    if (session.engine === 'chromium') await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    else await popup.setViewport({ width: 400, height: 600 });
    await popup.waitForSelector('.findings button');
    await session.shoot(popup, `popup-findings-${theme}`);
    expect(await flaws(popup)).toEqual([]);
    await popup.type('input[role="combobox"]', 'no deployments');
    await popup.waitForSelector('[role="option"]');
    await session.shoot(popup, `popup-search-${theme}`);
    expect(await flaws(popup)).toEqual([]);
    await paste(popup, 'input[role="combobox"]', fixture('raw-text').body);
    await popup.waitForSelector('.card-title, .findings .row-title');
    await session.shoot(popup, `popup-paste-${theme}`);
    expect(await flaws(popup)).toEqual([]);
    expect(await overflow(popup)).toBeLessThanOrEqual(0);
    await popup.close().catch(() => undefined);
    await page.close();
  });

  it.each([
    ['home', '/explain.html', '.paste'],
    ['article', '/explain.html#rule=no-deployments-cooldown', '.article'],
    ['news', '/explain.html#news', '.news'],
    ['welcome', '/welcome.html', '.samples'],
    ['options', '/options.html', 'main, form, fieldset'],
  ])('the %s page has no flaw that axe knows, and fits 360 pixels', async (name, path, ready) => {
    const page = await session.ours(path);
    await page.waitForSelector(ready);
    await session.shoot(page, `${name}-${theme}`);
    expect(await flaws(page)).toEqual([]);
    await page.setViewport({ width: 360, height: 740 });
    await session.shoot(page, `${name}-narrow-${theme}`);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.close();
  });
});

/** WCAG contrast of an element's text with the first painted ground behind it. Runs in the page: it may use nothing from this file. */
function contrast(this: Element): number {
  const numbers = (colour: string) => {
    const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour: number[]) => {
    const [red = 0, green = 0, blue = 0] = colour.map((part) =>
      part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  let ground: Element | null = this;
  while (ground && (numbers(getComputedStyle(ground).backgroundColor)[3] ?? 0) < 255) ground = ground.parentElement;
  const [light = 0, dark = 0] = [
    numbers(getComputedStyle(this).color),
    ground ? numbers(getComputedStyle(ground).backgroundColor) : [255, 255, 255],
  ]
    .map(luminance)
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What the person does on a product's page: enables the site in the popup, reads, clicks on a mark. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card.ts';
import { marks, pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { settledFindings } from '../../scripts/demo/findings.ts';
import { willAllow } from '../e2e/harness/access.ts';
import { eventually } from '../e2e/harness/eventually.ts';
import { openPopup, pressButton } from '../e2e/harness/popup.ts';
import type { Session } from '../e2e/harness/session.ts';

/**
 * Opens the product under a name that is not localhost, on plain http, as it stands in a company's network. `noise` gathers what the page's console
 * says of uncaught errors.
 */
export async function visit(session: Session, port: number, path: string): Promise<{ page: Page; noise: string[] }> {
  const page = await session.open('about:blank');
  const noise: string[] = [];
  page.on('pageerror', (error) => noise.push(String(error)));
  await page.goto(`http://viewer.example.org:${port}${path}`);
  expect(await page.evaluate(() => isSecureContext), 'plain http').toBe(false);
  return { page, noise };
}

/** "Enable on this site", and yes to the browser's question. */
export async function enable(session: Session, page: Page): Promise<void> {
  const { protocol, hostname, port, host } = new URL(page.url());
  await willAllow(session, `${protocol}//${hostname}:${port}/*`);
  const popup = await openPopup(session, page);
  await pressButton(popup, `Enable on ${host}`);
  if (session.engine === 'firefox') {
    await new Promise((resolve) => setTimeout(resolve, 1000)); // a tab that closes first takes the question along
    await popup.close();
  }
  await page.bringToFront();
}

/** Waits until these rules, in the order of the page, are what is found; and stay so. */
export async function becomes(session: Session, page: Page, rules: string[]): Promise<void> {
  await waitForMarks(page, 1, 20_000);
  const found = async () => (await settledFindings(session.inside, page)).map(({ rule }) => rule);
  await eventually(async () => expect(await found()).toEqual(rules), 20_000);
}

/** Opens the card of the mark that says so; returns its title. */
export async function cardOf(page: Page, says: string): Promise<string> {
  const index = (await marks(page)).findIndex(({ text }) => text.includes(says));
  expect(index, `a mark on "${says}"`).toBeGreaterThanOrEqual(0);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await pressMark(page, index);
  return (await waitForCard(page)).root.text;
}

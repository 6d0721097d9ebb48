/** A page of a framework or viewer under test, opened, filled and read. */
import type { Page } from 'puppeteer-core';
import { marks } from '../../../scripts/browsers/marks.ts';
import { checkPage } from '../harness/popup.ts';
import type { Session } from '../harness/session.ts';
import { appPage, bundle } from './bundle.ts';

export interface Row {
  id: number;
  text: string;
}
let nextId = 0;
export const row = (text: string): Row => ({ id: nextId++, text });
export const quiet = () => row(`INFO:     172.18.0.5:${40_000 + nextId} - "POST /v1/chat/completions HTTP/1.1" 200 OK`);
export const failing = (model: string) =>
  row(`10:49:58 - LiteLLM Proxy:ERROR: No deployments available for selected model, Try again in 5 seconds. Passed model=${model}.`);

/** Opens the app with `rows` in it and has it read. `noise` gathers what the page's console and its errors say from then on. */
export async function openApp(session: Session, app: string, query: string, rows: Row[]): Promise<{ page: Page; noise: string[] }> {
  const url = `https://logs.example.org/${app}${query}`;
  session.web.serve(url, { body: appPage(await bundle(`${app}.js`)) });
  const page = await session.open('about:blank');
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(String(error)));
  await page.goto(url);
  await show(page, rows);
  await checkPage(session, page);
  await page.bringToFront();
  return { page, noise };
}

export const show = (page: Page, rows: Row[]) =>
  page.evaluate((next) => (window as unknown as { show(rows: Row[]): Promise<void> | undefined }).show(next), rows);
export const shown = (page: Page) => page.$$eval('.row', (all) => all.map(({ textContent }) => textContent));
export const models = async (page: Page) => (await marks(page)).map(({ text }) => /Passed model=([\w-]+)/.exec(text)?.[1]);

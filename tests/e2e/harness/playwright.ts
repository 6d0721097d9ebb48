/**
 * Chromium by Playwright, for what Puppeteer cannot do: stop the service worker and see it wake. (Puppeteer attaches to every new worker and holds
 * it; messages to a woken one are never answered.) The page is handed out in the shape that scripts/browsers reads.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page as PlaywrightPage } from 'playwright-core';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers/find.ts';
import { buildOf } from './session.ts';

/** In our own pages. */
declare const chrome: { runtime: { getContexts: (filter: { contextTypes: string[] }) => Promise<unknown[]> } };

export interface StoppableSession {
  context: BrowserContext;
  /** `chrome-extension://<id>`. */
  origin: string;
  /** Serves a page at an https address and opens it in a new tab. */
  open: (url: string, html: string) => Promise<Page>;
  /** Stops every service worker; resolves when none runs. */
  stopWorkers: () => Promise<void>;
  /** Runs a function on one of our own pages, with the extension's rights. */
  inside: <T>(run: () => Promise<T> | T) => Promise<T>;
  close: () => Promise<void>;
}

export async function startStoppable(): Promise<StoppableSession> {
  const found = findBrowser('chromium');
  if (!found) throw new Error('There is no chromium here. `npm test` finds or installs one.');
  const extension = buildOf('chromium');
  const profile = await mkdtemp(join(tmpdir(), 'stoppable-'));
  const flags = '--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...flags.split(' '), `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${worker.url().split('/')[2]}`;
  const own = await context.newPage();
  await own.goto(`${origin}/options.html`);
  const control = await context.newCDPSession(own);
  await control.send('ServiceWorker.enable');

  return {
    context,
    origin,
    async open(url, html) {
      await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
      const page = await context.newPage();
      await page.goto(url);
      return asPuppeteer(context, page);
    },
    async stopWorkers() {
      const running = () => own.evaluate(() => chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })); // wakes nobody
      // One that is just starting is passed over by the first order.
      for (let tries = 0; tries < 10; tries++) {
        await control.send('ServiceWorker.stopAllWorkers');
        for (let looks = 0; looks < 20; looks++) {
          if ((await running()).length === 0) return;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
      throw new Error('The service worker did not stop within 10 s.');
    },
    inside: (run) => own.evaluate(run) as never,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** What scripts/browsers asks of a page: evaluate with several arguments, a mouse, a keyboard, the protocol. */
function asPuppeteer(context: BrowserContext, page: PlaywrightPage): Page {
  return {
    evaluate: (run: (...given: never[]) => unknown, ...given: unknown[]) => page.evaluate(`(${run})(...${JSON.stringify(given)})`),
    mouse: page.mouse,
    keyboard: page.keyboard,
    createCDPSession: () => context.newCDPSession(page),
    browser: () => ({ process: () => null }),
    bringToFront: () => page.bringToFront(),
    url: () => page.url(),
    close: () => page.close(),
  } as unknown as Page;
}

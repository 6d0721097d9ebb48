/**
 * Chromium whose service worker stops when the test says so, and wakes by itself. Nothing may hold a session with the worker: one that was attached
 * (`target.worker()`, which `Session.inside` does) keeps messages to its successor unanswered. So whatever needs our rights runs on a page of ours.
 */
import type { Page } from 'puppeteer-core';
import { type Session, startSession } from './session.ts';

/** In our own pages. */
declare const chrome: { runtime: { getContexts: (filter: { contextTypes: string[] }) => Promise<unknown[]> } };

export interface StoppableSession extends Pick<Session, 'browser' | 'close'> {
  /** Serves a page at an https address and opens it in a new tab. */
  open: (url: string, html: string) => Promise<Page>;
  /** Opens a page of ours: '/explain.html'. */
  ours: (path: string) => Promise<Page>;
  /** Stops every service worker; resolves when none runs. */
  stopWorkers: () => Promise<void>;
  /** Runs a function on one of our own pages, with the extension's rights. */
  inside: <T>(run: () => Promise<T> | T) => Promise<T>;
}

/**
 * The session has seen our welcome page, so that the worker's first start is over: Chromium learns in it what a worker listens to, and one that is
 * stopped before is woken by nothing ("Receiving end does not exist") until the extension is loaded anew.
 */
export async function startStoppable(): Promise<StoppableSession> {
  const session = await startSession('chromium');
  const own = await session.ours('/options.html');
  const control = await own.createCDPSession();
  await control.send('ServiceWorker.enable');
  const running = () => own.evaluate(() => chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })); // wakes nobody

  return {
    browser: session.browser,
    async open(url, html) {
      session.web.serve(url, { body: html });
      return session.open(url);
    },
    ours: (path) => session.ours(path),
    async stopWorkers() {
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
    close: () => session.close(),
  };
}

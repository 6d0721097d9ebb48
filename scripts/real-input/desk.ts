/** One browser in a window on the screen, with the built extension, on a web of our own. What the person sees is read here, never done. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startWeb, type Web } from '../../tests/e2e/harness/server.ts';
import { type Engine, findBrowser } from '../browsers/find.ts';
import { type Api, type Inside, insideOf } from '../browsers/inside.ts';
import { CannotLaunch, launch } from '../browsers/launch.ts';
import { type Screen, size, wait } from './screen.ts';

const root = join(import.meta.dirname, '..', '..');

/** There is nothing to try; the message says what to run. */
export class NoBuild extends Error {}

export interface Desk {
  engine: Engine;
  screen: Screen;
  web: Web;
  /** Where the extension's pages are. */
  origin: string;
  inside: Inside;
  /** A tab in front with the keyboard in the page, as after a click into it. */
  open: (url: string) => Promise<Page>;
  pages: () => Promise<Page[]>;
  /** The text of the open popup or side panel; null when it is closed. */
  textOf: (place: Place) => Promise<string | null>;
  shoot: (name: string) => Promise<void>;
  /** Closes menus, popups and the pages that were opened. */
  clear: () => Promise<void>;
  close: () => Promise<void>;
}

export type Place = 'popup' | 'sidebar';

export async function startDesk(engine: Engine, screen: Screen): Promise<Desk> {
  const extension = join(root, '.output', engine === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (!existsSync(join(extension, 'manifest.json'))) throw new NoBuild(`There is no build in ${extension}. Run: npm run build:all`);
  const found = findBrowser(engine);
  if (!found) throw new CannotLaunch(`There is no ${engine} here.`);
  const web = await startWeb();
  const launched = await launch({
    browser: found,
    extension,
    headless: false,
    unattended: true,
    everyHostAt: web,
    args:
      engine === 'chromium'
        ? ['--lang=en-US', `--window-size=${size.width},${size.height}`, '--window-position=0,0']
        : ['--remote-allow-system-access', '--width', String(size.width), '--height', String(size.height)],
    preferences: {
      'intl.locale.requested': 'en-US',
      // WebDriver's own choice lets every tab believe that it has the focus; then real keys never reach the popup.
      'focusmanager.testmode': false,
    },
  }).catch(async (error: unknown) => {
    await web.close();
    throw error;
  });
  const { browser, origin } = launched;
  const inside = insideOf(launched);
  await inside(() => true); // Firefox opens a page for it: now, and not in front of what is looked at later
  const stay = new Set(await browser.pages());

  return {
    engine,
    screen,
    web,
    origin,
    inside,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      await screen.focus();
      return page;
    },
    pages: () => browser.pages(),
    async textOf(place) {
      if (engine === 'firefox') {
        return inside((api, type) => {
          const [view] = (api as Api).extension.getViews({ type });
          return view ? view.document.body.innerText : null;
        }, place);
      }
      const file = place === 'popup' ? '/popup.html' : '/sidepanel.html';
      const target = browser.targets().find((one) => one.url() === origin + file);
      return target ? await (await target.asPage()).evaluate(() => document.body.innerText) : null;
    },
    shoot: (name) => screen.shoot(join(root, '.output', 'real', `${name}.png`)),
    async clear() {
      await screen.keys('Escape', 'Escape');
      for (const page of await browser.pages()) if (!stay.has(page)) await page.close().catch(() => undefined);
      await wait(200);
    },
    async close() {
      await browser.close();
      await web.close();
    },
  };
}

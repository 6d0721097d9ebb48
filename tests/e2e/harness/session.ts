/** One browser with the built extension, on a web of fixtures, driven the way a person would. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers/find.ts';
import { type Inside, insideOf, openOurPage } from '../../../scripts/browsers/inside.ts';
import { CannotLaunch, type Launch, type Launched, launch } from '../../../scripts/browsers/launch.ts';
import { startWeb, type Web } from './server.ts';

export type EngineName = 'chromium' | 'firefox';

declare module 'vitest' {
  interface ProvidedContext {
    engine: EngineName;
  }
}

const root = join(import.meta.dirname, '..', '..', '..');

export interface Session {
  engine: EngineName;
  browser: Browser;
  web: Web;
  /** Opens a new tab at the address and waits for the page's own load. */
  open: (url: string) => Promise<Page>;
  /** Opens a page of the extension in a tab: '/explain.html'. `behind`: the tab that is in front now stays there. */
  ours: (path: string, behind?: boolean) => Promise<Page>;
  /** Installs the same build over itself, as an update does. */
  updateExtension: () => Promise<void>;
  /** Runs a function with the extension's own rights. */
  inside: Inside;
  /** Writes .output/screenshots/<engine>/<name>.png. */
  shoot: (page: Page, name: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Where the extension under test is; LEX_BUILDS names another folder of builds than `.output`. */
export function buildOf(engine: EngineName): string {
  const folder = join(process.env.LEX_BUILDS ?? join(root, '.output'), engine === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`There is no build in ${folder}. Run \`npm run build:all\` first.`);
  return folder;
}

export interface SessionOptions {
  /** The system prefers dark. */
  dark?: boolean;
  /** The page that greets a first installation stays open. */
  welcome?: boolean;
  /** More arguments for Chromium. */
  args?: string[];
  /** Folder of another build than that of `buildOf`. */
  build?: string;
  /** Home folder of the person, for Firefox. */
  home?: string;
}

export async function startSession(engine: EngineName, options: SessionOptions = {}): Promise<Session> {
  const { dark = false, welcome = false, args = [], home } = options;
  const found = findBrowser(engine);
  if (!found)
    throw new Error(
      `There is no ${engine} here. \`npm test\` finds or installs one; alone, run \`node scripts/browsers/ensure.ts\` first.`,
    );
  const web = await startWeb();
  const extension = options.build ?? buildOf(engine);
  const launched = await launchTwice({
    browser: found,
    extension,
    headless: true,
    unattended: true,
    welcome,
    home,
    everyHostAt: web,
    args: engine === 'firefox' ? [] : ['--lang=en-US', '--window-size=1280,900', ...args],
    preferences: {
      'extensions.webextOptionalPermissionPrompts': false,
      // Our popup stands in a tab behind the page (harness/popup.ts); timers of such a tab tick once a second otherwise.
      'dom.min_background_timeout_value': 4,
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      'dom.timeout.enable_budget_timer_throttling': false,
      'intl.locale.requested': 'en-US',
      'ui.systemUsesDarkTheme': dark ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    },
  }).catch(async (error: unknown) => {
    await web.close();
    throw error;
  });
  const { browser } = launched;
  let inside = insideOf(launched);

  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    if (engine === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    await page.goto(url);
    return page;
  };

  const ours = async (path: string, behind = false): Promise<Page> => {
    const page = await openOurPage(launched, path, behind);
    await page.setViewport({ width: 1280, height: 900 });
    if (engine === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    return page;
  };

  return {
    engine,
    browser,
    web,
    open,
    ours,
    async updateExtension() {
      await browser.installExtension(extension);
      inside = insideOf(launched); // what ran inside before is gone
    },
    inside: (work, ...args) => inside(work, ...args),
    async shoot(page, name) {
      const folder = join(root, '.output', 'screenshots', engine);
      await mkdir(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
    },
    async close() {
      await browser.close();
      await web.close();
    },
  };
}

/** A start takes 2 to 6 s; hooks have 90 for both. */
const patience = 40_000;

/**
 * One start in some thousands does not come to its end on a busy machine. It is ended and made once more: Vitest tries a test again, but not the
 * hook in which a file's browser starts, and all tests of the file would fail with it.
 */
async function launchTwice(options: Launch): Promise<Launched> {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(new CannotLaunch(`no browser after ${patience / 1000} s`)), patience);
  try {
    return await launch({ ...options, signal: impatience.signal });
  } catch (error) {
    console.error(`The browser is started again: ${error}`);
    return await launch(options);
  } finally {
    clearTimeout(timer);
  }
}

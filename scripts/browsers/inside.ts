/** Running code with the extension's own rights: in its service worker (Chromium) or in a page of its own (Firefox). */
import type { Page, WebWorker } from 'puppeteer-core';
import type { Browser as Api } from 'webextension-polyfill';
import type { Launched } from './launch.ts';

export type { Api };

/** Runs `work` there and gives back its JSON value. The text of the function must stand alone; it gets the extension API and `args`. */
export type Inside = <A extends unknown[], R>(work: (api: Api, ...args: A) => R | Promise<R>, ...args: A) => Promise<R>;

/** Opens nothing in front of what the person sees: the first Firefox page is opened behind the tab that is in front now. */
export function insideOf(launched: Launched): Inside {
  let place: Promise<WebWorker | Page> | undefined;
  return async (work, ...args) => {
    const chromium = launched.origin.startsWith('chrome');
    place ??= chromium ? serviceWorker(launched) : openOurPage(launched, '/popup.html', true);
    const source = `(async () => JSON.stringify(await (${work})(${chromium ? 'chrome' : 'browser'}, ...${JSON.stringify(args)})))()`;
    const json = await ((await place) as Page).evaluate(source);
    return typeof json === 'string' ? JSON.parse(json) : undefined;
  };
}

/** A page of the extension in a tab. `behind`: the tab that is in front now stays there. */
export async function openOurPage({ browser, origin }: Launched, path: string, behind = false): Promise<Page> {
  const front = behind ? await inFront(await browser.pages()) : undefined;
  const page = await browser.newPage();
  await front?.bringToFront();
  const arrived = page.goto(origin + path);
  if (origin.startsWith('chrome')) await arrived;
  else arrived.catch(() => undefined); // Firefox loads the page, but never tells WebDriver so
  const end = Date.now() + 15_000;
  while (!(await isAt(page, origin + path))) {
    if (Date.now() > end) throw new Error(`${origin}${path} did not load.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return page;
}

/** False while it loads: a question that is asked just then is lost with the old page. */
function isAt(page: Page, url: string): Promise<boolean> {
  return page.evaluate((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', url).catch(() => false);
}

async function inFront(pages: Page[]): Promise<Page | undefined> {
  for (const page of pages) if (await page.evaluate(() => document.visibilityState === 'visible').catch(() => false)) return page;
  return undefined;
}

async function serviceWorker({ browser, extensionId }: Launched): Promise<WebWorker> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().includes(extensionId));
  const worker = await target.worker();
  if (!worker) throw new Error('The service worker of the extension cannot be reached.');
  return worker;
}

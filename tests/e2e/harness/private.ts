/** A private window, in which the person let the extension in: both browsers ask for that in their own page of extensions. */
import type { Page } from 'puppeteer-core';
import { inExtensionsPage, withFirefoxRights } from './browser-page.ts';
import { eventually } from './eventually.ts';
import type { Session } from './session.ts';

/** Runs a function on a page of ours in an ordinary window, with the extension's rights. Its text must stand alone. */
export type Ours = <A extends unknown[], R>(
  run: (api: typeof import('webextension-polyfill'), ...args: A) => Promise<R> | R,
  ...args: A
) => Promise<R>;

export interface PrivateWindow {
  page: Page;
  /** Opens the popup over `page`. */
  popup: () => Promise<Page>;
  inside: Ours;
  close: () => Promise<void>;
}

/** Opens `url` in a private window. Call it first: being let in loads the extension anew, and what ran inside before is gone. */
export async function openPrivate(session: Session, url: string): Promise<PrivateWindow> {
  return session.engine === 'chromium' ? inChromium(session, url) : inFirefox(session, url);
}

async function inChromium(session: Session, url: string): Promise<PrivateWindow> {
  await inExtensionsPage(session, async ({ developerPrivate }, extensionId) => {
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }); // else what is loaded anew stays off
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  });
  const own = await eventually(() => session.ours('/options.html'), 15_000); // refused while it loads
  const inside: Ours = async (run, ...args) =>
    JSON.parse(
      (await own.evaluate(`(async () => JSON.stringify((await (${run})(chrome, ...${JSON.stringify(args)})) ?? null))()`)) as string,
    );
  const windowId = await inside(
    async (api, address: string) => (await api.windows.create({ incognito: true, url: address })).id as number,
    url,
  );
  const target = await session.browser.waitForTarget((one) => one.url() === url);
  const page = await target.asPage();
  return {
    page,
    inside,
    async popup() {
      const isPopup = (address: string) => address.endsWith('/popup.html');
      for (const one of session.browser.targets()) if (isPopup(one.url())) await (await one.asPage()).close();
      await inside((api, id: number) => (api.action as unknown as Opener).openPopup({ windowId: id }), windowId);
      return (await session.browser.waitForTarget((one) => isPopup(one.url()))).asPage();
    },
    async close() {
      await inside((api, id: number) => api.windows.remove(id), windowId);
      await own.close();
    },
  };
}
interface Opener {
  openPopup: (where: { windowId: number }) => Promise<void>;
}

async function inFirefox(session: Session, url: string): Promise<PrivateWindow> {
  await withFirefoxRights(
    session,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
     await ExtensionPermissions.add(policy.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
     await (await AddonManager.getAddonByID(policy.id)).reload();`,
  );
  const own = await session.ours('/options.html');
  const inside: Ours = async (run, ...args) =>
    JSON.parse(
      (await own.evaluate(`(async () => JSON.stringify((await (${run})(browser, ...${JSON.stringify(args)})) ?? null))()`)) as string,
    );
  await withFirefoxRights(
    session,
    `const opened = OpenBrowserWindow({ private: true });
     await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));`,
  );
  const page = await pageAt(session, 'about:privatebrowsing');
  await page.goto(url);
  return {
    page,
    inside,
    async popup() {
      // Behind the page that it is about, in the window of that page.
      const url = await own.evaluate(() => new URL('/popup.html', location.href).href);
      await withFirefoxRights(
        session,
        `const window = [...Services.wm.getEnumerator('navigator:browser')].find((one) => PrivateBrowsingUtils.isWindowPrivate(one));
         window.gBrowser.addTab(${JSON.stringify(url)}, { inBackground: true, triggeringPrincipal: policy.extension.principal });`,
      );
      return pageAt(session, url);
    },
    async close() {
      await withFirefoxRights(
        session,
        `for (const one of Services.wm.getEnumerator('navigator:browser')) if (one.gPrivateBrowsingUI && PrivateBrowsingUtils.isWindowPrivate(one)) one.close();`,
      );
      await own.close();
    },
  };
}

/** The page that stands at an address that begins so. */
export function pageAt(session: Session, address: string): Promise<Page> {
  // Firefox tells WebDriver no address of our pages; Chromium's private page does not answer while another window is in front.
  const addressOf = (page: Page) => (session.engine === 'chromium' ? page.url() : page.evaluate(() => location.href).catch(() => ''));
  return eventually(async () => {
    for (const page of await session.browser.pages()) if ((await addressOf(page)).startsWith(address)) return page;
    throw new Error(`No page stands at ${address}.`);
  }, 15_000);
}

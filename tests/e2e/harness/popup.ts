/** The toolbar popup over a page. */
import type { Page } from 'puppeteer-core';
import type { Api } from '../../../scripts/browsers/inside.ts';
import type { Session } from './session.ts';

/**
 * Opens the popup over `page`. In Chromium it is the real one, opened as by a click on the icon (which also grants `activeTab`). Firefox shows no
 * popup to WebDriver: there the same page stands in a tab behind the one it is about.
 */
export async function openPopup(session: Session, page: Page): Promise<Page> {
  await page.bringToFront();
  if (session.engine === 'firefox') return session.ours('/popup.html', true);
  const extension = [...(await session.browser.extensions()).values()][0];
  if (!extension) throw new Error('No extension is installed.');
  const isPopup = (url: string) => url.endsWith('/popup.html');
  // One of an earlier page would be taken for the new one.
  for (const target of session.browser.targets()) if (isPopup(target.url())) await (await target.asPage()).close();
  const [target] = await Promise.all([session.browser.waitForTarget((one) => isPopup(one.url())), extension.triggerAction(page)]);
  const popup = await target.asPage();
  await popup.waitForFunction(() => document.readyState === 'complete');
  return popup;
}

/** "Check this page" on a site that was never granted: the popup's button in Chromium, leave for the site and the same message in Firefox. */
export async function checkPage(session: Session, page: Page): Promise<void> {
  if (session.engine === 'chromium') {
    const popup = await openPopup(session, page);
    await popup.locator('.empty .button').click(); // once it stands still: the popup is still growing to its size
    return;
  }
  await allowSite(session, new URL(page.url()).origin);
  await session.inside(async (api: Api, url: string) => {
    const tab = (await api.tabs.query({})).find((one) => one.url === url);
    await api.runtime.sendMessage({ name: 'popup-to-background/check-page', request: { tabId: tab?.id } });
  }, page.url());
}

/** Firefox asks for a site only under a click of the person: one on a button that is put into a page of ours for it. */
async function allowSite(session: Session, origin: string): Promise<void> {
  const ours = await session.ours('/options.html', true);
  await ours.evaluate((site) => {
    const button = document.createElement('button');
    button.id = 'allow';
    button.style.cssText = 'position: fixed; inset: 0; z-index: 9';
    button.onclick = async () => {
      const { browser } = globalThis as unknown as { browser: Api };
      button.dataset.allowed = String(await browser.permissions.request({ origins: [`${site}/*`] }));
    };
    document.body.append(button);
  }, origin);
  await ours.click('#allow');
  await ours.waitForSelector('#allow[data-allowed="true"]');
  await ours.close();
}

/** Pastes as Ctrl+V would. The text never passes through the system's clipboard: other tests may run beside this one. */
export async function paste(page: Page, selector: string, text: string | { repeat: string; times: number }): Promise<void> {
  await page.waitForSelector(selector);
  await page.focus(selector);
  await page.evaluate(
    (where, given) => {
      const pasted = typeof given === 'string' ? given : given.repeat.repeat(given.times);
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      // Firefox knows `data` and `dataType` only, from before the standard.
      const init = { clipboardData, data: pasted, dataType: 'text/plain', bubbles: true, cancelable: true };
      const event = new ClipboardEvent('paste', init);
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(where);
      if (!field?.dispatchEvent(event)) return; // the page took it itself
      field.value += pasted;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    selector,
    text,
  );
}

/** Texts of all elements that fit, blanks collapsed. */
export function texts(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (elements) => elements.map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()));
}

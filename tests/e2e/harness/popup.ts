/** The toolbar popup over a page. */
import type { Page } from 'puppeteer-core';
import { grantActiveTab } from './access.ts';
import type { Session } from './session.ts';

/**
 * Opens the popup over `page`. In Chromium it is the real one, opened as by a click on the icon (which also grants `activeTab`). Firefox shows no
 * popup to WebDriver: there the same page stands in a tab behind the one it is about.
 */
export async function openPopup(session: Session, page: Page): Promise<Page> {
  await page.bringToFront();
  if (session.engine === 'firefox') {
    await grantActiveTab(session);
    return session.ours('/popup.html', true);
  }
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

/** "Check this page", pressed in the popup. */
export async function checkPage(session: Session, page: Page): Promise<void> {
  const popup = await openPopup(session, page);
  await pressButton(popup, 'Check this page');
  if (session.engine === 'firefox') {
    // The press is answered by a message; a tab that closes first takes it along.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await popup.close();
  }
}

/** Presses the button that says so. */
export async function pressButton(ours: Page, says: string): Promise<void> {
  const button = `::-p-xpath(//button[normalize-space()=${JSON.stringify(says)}])`;
  if (ours.url().startsWith('chrome-extension:')) return ours.locator(button).click(); // once it stands still: a popup is still growing to its size
  // In Firefox it stands in a tab behind, which draws once a second: waiting for it to stand still takes ten.
  await ours.waitForSelector(button);
  await ours.click(button);
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

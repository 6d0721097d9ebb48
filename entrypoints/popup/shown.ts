import { browser } from 'wxt/browser';
import { inPrivateWindow, unkept } from '../platform/private-window.ts';

/** What stands in the place of search and page: one rule, or the explanation of a pasted text. */
export type Shown = { kind: 'rule'; rule: string } | { kind: 'text'; text: string };

/** Opens our page among the browser's extensions, where Chromium and Edge have the switch for local files. Firefox has neither. */
export const openDetails: (() => void) | undefined = import.meta.env.FIREFOX
  ? undefined
  : () => {
      void browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` }).then(() => window.close());
    };

/** Opens the catalog (''), an article ('rule=<id>'), a text that waits ('asked=<id>') or the options in a tab, and closes the popup. */
export async function leaveTo(where: string): Promise<void> {
  if (where === 'options') await browser.runtime.openOptionsPage();
  else {
    const hash = [where, ...((await inPrivateWindow()) ? [`${unkept}=`] : [])].filter(Boolean).join('&');
    await browser.tabs.create({ url: browser.runtime.getURL(`/explain.html${hash && `#${hash}`}` as '/explain.html') });
  }
  window.close();
}

import { browser } from 'wxt/browser';
import { strings } from '../platform/strings.ts';
import { explainSelection } from './explain-selection.ts';

const item = 'explain-selection';

export function answerContextMenu(): void {
  browser.runtime.onInstalled.addListener(async () => {
    // The menu outlives the worker, so it is made once; making it at each start would collide with itself. Firefox for Android has none.
    await browser.contextMenus?.removeAll();
    browser.contextMenus?.create({
      id: item,
      title: strings(browser.i18n.getUILanguage()).reader.explainSelection,
      contexts: ['selection'],
    });
  });
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== item) return;
    // A tab of -1 is the viewer of the browser itself: no script runs there.
    const tabId = tab?.id !== undefined && tab.id >= 0 ? tab.id : undefined;
    void explainSelection(tabId, info.frameId ?? 0, info.selectionText ?? '');
  });
}

import { browser } from 'wxt/browser';
import { watchSettings } from '../platform/settings.ts';
import { explainSelection } from './explain-selection.ts';
import { stringsNow } from './language.ts';

const item = 'explain-selection';

export function answerContextMenu(): void {
  browser.runtime.onInstalled.addListener(async () => {
    // The menu outlives the worker, so it is made once; making it at each start would collide with itself. Firefox for Android has none.
    await browser.contextMenus?.removeAll();
    browser.contextMenus?.create({ id: item, title: (await stringsNow()).reader.explainSelection, contexts: ['selection'] });
  });
  watchSettings(() => void nameItem());
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== item) return;
    // A tab of -1 is the viewer of the browser itself: no script runs there.
    const tabId = tab?.id !== undefined && tab.id >= 0 ? tab.id : undefined;
    void explainSelection(tabId, info.frameId ?? 0, info.selectionText ?? '');
  });
}

/** Another language may have been chosen. */
async function nameItem(): Promise<void> {
  await browser.contextMenus?.update(item, { title: (await stringsNow()).reader.explainSelection });
}

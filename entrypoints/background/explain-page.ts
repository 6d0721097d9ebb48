import { browser } from 'wxt/browser';

/**
 * Opens the explain page beside the tab that asked: the article of a rule, or a text that waits in `storage.session` under an id. Page text never
 * stands in an address.
 */
export async function openExplainPage(what: { rule: string } | { asked: string }, openerTabId: number | undefined): Promise<void> {
  const hash = new URLSearchParams(what).toString();
  const url = browser.runtime.getURL(`/explain.html#${hash}` as '/explain.html');
  const opener = openerTabId === undefined ? null : await browser.tabs.get(openerTabId).catch(() => null);
  // Without an index the browser puts the tab at the far end.
  await browser.tabs.create(
    opener?.id === undefined ? { url } : { url, openerTabId: opener.id, index: opener.index + 1, windowId: opener.windowId },
  );
}

import { browser } from 'wxt/browser';
import { unkept } from '../platform/private-window.ts';

/** An article, or a text that waits under an id; neither is the catalog. */
export type Where = { rule: string } | { asked: string } | Record<string, never>;

/**
 * Opens the explain page beside the tab that asked: the article of a rule, or a text that waits in `storage.session` under an id. Page text never
 * stands in an address.
 */
export async function openExplainPage(what: Where, openerTabId: number | undefined): Promise<void> {
  const opener = openerTabId === undefined ? null : await browser.tabs.get(openerTabId).catch(() => null);
  // Chromium opens it in an ordinary window then, where it would take itself for one that may be remembered.
  const url = explainUrl(opener?.incognito ? { ...what, [unkept]: '' } : what);
  // Without an index the browser puts the tab at the far end.
  await browser.tabs.create(
    opener?.id === undefined ? { url } : { url, openerTabId: opener.id, index: opener.index + 1, windowId: opener.windowId },
  );
}

export function explainUrl(what: Record<string, string>): string {
  return browser.runtime.getURL(`/explain.html#${new URLSearchParams(what)}` as '/explain.html');
}

/** Of private windows nothing is kept; this tells whether a page of ours stands in one. */
import { browser } from 'wxt/browser';

/** The window decides: an extension that runs in both kinds at once is not told by its own context. */
export async function inPrivateWindow(): Promise<boolean> {
  if (browser.extension?.inIncognitoContext) return true;
  return (await browser.windows?.getCurrent().catch(() => null))?.incognito ?? false;
}

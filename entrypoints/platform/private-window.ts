/** Of private windows nothing is kept; this tells whether a page of ours stands in one, or was opened from one. */
import { browser } from 'wxt/browser';

/** Stands in the address of our page where a private window asked for it: Chromium opens pages of extensions in an ordinary one then. */
export const unkept = 'unkept';
/** As the page was opened; its own links do not carry the word on. */
const fromPrivate = new URLSearchParams(globalThis.location?.hash.slice(1)).has(unkept);

/** The window decides: an extension that runs in both kinds at once is not told by its own context. */
export async function inPrivateWindow(): Promise<boolean> {
  if (fromPrivate || browser.extension?.inIncognitoContext) return true;
  return (await browser.windows?.getCurrent().catch(() => null))?.incognito ?? false;
}

import { browser } from 'wxt/browser';
import type { Language } from '../platform/strings.ts';

/** As WXT names them in the build. */
const script = '/reader.js';
const card = '/card.js';
const wordsOf = (language: Language) => `/words-${language}.js` as '/card.js';

/**
 * Runs the reader in frames of a tab; one that is there already notices and does nothing. Resolves with the frames that have it, or with null
 * where no script can run: the browser's own pages, its store, its PDF viewer, sites that we have no access to.
 */
export async function injectReader(tabId: number, frames: number[] | 'all'): Promise<number[] | null> {
  const target = frames === 'all' ? { tabId, allFrames: true } : { tabId, frameIds: frames };
  try {
    const results = await browser.scripting.executeScript({ target, files: [script] });
    return results.map(({ frameId }) => frameId);
  } catch {
    return null;
  }
}

/** Brings what draws the card into a frame that has a reader. False where access was withdrawn meanwhile. */
export async function injectCard(tabId: number, frameId: number, language: Language): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [wordsOf(language), card] });
    return true;
  } catch {
    return false;
  }
}

/**
 * Gives a frame this sheet for its marks instead of the one it has ('' when none). Each insertion makes the browser compute the style of the whole
 * page anew (250 ms for 68,000 rows): most frames have the sheet of the manifest and never need another.
 */
export async function changeSheet(tabId: number, frameId: number, from: string, to: string): Promise<void> {
  if (from === to) return;
  const target = { tabId, frameIds: [frameId] };
  try {
    if (to !== '') await browser.scripting.insertCSS({ target, css: to });
    if (from !== '') await browser.scripting.removeCSS({ target, css: from });
  } catch {
    // The frame is gone, or access to it was withdrawn.
  }
}

import { browser } from 'wxt/browser';
import { readerStarted } from '../platform/messages.ts';

/** As WXT names them in the build. */
const script = '/reader.js';
const card = '/card.js';
const sheet = '/content-scripts/gate.css';

/**
 * Runs the reader in frames of a tab; one that is there already notices and does nothing. Resolves with the frames that have it, or with null
 * where no script can run: the browser's own pages, its store, its PDF viewer, sites that we have no access to.
 */
export async function injectReader(tabId: number, frames: number[] | 'all'): Promise<number[] | null> {
  const target = frames === 'all' ? { tabId, allFrames: true } : { tabId, frameIds: frames };
  try {
    const results = await browser.scripting.executeScript({ target, files: [script] });
    const fresh = results.filter(({ result }) => result === readerStarted).map(({ frameId }) => frameId);
    // Once per document: each further time the browser would compute the style of the whole page anew.
    if (fresh.length > 0) await browser.scripting.insertCSS({ target: { tabId, frameIds: fresh }, files: [sheet] });
    return results.map(({ frameId }) => frameId);
  } catch {
    return null;
  }
}

/** Brings what draws the card into a frame that has a reader. False where access was withdrawn meanwhile. */
export async function injectCard(tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [card] });
    return true;
  } catch {
    return false;
  }
}

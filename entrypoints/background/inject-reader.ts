import { browser } from 'wxt/browser';

/** As WXT names them in the build. */
const script = '/reader.js';
const sheet = '/content-scripts/gate.css';

/**
 * Runs the reader in frames of a tab; one that is there already notices and does nothing. Resolves with the frames that have it, or with null
 * where no script can run: the browser's own pages, its store, its PDF viewer, sites that we have no access to.
 */
export async function injectReader(tabId: number, frames: number[] | 'all'): Promise<number[] | null> {
  const target = frames === 'all' ? { tabId, allFrames: true } : { tabId, frameIds: frames };
  try {
    // Where the manifest's content script stands the sheet is there twice, which changes nothing.
    await browser.scripting.insertCSS({ target, files: [sheet] });
    const results = await browser.scripting.executeScript({ target, files: [script] });
    return results.map((result) => result.frameId);
  } catch {
    return null;
  }
}

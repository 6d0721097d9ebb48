import { putAsked } from '../platform/asked.ts';
import { sendToFrame } from '../platform/messages.ts';
import { openExplainPage } from './explain-page.ts';
import { injectReader } from './inject-reader.ts';

/**
 * Explains a selection where it stands, or on the explain page where no script can run. `text` is the browser's copy of the selection, which may
 * have lost its line breaks: the reader takes the frame's own when it can.
 */
export async function explainSelection(tabId: number | undefined, frameId: number, text: string): Promise<void> {
  if (tabId !== undefined && (await injectReader(tabId, [frameId]))) {
    const answer = await sendToFrame(tabId, frameId, 'background-to-reader/explain-selection', { text }).catch(() => null);
    if (answer?.shown) return;
  }
  if (text.trim() !== '') await openExplainPage({ asked: await putAsked(text) }, tabId);
}

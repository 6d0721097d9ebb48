import { browser } from 'wxt/browser';
import { sendToFrame } from '../platform/messages.ts';
import { framesWithFindings } from './badge.ts';
import { explainSelection } from './explain-selection.ts';
import { injectReader } from './inject-reader.ts';

export function answerCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    void run(command, tab?.id);
  });
}

async function run(command: string, fromBrowser: number | undefined): Promise<void> {
  const tabId = fromBrowser ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tabId === undefined) return;
  switch (command) {
    case 'next-finding':
      return step(tabId, 1);
    case 'previous-finding':
      return step(tabId, -1);
    case 'explain-selection': {
      const { frame, text } = await findSelection(tabId);
      return explainSelection(tabId, frame, text);
    }
  }
}

/** Goes on in the frame where the person stands, then in the others, then round again. */
async function step(tabId: number, direction: 1 | -1): Promise<void> {
  const key = `stepping:${tabId}`;
  let frames = await framesWithFindings(tabId);
  if (frames.length === 0) {
    // The command lets us into the page (activeTab), so that stepping also works where nothing was read yet.
    if (!(await injectReader(tabId, [0]))) return;
    await sendToFrame(tabId, 0, 'background-to-reader/scan', { asked: true }).catch(() => undefined);
    frames = [0];
  }
  const last = (await browser.storage.session.get(key))[key];
  const at = Math.max(0, frames.indexOf(last as number));
  const order =
    direction === 1
      ? [...frames.slice(at), ...frames.slice(0, at)]
      : [...frames.slice(0, at + 1).reverse(), ...frames.slice(at + 1).reverse()];
  for (const [index, frame] of [...order, order[0] as number].entries()) {
    const wrap = index === order.length || order.length === 1;
    const answer = await sendToFrame(tabId, frame, 'background-to-reader/step', { direction, wrap }).catch(() => null);
    if (!answer?.moved) continue;
    await browser.storage.session.set({ [key]: frame });
    return;
  }
}

/** A command does not say which frame has the focus; the frame itself knows. */
async function findSelection(tabId: number): Promise<{ frame: number; text: string }> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => (document.hasFocus() && document.activeElement?.localName !== 'iframe' ? `+${getSelection() ?? ''}` : ''),
    });
    const focused = results.find((result) => typeof result.result === 'string' && result.result !== '');
    return { frame: focused?.frameId ?? 0, text: ((focused?.result as string | undefined) ?? '').slice(1) };
  } catch {
    return { frame: 0, text: '' };
  }
}

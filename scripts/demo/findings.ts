/** What the extension itself says it found on a page: the list that its popup shows, asked for as the popup does. */
import type { Page } from 'puppeteer-core';
import type { FindingSummary } from '../../entrypoints/platform/messages.ts';
import type { Inside } from '../browsers/inside.ts';

/** Every finding of the page, by the reader's own account. Rejects when no reader answers within `timeout` ms. */
export async function findingsOn(inside: Inside, page: Page, timeout = 3000): Promise<FindingSummary[]> {
  const found = await inside(askReader, page.url(), timeout);
  if (!found) throw new Error(`No reader answered for ${page.url()}: the extension did not notice any LiteLLM text there.`);
  return found;
}

/** The list, once it has stayed the same for a second: pages load bit by bit. Rejects when there is none, or no end, within `timeout` ms. */
export async function settledFindings(inside: Inside, page: Page, timeout = 15_000): Promise<FindingSummary[]> {
  const end = Date.now() + timeout;
  let before = '';
  let same = 0;
  while (Date.now() < end) {
    const found = await findingsOn(inside, page, end - Date.now());
    const now = JSON.stringify(found);
    same = now === before ? same + 1 : 0;
    if (same >= 4) return found;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`The findings of ${page.url()} kept changing for ${timeout} ms.`);
}

// Runs inside the extension and is sent there as text: it may use nothing from this file.
async function askReader(api: import('../browsers/inside.ts').Api, url: string, timeout: number): Promise<FindingSummary[] | null> {
  const bare = url.replace(/#.*$/, '');
  const tab = (await api.tabs.query({})).find((one) => one.url?.replace(/#.*$/, '') === bare);
  if (tab?.id === undefined) throw new Error(`No tab shows ${bare} to the extension.`);
  const port = api.tabs.connect(tab.id, { name: 'panel' });
  const frames = new Map<string, FindingSummary[]>();
  port.onMessage.addListener((message: unknown) => {
    const { type, frame, findings } = message as { type: string; frame: string; findings: FindingSummary[] };
    if (type === 'findings') frames.set(frame, findings);
  });
  const end = Date.now() + timeout;
  while (frames.size === 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  port.disconnect();
  return frames.size > 0 ? [...frames.values()].flat() : null;
}

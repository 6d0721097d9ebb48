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

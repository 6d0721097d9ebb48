import { browser } from 'wxt/browser';
import type { Unread } from './page-findings.ts';

/**
 * Why a tab is not read. `invoked`: the person clicked on our icon over it, so that a refusal is the browser's own; without that it may only mean that
 * nobody let us in yet.
 */
export async function whyUnread({ id, url = '' }: { id: number; url: string | undefined }, invoked: boolean): Promise<Unread> {
  const { shown, refusal = '' } = await look(id);
  // Chromium lets scripts into the page around its PDF viewer, and there is no text in it.
  if (shown === 'application/pdf') return 'viewer';
  if (shown !== undefined) return 'not-read';
  // A click does not even tell us the address of a file then; of its own pages Chromium gives another reason ("Cannot access a chrome:// URL").
  if (invoked && url === '' && /contents of the page/.test(refusal) && !(await browser.extension.isAllowedFileSchemeAccess()))
    return 'files';
  if (url.startsWith('file:')) return (await browser.extension.isAllowedFileSchemeAccess()) ? 'viewer' : 'files';
  if (/^https?:/.test(url) && /\.(pdf|json)$/i.test(new URL(url).pathname)) return 'viewer';
  return invoked ? 'unreadable' : 'not-read';
}

/** The content type of the page, or the browser's reason for letting no script in. */
async function look(tabId: number): Promise<{ shown?: string; refusal?: string }> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    return typeof answer?.result === 'string' ? { shown: answer.result } : {};
  } catch (error) {
    return { refusal: String(error) };
  }
}

import { browser } from 'wxt/browser';
import type { Unread } from './page-findings.ts';

/**
 * Why a tab is not read. `invoked`: the person clicked on our icon over it, so that a refusal is the browser's own; without that it may only mean that
 * nobody let us in yet.
 */
export async function whyUnread({ id, url = '' }: { id: number; url: string | undefined }, invoked: boolean): Promise<Unread> {
  const shown = await contentTypeOf(id);
  // Chromium lets scripts into the page around its PDF viewer, and there is no text in it.
  if (shown === 'application/pdf') return 'viewer';
  if (shown !== null) return 'not-read';
  if (url.startsWith('file:')) return (await browser.extension.isAllowedFileSchemeAccess()) ? 'viewer' : 'files';
  if (/^https?:/.test(url) && /\.(pdf|json)$/i.test(new URL(url).pathname)) return 'viewer';
  return invoked ? 'unreadable' : 'not-read';
}

/** Null where no script may run. */
async function contentTypeOf(tabId: number): Promise<string | null> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    return (answer?.result as string | null | undefined) ?? null;
  } catch {
    return null;
  }
}

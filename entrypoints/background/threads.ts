/**
 * GitHub threads about failures that leave no text (a wrong cost, a missing header): nothing on such a page can be recognised, so its address is.
 * Only sites that we may read anyway tell us their address.
 */
import articles from 'virtual:catalog/articles';
import { browser } from 'wxt/browser';
import type { Article } from '../../rules/article.ts';
import { getSettings, isMuted } from '../platform/settings.ts';
import { type ThreadNote, type ThreadPill, threadOf, threadPlace } from '../platform/threads.ts';
import { hiddenRules } from './hidden-rules.ts';
import { injectCard } from './inject-reader.ts';
import { languageNow } from './language.ts';

let byThread: Map<string, Article[]> | undefined;

/** What the catalog says of the thread at this address; empty for any other page. */
export function notesOn(url: string | undefined): (ThreadNote & { silent: boolean })[] {
  const thread = threadOf(url);
  if (thread === null) return [];
  if (!byThread) {
    byThread = new Map();
    for (const article of Object.values(articles)) {
      for (const name of article.threads) {
        const key = name.toLowerCase();
        byThread.set(key, [...(byThread.get(key) ?? []), article]);
      }
    }
  }
  return (byThread.get(thread) ?? []).map(({ id, title, affects, signatures }) => ({
    rule: id,
    title,
    fixed: affects?.fixed ?? null,
    from: affects?.from ?? null,
    open: affects?.open === true,
    silent: signatures.length === 0,
  }));
}

const dismissedKey = 'threads-dismissed';

export function watchThreads(): void {
  browser.tabs.onUpdated.addListener((tabId, { status, url }, tab) => {
    // An address that changes without a new document comes as `url` alone.
    if (status === 'complete' || url !== undefined) void showThread(tabId, tab.url);
  });
}

/** Not shown again before the browser is closed. */
export async function dismissThread(url: string | undefined): Promise<void> {
  const thread = threadOf(url);
  if (thread !== null) await browser.storage.session.set({ [dismissedKey]: [...(await dismissed()), thread].slice(-200) });
}

async function showThread(tabId: number, url: string | undefined): Promise<void> {
  const silent = notesOn(url).filter((note) => note.silent);
  const thread = threadOf(url);
  if (silent.length === 0 || thread === null || (await dismissed()).includes(thread)) return;
  const settings = await getSettings();
  const hidden = hiddenRules(settings, {}); // threads belong to our own rules
  const notes = silent.filter(({ rule }) => !hidden.includes(rule));
  if (notes.length === 0 || isMuted(settings, url)) return;
  if (!(await injectCard(tabId, 0, await languageNow()))) return;
  const pill: ThreadPill = { thread, notes, theme: settings.theme };
  await browser.scripting
    .executeScript({
      target: { tabId, frameIds: [0] },
      // Runs in the page, in our world there: it may use nothing of this file.
      func: (place: string, shown: ThreadPill) =>
        (globalThis as never as Record<symbol, (pill: ThreadPill) => void>)[Symbol.for(place)]?.(shown),
      args: [threadPlace, pill],
    })
    .catch(() => undefined); // the page was left meanwhile
}

async function dismissed(): Promise<string[]> {
  return ((await browser.storage.session.get(dismissedKey))[dismissedKey] as string[] | undefined) ?? [];
}

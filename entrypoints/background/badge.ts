/**
 * The count on the toolbar icon: the sum over a tab's frames. Kept in `storage.session`, because the worker forgets everything between two
 * messages.
 */
import { browser } from 'wxt/browser';

/** By frame; `more` where the frame holds more than it can show. */
type Counts = Record<string, { count: number; more: boolean }>;

const keyOf = (tabId: number) => `counts:${tabId}`;

/** Amber of components/theme.css with text that can be read on it. */
const background = '#8a5a00';

/** One change at a time: two frames that report in the same moment would overwrite each other. Nothing is lost when the worker stops. */
let last: Promise<unknown> = Promise.resolve();

export function showCount(tabId: number, frameId: number, count: number, more = false): Promise<void> {
  return change(tabId, (counts) => {
    const { [frameId]: _, ...others } = counts;
    return count > 0 ? { ...others, [frameId]: { count, more } } : others;
  });
}

/** Ids of the tab's frames that show findings, the top frame first. */
export async function framesWithFindings(tabId: number): Promise<number[]> {
  return Object.keys(await read(tabId))
    .map(Number)
    .sort((a, b) => a - b);
}

export function watchTabs(): void {
  // `status` is told without the `tabs` permission. The readers of the new page report anew.
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') void change(tabId, () => ({}));
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void browser.storage.session.remove([keyOf(tabId), `stepping:${tabId}`]);
  });
}

function change(tabId: number, next: (counts: Counts) => Counts): Promise<void> {
  const done = last.then(async () => {
    const before = await read(tabId);
    const counts = next(before);
    const had = Object.keys(before).length > 0;
    if (Object.keys(counts).length > 0) await browser.storage.session.set({ [keyOf(tabId)]: counts });
    else if (had) await browser.storage.session.remove(keyOf(tabId));
    else return;
    await draw(tabId, counts);
  });
  last = done.catch(() => undefined);
  return done;
}

async function draw(tabId: number, counts: Counts): Promise<void> {
  const frames = Object.values(counts);
  const sum = frames.reduce((all, { count }) => all + count, 0);
  // Four characters are what the badge has room for.
  const text = sum > 999 ? '999+' : frames.some(({ more }) => more) ? `${sum}+` : String(sum);
  try {
    await browser.action.setBadgeText({ tabId, text: sum === 0 ? '' : text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: background });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed while we were counting.
  }
}

async function read(tabId: number): Promise<Counts> {
  return ((await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as Counts | undefined) ?? {};
}

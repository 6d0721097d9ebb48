/** Keeps the gate where the person wants it: registered on every site that was enabled, at once in tabs that are open, gone when access is. */
import { browser } from 'wxt/browser';
import { accessKey } from '../platform/settings-shape.ts';
import { hasAccess, isOwn, noteAccess, patternOf } from '../platform/site-access.ts';

const id = 'gate';
/** As WXT names it in the build. */
const script = '/content-scripts/gate.js';
/** Made by the build (wxt.config.ts), for the hosts that are built in too. */
const sheet = '/marks.css';

export function keepSiteAccess(): void {
  // An update drops registered scripts in Chromium, and may have changed what they were registered for.
  browser.runtime.onInstalled.addListener(() => void settle());
  // The person may have changed permissions while the extension was switched off.
  browser.runtime.onStartup.addListener(() => void settle());
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void settle().then(() => serveOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(() => void settle());
  // In Firefox a second port of a known host needs no new permission, so that no event tells of it but this one.
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && accessKey in changes) void serveOpenTabs(newlyMeant(changes[accessKey]));
  });
}

/** One after the other: two at once would register the same script twice, which is an error. */
let last: Promise<void> = Promise.resolve();

function settle(): Promise<void> {
  last = last.then(async () => {
    await registerGate();
    await noteAccess();
  });
  last = last.catch(() => undefined); // the next event tries again
  return last;
}

async function registerGate(): Promise<void> {
  const matches = ((await browser.permissions.getAll()).origins ?? []).filter(isOwn).toSorted();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const gate = { id, matches, js: [script], css: [sheet], allFrames: true, runAt: 'document_idle' as const, persistAcrossSessions: true };
  if (registered) await browser.scripting.updateContentScripts([gate]);
  else await browser.scripting.registerContentScripts([gate]);
}

/** Registered scripts come with the next load; a log that someone is reading is not to be reloaded. */
async function serveOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  for (const tab of tabs) {
    if (tab.id === undefined || tab.discarded || !(await hasAccess(tab.url))) continue;
    // A gate that stands there already notices the new one and leaves.
    await browser.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, files: [script] }).catch(() => undefined);
  }
}

function newlyMeant(change: { oldValue?: unknown; newValue?: unknown } | undefined): string[] {
  const before = meantOf(change?.oldValue);
  return meantOf(change?.newValue)
    .filter((origin) => !before.includes(origin))
    .flatMap((origin) => patternOf(origin) ?? []);
}

function meantOf(value: unknown): string[] {
  const { meant } = (value ?? {}) as { meant?: string[] };
  return meant ?? [];
}

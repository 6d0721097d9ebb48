import { browser } from 'wxt/browser';
import { send } from '../platform/messages.ts';
import { settingsKey } from '../platform/settings-shape.ts';

/** Waits between attempts while the background cannot be reached (it is starting, or just being updated), in milliseconds. */
const waits = [500, 2_000, 10_000, 60_000];

/**
 * Asks the background to inject the reader here, until it did. While the person has paused us or muted the site, waits for the settings to change.
 * Never throws, never logs.
 */
export function askForReader(signal: AbortSignal): void {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const done = new AbortController();

  async function ask(): Promise<void> {
    clearTimeout(timer);
    if (signal.aborted || done.signal.aborted) return;
    try {
      const { injected } = await send('gate-to-background/anchor-seen', {});
      if (injected) done.abort();
    } catch {
      // No one listens: the worker failed to start, or this script outlived its extension, and then it stays silent for ever.
      const wait = waits[attempt++];
      if (wait !== undefined && browser.runtime?.id) timer = setTimeout(ask, wait);
    }
  }

  const changed: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && settingsKey in changes) void ask();
  };
  browser.storage.onChanged.addListener(changed);
  const stop = () => {
    clearTimeout(timer);
    try {
      browser.storage.onChanged.removeListener(changed);
    } catch {
      // The extension is gone, and its events with it.
    }
  };
  signal.addEventListener('abort', stop);
  done.signal.addEventListener('abort', stop);
  void ask();
}

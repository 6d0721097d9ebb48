import { browser } from 'wxt/browser';
import { send } from '../platform/messages.ts';
import { accessKey } from '../platform/settings-shape.ts';

/** Calls back when the person takes back our access to this page: what stands here by then keeps running, and nobody else would stop it. */
export function watchAccess(withdrawn: () => void, signal: AbortSignal): void {
  const changed: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area !== 'local' || !(accessKey in changes)) return;
    send('gate-to-background/still-granted', {}).then(
      ({ granted }) => granted || withdrawn(),
      () => undefined, // no one listens: an update is under way, and ends this script by itself
    );
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => {
    try {
      browser.storage.onChanged.removeListener(changed);
    } catch {
      // The extension is gone, and its events with it.
    }
  });
}

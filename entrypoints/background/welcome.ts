import { browser } from 'wxt/browser';
import { beginSeen } from '../platform/news.ts';
import { getSettings, updateSettings } from '../platform/settings.ts';

/** A first installation is greeted once; an update never opens anything by itself: what is new stands in the popup until it is looked at. */
export function greet(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void installed(reason);
  });
}

async function installed(reason: string): Promise<void> {
  await beginSeen();
  if (reason !== 'install') return;
  // Settings that came along from another browser of the same person: they know us already.
  if ((await getSettings()).helloVersion !== null) return;
  await updateSettings({ helloVersion: browser.runtime.getManifest().version });
  if (await isWelcome()) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/explain.html') });
}

/** A company that installs us for its people may say that no page opens (`welcome: false`). Safari has no managed storage. */
async function isWelcome(): Promise<boolean> {
  try {
    return (await browser.storage.managed.get('welcome')).welcome !== false;
  } catch {
    return true; // no policy: Firefox refuses to read what is not there
  }
}

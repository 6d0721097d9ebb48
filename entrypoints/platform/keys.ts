/** The keys that our commands have now: those of the manifest are only suggested, and people and other extensions change them. */
import { browser } from 'wxt/browser';
import type { KeyItem } from '../../components/KeyList.tsx';

/** In the order in which they are shown. */
const order = ['_execute_action', 'next-finding', 'previous-finding', 'explain-selection'] as const;

/** Empty where the browser has no commands (Firefox for Android). */
export async function currentKeys(): Promise<KeyItem[]> {
  const all = (await browser.commands?.getAll()) ?? [];
  return order.flatMap((command) => {
    const known = all.find(({ name }) => name === command);
    return known ? [{ command, keys: known.shortcut || null }] : [];
  });
}

/** Opens the browser's page for keys. False where it could not. */
export async function openKeySettings(): Promise<boolean> {
  // Firefox has a call for it and opens none of its own pages by address; Chromium is the other way round.
  const { commands } = browser as { commands?: { openShortcutSettings?: () => Promise<void> } };
  try {
    if (commands?.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}

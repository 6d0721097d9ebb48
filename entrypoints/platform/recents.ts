/** The rules that were last opened, newest first: ids only, nothing of any text. Nothing from private windows, and nothing where it was switched off. */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { getSettings } from './settings.ts';

const most = 5;
const item = storage.defineItem<string[]>('local:recent-rules', { fallback: [] });

export async function recentRules(): Promise<string[]> {
  if (!(await getSettings()).recents) return [];
  const stored: unknown = await item.getValue();
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, most) : [];
}

export async function rememberRule(id: string): Promise<void> {
  if ((await isPrivate()) || !(await getSettings()).recents) return;
  await item.setValue([id, ...(await recentRules()).filter((each) => each !== id)].slice(0, most));
}

export function forgetRecents(): Promise<void> {
  return item.removeValue();
}

/** The window decides: an extension that runs in both kinds at once is not told by its own context. */
async function isPrivate(): Promise<boolean> {
  if (browser.extension?.inIncognitoContext) return true;
  return (await browser.windows?.getCurrent().catch(() => null))?.incognito ?? false;
}

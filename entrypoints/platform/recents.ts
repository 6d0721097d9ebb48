/** The rules that were last opened, newest first: ids only, nothing of any text. Nothing from private windows, and nothing where it was switched off. */
import { storage } from 'wxt/utils/storage';
import { inPrivateWindow } from './private-window.ts';
import { getSettings } from './settings.ts';

const most = 5;
const item = storage.defineItem<string[]>('local:recent-rules', { fallback: [] });

export async function recentRules(): Promise<string[]> {
  if (!(await getSettings()).recents) return [];
  const stored: unknown = await item.getValue();
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, most) : [];
}

export async function rememberRule(id: string): Promise<void> {
  if ((await inPrivateWindow()) || !(await getSettings()).recents) return;
  await item.setValue([id, ...(await recentRules()).filter((each) => each !== id)].slice(0, most));
}

export function forgetRecents(): Promise<void> {
  return item.removeValue();
}

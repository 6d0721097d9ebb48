import { browser } from 'wxt/browser';
import { settingsKey } from '../platform/settings-shape.ts';
import { migrate } from '../platform/settings-versions.ts';
import { forgetSynced, reconcile } from '../platform/sync.ts';

/** Keeps settings and their synced copy together, once sync was chosen. What the browser refuses is tried again with the next change or start. */
export function followSync(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync') void quietly(reconcile());
    const change = area === 'local' ? changes[settingsKey] : undefined;
    if (!change) return;
    const before = migrate(change.oldValue)?.sync ?? false;
    const after = migrate(change.newValue)?.sync ?? false;
    if (after) void quietly(reconcile());
    else if (before) void quietly(forgetSynced());
  });
  browser.runtime.onStartup.addListener(() => void quietly(reconcile()));
}

async function quietly(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined);
}

import { browser } from 'wxt/browser';
import { packAnchorsKey } from '../platform/pack-shape.ts';

/**
 * Tells the fragments of the rule packs in force: once when there are some, and whenever they change. They stand in an item of their own, so that
 * a page costs those without packs one look-up.
 */
export function watchPackAnchors(changed: (fragments: string[]) => void, signal: AbortSignal): void {
  const told: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = area === 'local' ? changes[packAnchorsKey] : undefined;
    if (change) changed(listOf(change.newValue));
  };
  browser.storage.onChanged.addListener(told);
  signal.addEventListener('abort', () => {
    try {
      browser.storage.onChanged.removeListener(told);
    } catch {
      // The extension is gone, and its events with it.
    }
  });
  browser.storage.local.get(packAnchorsKey).then(
    (items) => {
      const fragments = listOf(items[packAnchorsKey]);
      if (fragments.length > 0 && !signal.aborted) changed(fragments);
    },
    () => undefined, // The catalog's own anchors are looked for all the same.
  );
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value : [];
}

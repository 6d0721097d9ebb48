import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchPackAnchors } from './pack-anchors.ts';

const changed = vi.fn();
let end: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  changed.mockClear();
  end = new AbortController();
});

it('nothing is told to those who have no packs', async () => {
  watchPackAnchors(changed, end.signal);
  await fakeBrowser.storage.local.set({ settings: {} });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(changed).not.toHaveBeenCalled();
});

it('what is stored is told once, then each change, and that the packs are gone', async () => {
  await fakeBrowser.storage.local.set({ packAnchors: ['acme-gw-403'] });
  watchPackAnchors(changed, end.signal);
  await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith(['acme-gw-403']));
  await fakeBrowser.storage.local.set({ packAnchors: ['acme-gw-429'] });
  await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith(['acme-gw-429']));
  await fakeBrowser.storage.local.remove('packAnchors');
  await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith([]));
  end.abort();
  await fakeBrowser.storage.local.set({ packAnchors: ['acme-gw-403'] });
  expect(changed).toHaveBeenCalledTimes(3);
});

it('a broken item is no anchors', async () => {
  await fakeBrowser.storage.local.set({ packAnchors: 'acme' });
  watchPackAnchors(changed, end.signal);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(changed).not.toHaveBeenCalled();
});

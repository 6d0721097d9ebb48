import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { framesWithFindings, showCount, watchTabs } from './badge.ts';

const shown = vi.fn<(details: { tabId?: number; text: string | null }) => Promise<void>>(async () => undefined);
const last = () => shown.mock.calls.at(-1)?.[0];

beforeEach(() => {
  fakeBrowser.reset();
  shown.mockClear();
  Object.assign(fakeBrowser.action, {
    setBadgeText: shown,
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
  });
});

it('the badge is the sum over the frames of a tab', async () => {
  await showCount(7, 0, 2);
  await showCount(7, 3, 4);
  await showCount(8, 0, 1);
  expect(shown.mock.calls.map(([details]) => details)).toEqual([
    { tabId: 7, text: '2' },
    { tabId: 7, text: '6' },
    { tabId: 8, text: '1' },
  ]);
  expect(await framesWithFindings(7)).toEqual([0, 3]);
});

it('loses nothing when frames report in the same moment', async () => {
  await Promise.all([0, 1, 2, 3].map((frame) => showCount(7, frame, 5)));
  expect(last()).toEqual({ tabId: 7, text: '20' });
});

it('is empty at zero, and nothing is kept for the tab', async () => {
  await showCount(7, 0, 2);
  await showCount(7, 0, 0);
  expect(last()).toEqual({ tabId: 7, text: '' });
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});

it('does not wake the icon of pages that never had a finding', async () => {
  await showCount(7, 0, 0);
  expect(shown).not.toHaveBeenCalled();
});

it('stays readable with many', async () => {
  await showCount(7, 0, 4_800);
  expect(last()?.text).toBe('999+');
});

it('says that there are more where a frame cannot show them all', async () => {
  await showCount(7, 0, 500, true);
  expect(last()?.text).toBe('500+');
  await showCount(7, 3, 20);
  expect(last()?.text).toBe('520+');
  await showCount(7, 0, 480, false);
  expect(last()?.text).toBe('500');
  await showCount(7, 5, 500, true);
  expect(last()?.text).toBe('999+');
});

it('begins anew when the tab loads another page, and forgets closed tabs', async () => {
  watchTabs();
  await showCount(7, 0, 2);
  await fakeBrowser.tabs.onUpdated.trigger(7, { status: 'loading' }, {} as never);
  await vi.waitFor(() => expect(last()).toEqual({ tabId: 7, text: '' }));
  await showCount(7, 0, 3);
  await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
  await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get()).toEqual({}));
});

it('survives a tab that is closed while it is drawn', async () => {
  shown.mockRejectedValueOnce(new Error('No tab with id: 7'));
  await expect(showCount(7, 0, 2)).resolves.toBeUndefined();
});

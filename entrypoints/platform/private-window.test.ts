import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { inPrivateWindow } from './private-window.ts';
import { recentRules, rememberRule } from './recents.ts';

const windowIs = (incognito: boolean) =>
  Object.assign(fakeBrowser.windows, { getCurrent: async () => ({ id: 1, focused: true, incognito }) });
beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.unstubAllGlobals());

it('is told by its window', async () => {
  windowIs(true);
  expect(await inPrivateWindow()).toBe(true);
  windowIs(false);
  expect(await inPrivateWindow()).toBe(false);
});

it('is also told by the address of a page that was opened from one', async () => {
  windowIs(false);
  vi.stubGlobal('location', { hash: '#rule=wrong-key&unkept=' });
  vi.resetModules();
  expect(await (await import('./private-window.ts')).inPrivateWindow()).toBe(true);
});

it('remembers no rule that is opened in it', async () => {
  windowIs(true);
  await rememberRule('wrong-key');
  expect(await recentRules()).toEqual([]);
  windowIs(false);
  await rememberRule('wrong-key');
  expect(await recentRules()).toEqual(['wrong-key']);
});

import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { inPrivateWindow } from './private-window.ts';
import { recentRules, rememberRule } from './recents.ts';

const windowIs = (incognito: boolean) =>
  Object.assign(fakeBrowser.windows, { getCurrent: async () => ({ id: 1, focused: true, incognito }) });
beforeEach(() => fakeBrowser.reset());

it('is told by its window', async () => {
  windowIs(true);
  expect(await inPrivateWindow()).toBe(true);
  windowIs(false);
  expect(await inPrivateWindow()).toBe(false);
});

it('remembers no rule that is opened in it', async () => {
  windowIs(true);
  await rememberRule('wrong-key');
  expect(await recentRules()).toEqual([]);
  windowIs(false);
  await rememberRule('wrong-key');
  expect(await recentRules()).toEqual(['wrong-key']);
});

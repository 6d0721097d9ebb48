import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetRecents, recentRules, rememberRule } from './recents.ts';
import { updateSettings } from './settings.ts';

let incognito = false;
beforeEach(() => {
  fakeBrowser.reset();
  incognito = false;
  Object.assign(fakeBrowser, { windows: { getCurrent: async () => ({ incognito }) }, extension: { inIncognitoContext: false } });
});

const remember = async (...ids: string[]) => {
  for (const id of ids) await rememberRule(id);
};

describe('recent rules', () => {
  it('are the last five, newest first, each once', async () => {
    await remember('a', 'b', 'c', 'a', 'd', 'e', 'f');
    expect(await recentRules()).toEqual(['f', 'e', 'd', 'a', 'c']);
  });

  it('are not taken from private windows', async () => {
    await remember('a');
    incognito = true;
    await remember('b');
    expect(await recentRules()).toEqual(['a']);
  });

  it('are neither kept nor shown where that is switched off', async () => {
    await remember('a');
    await updateSettings({ recents: false });
    await remember('b');
    expect(await recentRules()).toEqual([]);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('"b"');
  });

  it('can be forgotten', async () => {
    await remember('a');
    await forgetRecents();
    expect(await recentRules()).toEqual([]);
  });
});

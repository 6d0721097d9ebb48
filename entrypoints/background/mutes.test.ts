import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getSettings, updateSettings } from '../platform/settings.ts';
import { switchMute } from './mutes.ts';

beforeEach(() => fakeBrowser.reset());

describe('switching off from a card', () => {
  it.each([
    ['finding', 'ignored'],
    ['rule', 'mutedRules'],
    ['site', 'mutedSites'],
  ] as const)('puts a %s on its list once, and takes it off again', async (what, list) => {
    // What passes as a finding's hash, a rule's id and a host alike.
    const [before, one] = ['before', 'another'];
    await updateSettings({ [list]: [before] });
    await switchMute(what, one, true);
    await switchMute(what, one, true);
    expect((await getSettings())[list]).toEqual([before, one]);
    await switchMute(what, one, false);
    expect((await getSettings())[list]).toEqual([before]);
  });

  it('refuses an address without a site: every page would be switched off by it', async () => {
    await expect(switchMute('site', '', true)).rejects.toThrow();
    expect((await getSettings()).mutedSites).toEqual([]);
  });
});

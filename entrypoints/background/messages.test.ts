import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Handlers } from '../platform/messages.ts';
import { updateSettings } from '../platform/settings.ts';
import { changeSheet, injectReader } from './inject-reader.ts';
import { answerMessages } from './messages.ts';

vi.mock('virtual:catalog/articles', () => ({
  default: {
    'wrong-key': { id: 'wrong-key', title: 'The key is wrong', severity: 'blocking' },
    'only-noise': { id: 'only-noise', title: 'Looks alarming', severity: 'noise' },
  },
}));
vi.mock('../platform/site-access.ts', () => ({ hasAccess: vi.fn(async () => true) }));
vi.mock('./inject-reader.ts', () => ({ injectReader: vi.fn(), changeSheet: vi.fn(async () => undefined) }));
vi.mock('../platform/messages.ts', () => ({ answer: vi.fn(), sendToFrame: vi.fn(async () => undefined) }));

const inject = vi.mocked(injectReader);
const page = { tabId: 7, frameId: 2, url: 'https://github.com/acme/gateway/issues/1', tabUrl: undefined };

let handlers: Required<Handlers>;
beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://id${path}` });
  answerMessages();
  handlers = vi.mocked(answer).mock.calls[0]?.[0] as Required<Handlers>;
});

describe('an anchor in a frame', () => {
  it('brings the reader into that frame', async () => {
    inject.mockResolvedValue([2]);
    expect(await handlers['gate-to-background/anchor-seen']({}, page)).toEqual({ injected: true });
    expect(inject).toHaveBeenCalledWith(7, [2]);
  });

  it('brings nothing while paused or muted', async () => {
    await updateSettings({ mutedSites: ['github.com'] });
    expect(await handlers['gate-to-background/anchor-seen']({}, page)).toEqual({ injected: false });
    await updateSettings({ mutedSites: [], paused: true });
    expect(await handlers['gate-to-background/anchor-seen']({}, page)).toEqual({ injected: false });
    expect(inject).not.toHaveBeenCalled();
  });

  it('brings nothing where access was withdrawn', async () => {
    inject.mockResolvedValue(null);
    expect(await handlers['gate-to-background/anchor-seen']({}, page)).toEqual({ injected: false });
  });
});

describe('what else is asked', () => {
  it('settings are told as what they mean for that page', async () => {
    await updateSettings({ theme: 'dark', mutedSites: ['github.com'] });
    expect(await handlers['reader-to-background/settings-here']({ sheet: '' }, page)).toMatchObject({ active: false, theme: 'dark' });
    const elsewhere = { ...page, url: 'https://stackoverflow.com/q/1' };
    expect(await handlers['reader-to-background/settings-here']({ sheet: '' }, elsewhere)).toMatchObject({ active: true, theme: 'dark' });
  });

  it('rules are hidden when they are muted or of a severity that is not shown', async () => {
    const ask = () => handlers['reader-to-background/settings-here']({ sheet: '' }, page);
    expect((await ask()).hiddenRules).toEqual([]);
    await updateSettings({ marks: { style: 'both', colour: 'amber', severities: ['blocking', 'degraded'] } });
    expect((await ask()).hiddenRules).toEqual(['only-noise']);
    await updateSettings({ mutedRules: ['wrong-key'] });
    expect((await ask()).hiddenRules.sort()).toEqual(['only-noise', 'wrong-key']);
  });

  it('a frame gets the marks that were chosen, in place of those it had', async () => {
    const before = (await handlers['reader-to-background/settings-here']({ sheet: '' }, page)).sheet;
    expect(vi.mocked(changeSheet)).toHaveBeenLastCalledWith(7, 2, '', before);
    await updateSettings({ marks: { style: 'underline', colour: 'blue', severities: ['blocking', 'degraded', 'noise'] } });
    await handlers['reader-to-background/settings-here']({ sheet: null }, page);
    expect(vi.mocked(changeSheet)).toHaveBeenLastCalledWith(7, 2, before, expect.stringContaining('#3b7dd8'));
    const after = (await handlers['reader-to-background/settings-here']({ sheet: before }, page)).sheet;
    expect(after).not.toBe(before);
    expect(vi.mocked(changeSheet)).toHaveBeenLastCalledWith(7, 2, before, after);
  });

  it('articles are known by their rule, and nothing else is', async () => {
    expect(await handlers['any-to-background/article']({ rule: 'wrong-key' }, page)).toMatchObject({ title: 'The key is wrong' });
    for (const rule of ['no-such-rule', 'constructor', '__proto__'])
      expect(await handlers['any-to-background/article']({ rule }, page)).toBeNull();
  });

  it('a page is checked only for a page of ours', async () => {
    inject.mockResolvedValue([0, 3]);
    expect(await handlers['popup-to-background/check-page']({ tabId: 9 }, page)).toEqual({ injected: false });
    expect(inject).not.toHaveBeenCalled();
    const popup = { tabId: undefined, frameId: undefined, url: 'chrome-extension://id/popup.html', tabUrl: undefined };
    expect(await handlers['popup-to-background/check-page']({ tabId: 9 }, popup)).toEqual({ injected: true });
    expect(inject).toHaveBeenCalledWith(9, 'all');
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerOmnibox } from './omnibox.ts';

vi.mock('virtual:catalog/search', () => ({
  search: [
    {
      id: 'cooldown',
      title: 'No deployments <available> & "cooling"',
      summary: '',
      symptoms: [],
      signatures: ['No deployments available'],
      area: 'routing',
    },
    { id: 'wrong-key', title: 'The key is wrong', summary: '', symptoms: [], signatures: [], area: 'keys' },
  ],
}));

type Suggestions = { content: string; description: string }[];
let started: () => void;
let changed: (text: string, suggest: (found: Suggestions) => void) => void;
let entered: (text: string, disposition: string) => void;
const setDefaultSuggestion = vi.fn(async (_: { description: string }) => undefined);
const create = vi.fn(async (_: object) => undefined);
const update = vi.fn(async (_: object) => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  const event = (keep: (listener: never) => void) => ({ addListener: keep });
  Object.assign(fakeBrowser, {
    i18n: { getUILanguage: () => 'en' },
    omnibox: {
      onInputStarted: event((listener) => (started = listener)),
      onInputChanged: event((listener) => (changed = listener)),
      onInputEntered: event((listener) => (entered = listener)),
      setDefaultSuggestion,
    },
  });
  Object.assign(fakeBrowser.tabs, { create, update });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://id${path}` });
  answerOmnibox();
});

const suggestions = (text: string) => new Promise<Suggestions>((resolve) => changed(text, resolve));

describe('the keyword in the address bar', () => {
  it('suggests what the popup would find, as XML that no title can break', async () => {
    expect(await suggestions('deployments')).toEqual([
      { content: 'cooldown', description: 'No deployments &#60;available&#62; &#38; &#34;cooling&#34; <dim>Routing</dim>' },
    ]);
  });

  it('suggests plain text in Firefox', async () => {
    Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `moz-extension://id${path}` });
    expect((await suggestions('deployments'))[0]?.description).toBe('No deployments <available> & "cooling" · Routing');
  });

  it('says the same in the first line for every text: the browsers show it a key late', async () => {
    started();
    await vi.waitFor(() =>
      expect(setDefaultSuggestion).toHaveBeenCalledWith({ description: expect.stringContaining('Enter opens the best match') }),
    );
    await suggestions('key wrong');
    await suggestions('zzqq');
    expect(setDefaultSuggestion).toHaveBeenCalledTimes(1);
  });

  it('says where nothing is found what Enter will do, without letting the typed text be markup', async () => {
    expect(await suggestions('<b>zzqq')).toEqual([
      { content: '<b>zzqq ', description: expect.stringContaining('Nothing in the catalog for “&#60;b&#62;zzqq”') },
    ]);
    expect(await suggestions(' ')).toEqual([]);
  });

  it.each([
    ['currentTab', () => expect(update).toHaveBeenCalledWith({ url: 'chrome-extension://id/explain.html#rule=wrong-key' })],
    [
      'newForegroundTab',
      () => expect(create).toHaveBeenCalledWith({ url: 'chrome-extension://id/explain.html#rule=wrong-key', active: true }),
    ],
    [
      'newBackgroundTab',
      () => expect(create).toHaveBeenCalledWith({ url: 'chrome-extension://id/explain.html#rule=wrong-key', active: false }),
    ],
  ])('opens the article that was picked in the %s', async (disposition, opened) => {
    entered('wrong-key', disposition);
    await vi.waitFor(opened);
  });

  it('opens the best result for what was only typed', async () => {
    entered('no deployments', 'currentTab');
    await vi.waitFor(() => expect(update).toHaveBeenCalledWith({ url: expect.stringContaining('rule=cooldown') }));
  });

  it('has a text that nothing fits explained, and keeps it out of the address', async () => {
    entered('zzqq sk-secret', 'currentTab');
    await vi.waitFor(() => expect(update).toHaveBeenCalledWith({ url: expect.stringMatching(/#asked=[0-9a-f]{32}$/) }));
    expect(JSON.stringify(update.mock.calls)).not.toContain('secret');
  });
});

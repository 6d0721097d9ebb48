/** What a private window may not leave behind, on the side of the background. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Handlers } from '../platform/messages.ts';
import { openExplainPage } from './explain-page.ts';
import { answerMessages } from './messages.ts';

vi.mock('virtual:catalog/articles', () => ({ default: {} }));
vi.mock('../platform/messages.ts', () => ({ answer: vi.fn(), sendToFrame: vi.fn(async () => undefined) }));

const create = vi.fn(async (_: { url: string }) => ({}));
let incognito: boolean;
beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://id${path}` });
  Object.assign(fakeBrowser.tabs, { get: async () => ({ id: 7, index: 0, windowId: 1, incognito }), create });
});

const page = { tabId: 7, frameId: 0, url: 'https://wiki.example.org/secret', tabUrl: undefined };

it.each(['finding', 'rule', 'site'] as const)('a mute (%s) is refused there and nothing is stored; elsewhere it is kept', async (what) => {
  answerMessages();
  const handlers = vi.mocked(answer).mock.calls[0]?.[0] as Required<Handlers>;
  const mute = handlers['any-to-background/mute'];
  const asked = { what, value: what === 'site' ? '' : '0a1b2c3d4e50a1b2c3d4e5', off: true };
  await expect(mute(asked, { ...page, isPrivate: true })).rejects.toThrow('private window');
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  await mute(asked, { ...page, isPrivate: false });
  expect(Object.keys(await fakeBrowser.storage.local.get(null))).toContain('settings');
});

it('an article that is opened from there says that it is not to be remembered', async () => {
  incognito = true;
  await openExplainPage({ rule: 'wrong-key' }, 7);
  expect(create.mock.calls[0]?.[0].url).toMatch(/#rule=wrong-key&unkept=$/);
  incognito = false;
  await openExplainPage({ rule: 'wrong-key' }, 7);
  expect(create.mock.calls[1]?.[0].url).toMatch(/#rule=wrong-key$/);
});

it('a thread whose note is put away there is not remembered', async () => {
  answerMessages();
  const handlers = vi.mocked(answer).mock.calls[0]?.[0] as Required<Handlers>;
  const thread = { tabId: 7, frameId: 0, url: 'https://github.com/BerriAI/litellm/issues/1', tabUrl: undefined };
  await handlers['card-to-background/dismiss-thread']({}, { ...thread, isPrivate: true });
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  await handlers['card-to-background/dismiss-thread']({}, { ...thread, isPrivate: false });
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toContain('litellm#1');
});

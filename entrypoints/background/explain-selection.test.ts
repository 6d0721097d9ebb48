import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeAsked } from '../platform/asked.ts';
import { explainSelection } from './explain-selection.ts';

const text = 'litellm.RateLimitError: slow down, the key is sk-secret';
const executeScript = vi.fn();
const sendMessage = vi.fn();
let opened: string[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  opened = [];
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://id${path}` });
  Object.assign(fakeBrowser.tabs, {
    sendMessage,
    get: async (id: number) => ({ id, index: 3, windowId: 1 }),
    create: async ({ url }: { url: string }) => void opened.push(url),
  });
});

describe('a selection', () => {
  it('is explained in its own frame', async () => {
    executeScript.mockResolvedValue([{ frameId: 4, result: 'started' }]);
    sendMessage.mockResolvedValue({ shown: true });
    await explainSelection(7, 4, text);
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 7, frameIds: [4] }, files: ['/reader.js'] });
    expect(sendMessage).toHaveBeenCalledWith(7, { name: 'background-to-reader/explain-selection', request: { text } }, { frameId: 4 });
    expect(opened).toEqual([]);
  });

  it.each([
    ['no script can run', () => executeScript.mockRejectedValue(new Error('Cannot access contents of the page'))],
    [
      'the frame is gone before it answers',
      () => {
        executeScript.mockResolvedValue([{ frameId: 0, result: 'started' }]);
        sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
      },
    ],
  ])('is explained on the explain page where %s, and its text never stands in the address', async (_, arrange) => {
    arrange();
    await explainSelection(7, 0, text);
    expect(opened).toHaveLength(1);
    expect(opened[0]).not.toContain('secret');
    const id = /^chrome-extension:\/\/id\/explain\.html#asked=([0-9a-f]{32})$/.exec(opened[0] ?? '')?.[1] ?? '';
    expect(await takeAsked(id)).toBe(text);
  });

  it('is explained on the explain page in the browser’s own viewer, which is no tab', async () => {
    await explainSelection(undefined, 0, text);
    expect(executeScript).not.toHaveBeenCalled();
    expect(opened).toHaveLength(1);
  });

  it('opens nothing when there is no text', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
    await explainSelection(7, 0, '  ');
    expect(opened).toEqual([]);
  });
});

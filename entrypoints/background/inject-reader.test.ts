import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSheet } from './inject-reader.ts';

const insertCSS = vi.fn();
const removeCSS = vi.fn();
const target = { tabId: 7, frameIds: [2] };

beforeEach(() => {
  vi.resetAllMocks();
  Object.assign(fakeBrowser, { scripting: { insertCSS, removeCSS } });
});

it('a frame gets its first sheet, and nothing is taken from it', async () => {
  await changeSheet(7, 2, '', 'a {}');
  expect(insertCSS).toHaveBeenCalledExactlyOnceWith({ target, css: 'a {}' });
  expect(removeCSS).not.toHaveBeenCalled();
});

it('another sheet takes the place of the one that is there, which goes last: marks are never bare', async () => {
  await changeSheet(7, 2, 'a {}', 'b {}');
  expect(insertCSS).toHaveBeenCalledExactlyOnceWith({ target, css: 'b {}' });
  expect(removeCSS).toHaveBeenCalledExactlyOnceWith({ target, css: 'a {}' });
  expect(insertCSS.mock.invocationCallOrder[0]).toBeLessThan(removeCSS.mock.invocationCallOrder[0] as number);
});

it('the same sheet is not inserted again: the browser would compute the style of the whole page anew', async () => {
  await changeSheet(7, 2, 'a {}', 'a {}');
  expect(insertCSS).not.toHaveBeenCalled();
});

it('a frame that is gone is left alone', async () => {
  insertCSS.mockRejectedValue(new Error('Frame with ID 2 was removed.'));
  await expect(changeSheet(7, 2, 'a {}', 'b {}')).resolves.toBeUndefined();
});

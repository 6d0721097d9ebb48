import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { whyUnread } from './why-unread.ts';

const executeScript = vi.fn();
const isAllowedFileSchemeAccess = vi.fn(async () => true);
const refused = () => executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
const shows = (contentType: string) => executeScript.mockResolvedValue([{ frameId: 0, result: contentType }]);

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  isAllowedFileSchemeAccess.mockResolvedValue(true);
  Object.assign(fakeBrowser, { scripting: { executeScript }, extension: { isAllowedFileSchemeAccess } });
});

describe('a page that is not read', () => {
  it('was only not asked for where scripts can run', async () => {
    shows('text/html');
    expect(await whyUnread({ id: 7, url: 'http://logs.example.org/' }, true)).toBe('not-read');
  });

  it.each([
    ['a PDF that Chromium shows', () => shows('application/pdf'), 'https://example.org/report'],
    ['a PDF that Firefox shows', refused, 'https://example.org/report.pdf'],
    ['JSON in a viewer that lets nobody in', refused, 'https://example.org/answer.json?a=1'],
  ])('is %s', async (_, arrange, url) => {
    arrange();
    expect(await whyUnread({ id: 7, url }, true)).toBe('viewer');
  });

  it.each([
    ['whose address we are told', 'file:///var/log/proxy.log'],
    ['whose address we are not told', undefined],
  ])('is a local file that the browser closes to us, %s', async (_, url) => {
    refused();
    isAllowedFileSchemeAccess.mockResolvedValue(false);
    expect(await whyUnread({ id: 7, url }, true)).toBe('files');
  });

  it('is a page of the browser, also where local files are closed to us', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    isAllowedFileSchemeAccess.mockResolvedValue(false);
    expect(await whyUnread({ id: 7, url: undefined }, true)).toBe('unreadable');
  });

  it.each([
    ['a page of the browser, whose address we are not told', undefined],
    ['its store', 'https://addons.mozilla.org/'],
  ])('is closed to every extension: %s', async (_, url) => {
    refused();
    expect(await whyUnread({ id: 7, url }, true)).toBe('unreadable');
  });

  it('may only not have been asked for, where nobody clicked on our icon', async () => {
    refused();
    expect(await whyUnread({ id: 7, url: undefined }, false)).toBe('not-read');
  });
});

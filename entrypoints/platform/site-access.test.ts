import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { builtInPattern, hasAccess, patternOf, requestAccess, siteAccess, withdrawAccess } from './site-access.ts';

let granted: Set<string>;
const request = vi.fn(async ({ origins = [] }: { origins?: string[] }) => {
  for (const origin of origins) granted.add(origin);
  return true;
});

beforeEach(() => {
  fakeBrowser.reset();
  request.mockClear();
  granted = new Set(['https://github.com/*']);
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ host_permissions: ['https://github.com/*', 'https://*.stackexchange.com/*'] }),
  });
  Object.assign(fakeBrowser.permissions, {
    request,
    contains: async ({ origins = [] }: { origins?: string[] }) =>
      origins.every((origin) => granted.has(origin) || granted.has(origin.replace(/:\d+\/\*$/, '/*'))),
    getAll: async () => ({ origins: [...granted] }),
    remove: async ({ origins = [] }: { origins?: string[] }) => origins.every((origin) => granted.delete(origin)),
  });
});

describe('what is asked of the browser', () => {
  it.each([
    ['http://logs.example.org:3000/explore?left=1', 'http://logs.example.org:3000/*'],
    ['http://logs.example.org/', 'http://logs.example.org:80/*'],
    ['https://logs.example.org/', 'https://logs.example.org:443/*'],
    ['http://[::1]:9000/', 'http://[::1]:9000/*'],
  ])('for %s is that origin alone', (url, pattern) => expect(patternOf(url, true)).toBe(pattern));

  it('holds no port in Firefox, which would never match it', () => {
    expect(patternOf('http://logs.example.org:3000/', false)).toBe('http://logs.example.org/*');
  });

  it.each(['file:///var/log/a.log', 'chrome://version', 'about:blank', 'no address'])('for %s is nothing', (url) => {
    expect(patternOf(url)).toBeNull();
  });

  it('is asked in the click itself, before anything is awaited', () => {
    void requestAccess('http://logs.example.org:3000/a');
    expect(request).toHaveBeenCalledTimes(1);
    expect(request).toHaveBeenCalledWith({ origins: [patternOf('http://logs.example.org:3000/a')] });
  });

  it('for a built-in site that was taken back is what the manifest says', async () => {
    expect(builtInPattern('https://ai.stackexchange.com/q/1')).toBe('https://*.stackexchange.com/*');
    await requestAccess('https://ai.stackexchange.com/q/1');
    expect(request).toHaveBeenCalledWith({ origins: ['https://*.stackexchange.com/*'] });
  });
});

describe('access', () => {
  const url = 'http://logs.example.org:3000/a';

  it('is there once given, is listed, and goes when withdrawn', async () => {
    expect(await hasAccess(url)).toBe(false);
    await requestAccess(url);
    await vi.waitFor(async () =>
      expect((await siteAccess()).own).toEqual([{ site: 'http://logs.example.org:3000', pattern: patternOf(url) }]),
    );
    expect(await hasAccess(url)).toBe(true);
    const [own] = (await siteAccess()).own;
    if (own) await withdrawAccess(own);
    expect(await hasAccess(url)).toBe(false);
    expect((await siteAccess()).own).toEqual([]);
  });

  it('that the browser’s settings gave to more than one site is listed as what it is', async () => {
    granted.add('https://*.example.org/*');
    expect((await siteAccess()).own).toEqual([{ site: 'https://*.example.org', pattern: 'https://*.example.org/*' }]);
  });

  it('to built-in sites is listed with what was taken back', async () => {
    expect((await siteAccess()).builtIn).toEqual([
      { pattern: 'https://github.com/*', granted: true },
      { pattern: 'https://*.stackexchange.com/*', granted: false },
    ]);
  });

  it('is none where no address is known', async () => {
    expect(await hasAccess(undefined)).toBe(false);
    expect(await hasAccess('file:///var/log/a.log')).toBe(false);
  });
});

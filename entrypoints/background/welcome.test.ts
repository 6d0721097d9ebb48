import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newsSinceSeen } from '../platform/news.ts';
import { getSettings, updateSettings } from '../platform/settings.ts';
import { greet } from './welcome.ts';

vi.mock('virtual:catalog/edition', () => ({ default: { date: '2026-11-20', prints: { a: '1' } } }));

const create = vi.fn(async (_: object) => undefined);
let installed: (details: { reason: string }) => void;
let policy: () => Promise<object>;

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  policy = async () => ({});
  Object.assign(fakeBrowser.runtime, {
    onInstalled: { addListener: (listener: typeof installed) => (installed = listener) },
    getURL: (path: string) => `chrome-extension://id${path}`,
    getManifest: () => ({ version: '1.2.3' }),
  });
  Object.assign(fakeBrowser.tabs, { create });
  Object.assign(fakeBrowser.storage, { managed: { get: () => policy() } });
  greet();
});

const settled = () => vi.waitFor(async () => expect(await fakeBrowser.storage.local.get('seen-rules')).toHaveProperty('seen-rules'));
const quiet = async () => {
  await settled();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(create).not.toHaveBeenCalled();
};

describe('the welcome page', () => {
  it('opens after a first installation, once', async () => {
    installed({ reason: 'install' });
    await vi.waitFor(() => expect(create).toHaveBeenCalledWith({ url: 'chrome-extension://id/welcome.html' }));
    expect((await getSettings()).helloVersion).toBe('1.2.3');
    installed({ reason: 'install' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(create).toHaveBeenCalledTimes(1);
  });

  it.each(['update', 'chrome_update', 'browser_update'])('does not open after an %s', async (reason) => {
    installed({ reason });
    await quiet();
  });

  it('does not open where a policy says so', async () => {
    policy = async () => ({ welcome: false });
    installed({ reason: 'install' });
    await quiet();
  });

  it('opens where the browser has no policies at all', async () => {
    policy = () => Promise.reject(new Error('Managed storage manifest not found'));
    installed({ reason: 'install' });
    await vi.waitFor(() => expect(create).toHaveBeenCalled());
  });

  it('does not open for somebody whose settings came along from another browser', async () => {
    await updateSettings({ helloVersion: '1.0.0' });
    installed({ reason: 'install' });
    await quiet();
  });

  it('the catalog of a first installation is no news', async () => {
    installed({ reason: 'install' });
    await settled();
    expect(await newsSinceSeen()).toEqual({ added: [], changed: [] });
  });
});

import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askedLimit, putAsked, randomId, takeAsked } from './asked.ts';

beforeEach(() => fakeBrowser.reset());

it('a text can be fetched once, by its id only', async () => {
  const id = await putAsked('litellm.RateLimitError: slow down');
  expect(await takeAsked('0'.repeat(32))).toBeNull();
  expect(await takeAsked(id)).toBe('litellm.RateLimitError: slow down');
  expect(await takeAsked(id)).toBeNull();
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});

it('a text that is too long is cut, not refused', async () => {
  const id = await putAsked('x'.repeat(askedLimit + 5));
  expect((await takeAsked(id))?.length).toBe(askedLimit);
});

it('ids are 128 random bits and need no secure context', () => {
  const ids = new Set(Array.from({ length: 100 }, randomId));
  expect(ids.size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
});

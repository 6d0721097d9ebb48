import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('virtual:catalog/edition', () => ({ default: { date: '2026-11-20', prints: { kept: 'a', changed: 'b2', added: 'c' } } }));
const { beginSeen, compare, markSeen, newsSinceSeen } = await import('./news.ts');

beforeEach(() => fakeBrowser.reset());

const nothing = { added: [], changed: [] };

describe('news of the catalog', () => {
  it('are what was added and what changed since it was last seen', () => {
    expect(compare({ kept: 'a', changed: 'b1', gone: 'x' }, { kept: 'a', changed: 'b2', added: 'c' })).toEqual({
      added: ['added'],
      changed: ['changed'],
    });
  });

  it('are none in a browser that has just met us', async () => {
    expect(await newsSinceSeen()).toEqual(nothing);
    await beginSeen();
    expect(await newsSinceSeen()).toEqual(nothing);
  });

  it('stay news over several updates, until they are looked at', async () => {
    await fakeBrowser.storage.local.set({ 'seen-rules': { kept: 'a', changed: 'b0' } });
    await beginSeen();
    expect(await newsSinceSeen()).toEqual({ added: ['added'], changed: ['changed'] });
    await markSeen();
    expect(await newsSinceSeen()).toEqual(nothing);
  });

  it('are told of ids that objects have by birth', () => {
    expect(compare({}, { constructor: 'a' } as never).added).toEqual(['constructor']);
  });
});

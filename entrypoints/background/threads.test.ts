import articles from 'virtual:catalog/articles';
import { describe, expect, it } from 'vitest';
import { threadOf } from '../platform/threads.ts';
import { notesOn } from './threads.ts';

const address = (thread: string, kind = 'issues') => `https://github.com/${thread.replace('#', `/${kind}/`)}`;
const silent = Object.values(articles).find(({ signatures, threads }) => signatures.length === 0 && threads.length > 0);

describe('a GitHub thread', () => {
  it.each([
    ['https://github.com/BerriAI/litellm/issues/12', 'berriai/litellm#12'],
    ['https://github.com/berriai/LiteLLM/pull/12/files', 'berriai/litellm#12'],
    ['https://github.com/BerriAI/litellm/discussions/12?sort=new#x', 'berriai/litellm#12'],
    ['https://github.com/BerriAI/litellm/issues', null],
    ['https://github.com.evil.example/BerriAI/litellm/issues/12', null],
    ['http://github.com/BerriAI/litellm/issues/12', null],
    [undefined, null],
  ])('is known by its address: %s', (url, thread) => {
    expect(threadOf(url)).toBe(thread);
  });

  it('is said to be about the failures that name it, a silent one marked as such', () => {
    expect(silent, 'the catalog has no silent rule with a thread').toBeDefined();
    const thread = silent?.threads[0] as string;
    for (const url of [address(thread), address(thread.toLowerCase(), 'pull')])
      expect(notesOn(url)).toContainEqual(expect.objectContaining({ rule: silent?.id, title: silent?.title, silent: true }));
  });

  it('that no rule names has nothing to say', () => {
    expect(notesOn('https://github.com/acme/gateway/issues/12')).toEqual([]);
    expect(notesOn(undefined)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { builtInHosts } from '../../platform/built-in-hosts.ts';
import { siteFor, sites } from './index.ts';
import { matchesPattern } from './match-pattern.ts';

const idOf = (url: string, asked = false) => siteFor(url, asked)?.id ?? null;

describe('the declaration of a page', () => {
  it.each([
    ['https://github.com/BerriAI/litellm/issues/27362', 'github-threads'],
    ['https://github.com/BerriAI/litellm/pull/1', 'github-threads'],
    ['https://github.com/BerriAI/litellm/discussions/1', 'github-threads'],
    ['https://github.com/acme/gateway/commit/0d7a4b1', 'github-threads'],
    ['https://gist.github.com/someone/0d7a4b1', 'github-gists'],
    ['https://github.com/acme/gateway/blob/main/logs/proxy.log', 'github-log-files'],
    ['https://github.com/acme/gateway/blob/main/notes.txt', 'github-log-files'],
    ['https://raw.githubusercontent.com/acme/gateway/main/proxy.log', 'raw-text'],
    ['https://gist.githubusercontent.com/someone/1/raw', 'raw-text'],
    ['https://stackoverflow.com/questions/1/why', 'stack-exchange'],
    ['https://ai.stackexchange.com/questions/1/why', 'stack-exchange'],
  ])('%s is %s', (url, id) => expect(idOf(url)).toBe(id));

  it.each([
    ['source code', 'https://github.com/BerriAI/litellm/blob/main/litellm/router.py'],
    ['a search through code', 'https://github.com/search?q=litellm&type=code'],
    ['the list of issues', 'https://github.com/BerriAI/litellm/issues'],
    ['a repository’s front page', 'https://github.com/BerriAI/litellm'],
  ])('%s of a built-in host is read only when asked for', (_, url) => {
    expect(idOf(url)).toBeNull();
    expect(idOf(url, true)).toBe('generic');
  });

  it('of any other page is the generic one: we are there because the person asked', () => {
    expect(idOf('http://logs.example.org:3000/explore')).toBe('generic');
  });
});

describe('every declaration', () => {
  it.each(sites)('$id stands on a built-in host, and has selectors that hold no module hash', (site) => {
    for (const pattern of site.patterns) {
      const page = pattern.replace('*.', 'any.').replaceAll('*', 'x');
      expect(
        builtInHosts.some((host) => matchesPattern(host, page)),
        `add the host of ${pattern} to platform/built-in-hosts.ts`,
      ).toBe(true);
    }
    expect(
      `${site.blocks} ${site.ignore ?? ''}`,
      'names such as box--cRsz0 or box__ZT1eD change with every release of the site',
    ).not.toMatch(/(--|__)[A-Za-z0-9]{5,6}\b/);
  });
});

import { expect, it } from 'vitest';
import { matchesPattern } from './match-pattern.ts';

it.each([
  ['https://github.com/*/*/issues/*', 'https://github.com/acme/gateway/issues/12'],
  ['https://github.com/*/*/issues/*', 'https://github.com/acme/gateway/issues/12?x=1#comment-3'],
  ['https://github.com/*/blob/*.log', 'https://github.com/acme/gateway/blob/main/a/b/proxy.log?plain=1#L20'],
  ['https://*.stackexchange.com/*', 'https://ai.stackexchange.com/questions/1'],
  ['https://*.stackexchange.com/*', 'https://stackexchange.com/'],
  ['http://localhost/*', 'http://localhost:4000/ui/'],
  ['*://*/*', 'http://example.org/'],
  ['file:///*', 'file:///var/log/proxy.log'],
])('%s is for %s', (pattern, url) => expect(matchesPattern(pattern, url)).toBe(true));

it.each([
  ['https://github.com/*/*/issues/*', 'https://github.com/acme/gateway/pulls'],
  ['https://github.com/*/*/issues/*', 'http://github.com/acme/gateway/issues/12'],
  ['https://github.com/*', 'https://github.com.example.org/acme'],
  ['https://*.stackexchange.com/*', 'https://notstackexchange.com/'],
  ['https://github.com/*/blob/*.log', 'https://github.com/acme/gateway/blob/main/log.py?a=x.log'],
  ['*://*/*', 'file:///etc/passwd'],
  ['https://example.org/a', 'https://example.org/ab'],
  ['https://github.com/*', 'no address'],
])('%s is not for %s', (pattern, url) => expect(matchesPattern(pattern, url)).toBe(false));

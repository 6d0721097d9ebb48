import { expect, it } from 'vitest';
import { readRoute, ruleHref } from './route.ts';

it.each([
  ['', { kind: 'home' }],
  ['#all', { kind: 'home' }],
  ['#news', { kind: 'news' }],
  ['#rule=no-deployments-cooldown', { kind: 'rule', rule: 'no-deployments-cooldown' }],
  ['#rule=wrong-key&unkept=', { kind: 'rule', rule: 'wrong-key' }],
  ['#asked=0123abcd', { kind: 'asked', id: '0123abcd' }],
])('reads the address %s', (hash, route) => {
  expect(readRoute(hash)).toEqual(route);
});

it('writes addresses of rules that are read back', () => {
  expect(readRoute(ruleHref('a&b=c'))).toEqual({ kind: 'rule', rule: 'a&b=c' });
});

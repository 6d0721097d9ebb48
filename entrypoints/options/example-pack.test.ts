import { expect, it } from 'vitest';
import { compilePack } from '../../rules/compile/pack.ts';
import { examplePack } from './example-pack.ts';

it('the example that the options page puts in is a good pack', () => {
  expect(Object.keys(compilePack(examplePack).articles)).toEqual(['acme-gateway/vpn-is-off']);
});

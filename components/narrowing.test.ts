import { describe, expect, it } from 'vitest';
import type { Conditions } from '../rules/schema.ts';
import { narrow } from './narrowing.ts';

const parts: { id: string; when?: Conditions; version?: string }[] = [
  { id: 'newer', version: '>=1.84.0' },
  { id: 'always' },
  { id: 'azure', when: { provider: ['azure'] } },
  { id: 'ollama', when: { provider: ['ollama'] } },
];
const ids = (applies?: (when: Conditions) => boolean) => narrow(parts, applies).map(({ id }) => id);

describe('causes and fixes of a rule', () => {
  it('stand in its own order where no text is at hand', () => {
    expect(ids()).toEqual(['newer', 'always', 'azure', 'ollama']);
  });

  it('leave when they do not fit, and come first when they fit because of the text', () => {
    expect(ids((when) => when.version !== undefined || when.provider?.[0] === 'azure')).toEqual(['azure', 'newer', 'always']);
  });

  it('come last when they are for releases that the text does not show', () => {
    expect(ids((when) => when.version === undefined && when.provider?.[0] === 'azure')).toEqual(['azure', 'always', 'newer']);
  });
});

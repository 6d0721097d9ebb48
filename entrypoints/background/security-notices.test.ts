import { describe, expect, it } from 'vitest';
import { securityNotices } from './security-notices.ts';

const rules = (version: string) => securityNotices(version).map(({ rule }) => rule);

describe('security notices of a release', () => {
  it('name the malicious releases for these two', () => {
    for (const version of ['1.82.7', '1.82.8']) expect(rules(version)).toContain('malicious-releases-1-82-7-and-1-82-8');
  });

  it('name the holes that the release has, and not those of others', () => {
    expect(rules('1.83.4')).toContain('sql-injection-in-key-check');
    expect(rules('1.83.4')).not.toContain('malicious-releases-1-82-7-and-1-82-8');
    expect(rules('1.83.7')).not.toContain('sql-injection-in-key-check');
  });

  it('are none for a release without known holes, and for what is no version', () => {
    expect(rules('1.99.4')).toEqual([]);
    expect(rules('banana')).toEqual([]);
  });
});

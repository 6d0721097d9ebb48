import { describe, expect, it } from 'vitest';
import type { Finding } from '../../rules/finding.ts';
import { presentable } from './presentable.ts';

const key = ['sk', 'proj', 'A1b2C3d4E5f6G7h8I9j0'].join('-');
const finding: Finding = {
  start: 0,
  end: 10,
  rule: 'a-rule',
  confidence: 'certain',
  because: `Incorrect API key provided: ${key}`,
  captures: { model: { value: 'gpt\u202e-4o', type: 'model' }, key: { value: key, type: 'word' } },
  chain: [{ class: 'AuthenticationError', provider: 'openai', status: 401, text: `key ${key} refused` }],
  cause: 0,
  alternatives: [],
  version: null,
};

describe('a finding that is shown', () => {
  it('holds no secret anywhere', () => {
    expect(JSON.stringify(presentable(finding))).not.toContain(key);
  });

  it('holds nothing invisible in its values', () => {
    expect(presentable(finding).captures.model?.value).toBe('gpt -4o');
  });

  it('leaves the finding itself as it is, for filling and reports', () => {
    presentable(finding);
    expect(finding.captures.key?.value).toBe(key);
  });
});

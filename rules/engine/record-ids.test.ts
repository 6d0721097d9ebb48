import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding.ts';
import { exchange, renamed, showsWhole, withoutIds } from './record-ids.ts';

const finding = (text: string): Finding => ({
  start: 0,
  end: text.length,
  rule: 'known',
  confidence: 'certain',
  because: '',
  captures: {},
  chain: [{ class: null, provider: null, status: null, text }],
  cause: 0,
  alternatives: [],
  version: null,
});

describe('ids of a record', () => {
  it('are told from words, numbers, versions and models', () => {
    const text =
      'request_timeout call_type gpt-4o-2024-08-06 v1.83.14 130123 tokens facade sk-1234 0.0.0.0:4000 deadbeefdeadbeef msg_too_long';
    expect(withoutIds(text)).toEqual({ text, ids: [] });
  });

  it('are UUIDs, long hexadecimal numbers, and what services name with a word of their own', () => {
    const { text, ids } = withoutIds('a req_011CSHoEeqs5 b d3b07384-d9a7-4f0b-8f1e-2c5a9e7b6d10 c 88dc28d0f030c55e d 1234567890123456');
    expect(ids).toEqual(['req_011CSHoEeqs5', 'd3b07384-d9a7-4f0b-8f1e-2c5a9e7b6d10', '88dc28d0f030c55e', '1234567890123456']);
    // A number stays one: a rule may ask for digits.
    expect(text).toBe(`a ${'a'.repeat(16)} b ${'a'.repeat(36)} c ${'a'.repeat(16)} d ${'0'.repeat(16)}`);
  });

  it('cannot be told where one became two', () => {
    expect(exchange(['req_000001', 'req_000001'], ['req_000002', 'req_000003'])).toBeNull();
    expect(exchange(['req_000001', 'req_000004'], ['req_000002', 'req_000002'])?.get('req_000004')).toBe('req_000002');
  });

  it('take the places of the old, also where they change places', () => {
    const pairs = exchange(['req_000001', 'req_000002'], ['req_000002', 'req_000001']);
    expect(renamed(finding('first req_000001, then req_000002'), pairs ?? new Map()).chain[0]?.text).toBe(
      'first req_000002, then req_000001',
    );
  });

  it('are nothing to go by where the finding shows half of one', () => {
    expect(showsWhole(finding('failed, see req_000001 of today'), ['req_000001'])).toBe(true);
    expect(showsWhole(finding('failed, see re…'), ['req_000001'])).toBe(false);
    expect(showsWhole(finding('failed, number 88dc28d0'), ['88dc28d0f030c55e'])).toBe(false);
  });
});

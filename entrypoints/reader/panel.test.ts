import { expect, it } from 'vitest';
import type { Finding } from '../../rules/finding.ts';
import { summaryOf } from './panel.ts';

const finding: Finding = {
  start: 0,
  end: 10,
  rule: 'wrong-key',
  confidence: 'likely',
  because: '',
  captures: {},
  chain: [
    { class: 'APIError', provider: null, status: null, text: '' },
    { class: 'AuthenticationError', provider: 'openai', status: 401, text: '  Incorrect API key\n provided: sk-abcdefghijklmnopqrstuvwx ' },
  ],
  cause: 1,
  alternatives: [],
  version: null,
};

it('a panel is told what failed first, on one line', () => {
  expect(summaryOf({ finding, text: 'Traceback ...', lead: '2026-11-20T14:05:23.120Z ERROR ' }, 3, 'The key is wrong', 0.25)).toEqual({
    index: 3,
    rule: 'wrong-key',
    title: 'The key is wrong',
    confidence: 'likely',
    excerpt: 'Incorrect API key provided: sk-abcdefghijklmnopqrstuvwx',
    same: '["wrong-key",[]]',
    time: '14:05:23',
    place: 0.25,
  });
});

it('no more of a long text is told than is needed', () => {
  const { excerpt } = summaryOf({ finding: { ...finding, chain: [] }, text: 'word '.repeat(500), lead: '' }, 0, '');
  expect(excerpt.length).toBeLessThanOrEqual(700);
});

it.each([
  ['Nov 20 14:05:23 host litellm[1]: ', '14:05:23'],
  ['{"timestamp": "2026-11-20T09:00:01Z", "message": "', '09:00:01'],
  ['[14:05:23] ', '14:05:23'],
  ['port 10:99:00 ', null],
  ['00:1b:44:11:3a:b7 ', null],
])('the time of a record is read as it is written: %s', (lead, time) => {
  expect(summaryOf({ finding, text: 'litellm.APIError', lead }, 0, '').time).toBe(time);
});

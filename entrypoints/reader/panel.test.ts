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

it('a panel is shown what failed first, on one line and without secrets', () => {
  expect(summaryOf({ finding, text: 'Traceback ...' }, 3, 'The key is wrong')).toEqual({
    index: 3,
    rule: 'wrong-key',
    title: 'The key is wrong',
    confidence: 'likely',
    excerpt: 'Incorrect API key provided: ‹API key hidden›',
  });
});

it('a long excerpt is cut', () => {
  const { excerpt } = summaryOf({ finding: { ...finding, chain: [] }, text: 'word '.repeat(200) }, 0, '');
  expect(excerpt).toHaveLength(160);
  expect(excerpt.endsWith('…')).toBe(true);
});

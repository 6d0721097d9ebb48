import { expect, it } from 'vitest';
import { ignoredHash } from './ignored.ts';

const rule = { rule: 'no-deployments-available' };
const text =
  'litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. request_id=9f8b7c6d-0011-4a2b-8c3d-112233445566';

it('an ignored error is known again at its next repetition, re-wrapped and with other numbers and ids', () => {
  const later = text
    .replace('5 seconds', '31 seconds')
    .replace('9f8b7c6d-0011-4a2b', '00aa11bb-9922-4fff')
    .replace('selected model', 'selected\n  model');
  expect(ignoredHash(rule, later)).toBe(ignoredHash(rule, text));
});

it.each([
  ['of another rule', { rule: 'wrong-key' }, text],
  ['for another model', rule, text.replace('gpt-4o', 'gpt-3.5')],
  ['with another ending', rule, `${text} and more`],
])('an error %s is another one', (_, otherRule, other) => {
  expect(ignoredHash(otherRule, other)).not.toBe(ignoredHash(rule, text));
});

it('nothing of the text stands in what is kept, and it is short however long the text is', () => {
  for (const length of [0, 1, 100, 100_000]) expect(ignoredHash(rule, 'sk-abcdef '.repeat(length))).toMatch(/^[0-9a-z]{22,24}$/);
});

it('ten thousand errors have ten thousand hashes', () => {
  const words = Array.from({ length: 10_000 }, (_, index) =>
    String.fromCharCode(97 + (index % 26), 97 + ((index / 26) % 26), 97 + ((index / 676) % 26)),
  );
  const hashes = new Set(words.map((word, index) => ignoredHash({ rule: `rule-${index % 3}` }, `${word} ${index % 3}`)));
  expect(hashes.size).toBe(new Set(words.map((word, index) => `${word} ${index % 3}`)).size);
});

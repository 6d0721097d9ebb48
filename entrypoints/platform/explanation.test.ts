import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleFinding } from '../../components/fixtures/sample-article.ts';
import { explanationOf } from './explanation.ts';

const text = 'litellm.APIConnectionError: OllamaException - [Errno 111]\n Connection refused: http://localhost:11434';
const affected = (version: string | null, affects: { from?: string; fixed?: string; open?: boolean }) =>
  explanationOf({ ...sampleFinding, version }, text, { ...sampleArticle, affects }).affected;

describe('the explanation of a finding', () => {
  it('says whether the shown version has the fault', () => {
    expect(affected('1.83.4', { from: '1.80.0', fixed: '1.84.0' })).toBe(true);
    expect(affected('v1.84.0-stable', { fixed: '1.84.0' })).toBe(false);
    expect(affected('1.79.9', { from: '1.80.0' })).toBe(false);
    expect(affected('1.84.0.rc.1', { fixed: '1.84.0' })).toBe(true);
  });

  it('says nothing where no version is shown, or none is known to have it', () => {
    expect(affected(null, { fixed: '1.84.0' })).toBeNull();
    expect(affected('1.83.4', { open: true })).toBeNull();
  });

  it('judges conditions by the words and the chain of the error, however it is wrapped', () => {
    const { applies } = explanationOf(sampleFinding, text, sampleArticle);
    expect(applies({ also: ['[Errno 111] Connection refused'] })).toBe(true);
    expect(applies({ not: ['localhost'] })).toBe(false);
    expect(applies({ class: ['ConnectError'], provider: ['ollama'], status: [500] })).toBe(true);
    expect(applies({ class: ['RateLimitError'] })).toBe(false);
    expect(applies({ version: '>=1.84.0' })).toBe(false);
  });

  it('fills code with values that are safe to paste, and leaves the placeholder for all others', () => {
    const { fill } = explanationOf(
      { ...sampleFinding, captures: { host: { value: '$(reboot)', type: 'host' }, port: { value: '11434', type: 'port' } } },
      text,
      sampleArticle,
    );
    expect(fill('port', { quoted: false, language: 'shell' })).toEqual({ text: '11434', filled: true });
    expect(fill('host', { quoted: false, language: 'shell' })).toEqual({ text: '<host>', filled: false });
  });
});

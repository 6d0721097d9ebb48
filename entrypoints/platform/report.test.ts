import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleFinding } from '../../components/fixtures/sample-article.ts';
import { fillHole } from '../../rules/engine/fill.ts';
import { english } from './languages/en/index.ts';
import { diagnosticReport, type Reported, wrongMatch } from './report.ts';

const key = 'sk-proj-abcdefghijklmnop123456';
const about = (change: Partial<Reported> = {}): Reported => ({
  article: { ...sampleArticle, affects: { from: '1.40.0', fixed: '1.84.0' } },
  finding: { ...sampleFinding, version: '1.83.4' },
  text: 'litellm.APIConnectionError: OllamaException - [Errno 111] Connection refused',
  fixes: sampleArticle.fixes,
  fill: (hole, context) => fillHole(sampleFinding.captures, hole, context),
  affected: true,
  strings: english,
  version: '9.9.9',
  ...change,
});

describe('the diagnostic report', () => {
  it('holds error, chain, versions, values, the rule, and a list of fixes to tick', () => {
    const { text, tried } = diagnosticReport(about());
    for (const part of [
      sampleArticle.title,
      'litellm.APIConnectionError: OllamaException',
      'started here',
      'LiteLLM 1.83.4',
      'fixed in 1.84.0',
      `\`${sampleArticle.id}\``,
      'What was tried',
      '9.9.9',
    ])
      expect(text).toContain(part);
    expect(tried).toHaveLength(sampleArticle.fixes.length);
    for (const fix of tried ?? []) expect(text).toContain(`- [ ] ${fix}`);
  });

  it('hides secrets in every part, counts each kind once, and says what it hid and what it does not see', () => {
    const finding = {
      ...sampleFinding,
      because: `key ${key}`,
      captures: { key: { value: key, type: 'text' as const } },
      chain: [{ class: 'AuthenticationError', provider: null, status: 401, text: `Incorrect API key provided: ${key}` }],
      cause: 0,
    };
    const { text, hidden } = diagnosticReport(about({ finding, text: `Incorrect API key provided: ${key}` }));
    expect(text).not.toContain(key.slice(3));
    expect(text).toContain('‹API key hidden›');
    expect(hidden).toEqual([{ kind: 'API key', count: 1 }]);
    expect(text).toContain('Hidden before copying: 1 API key.');
    expect(text).toContain(english.report.unseen);
  });

  it('says that it hid nothing where it hid nothing', () => {
    const { text, hidden } = diagnosticReport(about());
    expect(hidden).toEqual([]);
    expect(text).toContain(english.report.hiddenNothing);
  });

  it('keeps what came from the page inside fences that the text cannot end, so that it mentions and formats nothing', () => {
    const hostile = 'boom\n```\n@everyone <img src=x> ````\n# heading';
    const finding = { ...sampleFinding, because: '``` @someone', chain: [], captures: {} };
    const { text } = diagnosticReport(about({ text: hostile, finding }));
    const outside = text.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '');
    expect(outside).not.toContain('@');
    expect(outside).not.toContain('<img');
    expect(outside).not.toContain('# heading');
  });

  it('cuts a very long text in its middle and says by how much', () => {
    const { text } = diagnosticReport(about({ text: `head ${'x'.repeat(50_000)} tail` }));
    expect(text.length).toBeLessThan(8_000);
    expect(text).toContain('head xxx');
    expect(text).toContain('xxx tail');
    expect(text).toMatch(/… 45,510 characters left out …/);
  });

  it('says that a text without a version shows none', () => {
    const { text } = diagnosticReport(about({ finding: { ...sampleFinding, version: null }, affected: null }));
    expect(text).toContain(english.report.notShown);
  });
});

describe('the report of a wrong match', () => {
  it('names rule and words, leaves room for the truth, and hides secrets', () => {
    const { text } = wrongMatch(about({ text: `token ${key}` }));
    expect(text).toContain(`\`${sampleArticle.id}\``);
    expect(text).toContain(sampleFinding.because);
    expect(text).toContain(english.report.yourWords);
    expect(text).not.toContain(key);
  });
});

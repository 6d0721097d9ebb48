import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleFinding } from '../../components/fixtures/sample-article.ts';
import { searchLink, similarWords } from './similar.ts';

const article = {
  ...sampleArticle,
  signatures: ['No deployments available for selected model, Try again in {seconds} seconds', 'cannot reach {host} at all'],
};

describe('the words of a search for similar issues', () => {
  it('are the longest literal of the rule that stands in the text', () => {
    expect(similarWords(article, sampleFinding, 'x: No deployments  available for selected\nmodel, Try again in 5 seconds').text).toBe(
      'No deployments available for selected model, Try again in',
    );
  });

  it('never hold a value of the text: not the seconds, not the host', () => {
    const { text } = similarWords(article, sampleFinding, 'cannot reach secret-host.internal at all');
    expect(text).not.toContain('internal');
    expect(text).toBe('cannot reach');
  });

  it('are redacted words of the innermost error where the rule has no text of its own', () => {
    const finding = {
      ...sampleFinding,
      chain: [{ class: 'E', provider: null, status: null, text: 'bad key sk-abcdefghijklmnopqrstuv for "me"' }],
      cause: 0,
    };
    const { text, hidden } = similarWords({ ...article, signatures: [] }, finding, 'whatever');
    expect(text).toBe('bad key for me');
    expect(hidden).toEqual([{ kind: 'API key', count: 1 }]);
  });

  it('are cut after a whole word', () => {
    const { text } = similarWords({ ...article, signatures: ['word '.repeat(60)] }, null, null);
    expect(text.length).toBeLessThanOrEqual(90);
    expect(text).toMatch(/word$/);
  });

  it('stand in an https address of GitHub, quoted once', () => {
    const url = new URL(searchLink('a "b" & c'));
    expect(url.origin + url.pathname).toBe('https://github.com/BerriAI/litellm/issues');
    expect(url.searchParams.get('q')).toBe('is:issue "a b & c"');
  });
});

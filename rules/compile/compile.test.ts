import { describe, expect, it } from 'vitest';
import type { Rule } from '../schema.ts';
import { colour } from './colour.ts';
import { compile, RuleError } from './compile.ts';
import { fixHash } from './hash.ts';
import { parseInline, parseMarkdown } from './markdown.ts';

const rule: Rule = {
  id: 'toy',
  title: 'Toy',
  summary: 'A toy **failure** of `{{model}}`.',
  area: 'routing',
  kind: 'mistake',
  severity: 'blocking',
  status: 'stable',
  symptoms: ['toy'],
  signatures: [{ template: 'The toy {{model}} is broken beyond repair', proof: 'alone' }],
  meaning: 'It broke.',
  causes: [{ id: 'dropped', text: 'It fell.', check: 'Look at the floor.' }],
  fixes: [
    {
      id: 'glue',
      title: 'Glue it',
      effect: 'safe',
      changes: 'The toy.',
      confirm: 'It holds.',
      code: [{ language: 'shell', text: 'glue {{model}}' }],
    },
  ],
  sources: [],
  examples: { matches: [], ignores: [] },
};

describe('Markdown of a rule', () => {
  it('becomes tokens, with captured values as holes', () => {
    expect(parseInline('Set `{{model}}` to **one** of [these](https://docs.litellm.ai/).')).toEqual([
      { type: 'text', text: 'Set ' },
      { type: 'hole', name: 'model' },
      { type: 'text', text: ' to ' },
      { type: 'strong', children: [{ type: 'text', text: 'one' }] },
      { type: 'text', text: ' of ' },
      { type: 'link', url: 'https://docs.litellm.ai/', children: [{ type: 'text', text: 'these' }] },
      { type: 'text', text: '.' },
    ]);
  });

  it('knows lists and code blocks', () => {
    expect(parseMarkdown('- a\n- b\n\n```yaml\nx: 1\n```').map((block) => block.type)).toEqual(['list', 'code']);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', /put tags such as <name> in backticks/],
    ['a javascript link', '[x](javascript:alert(1))', /only https links/],
    ['a plain http link', '[x](http://example.com)', /only https links/],
    ['an image', '![x](https://example.com/x.png)', /"image" is not allowed/],
    ['a heading', '# x', /"heading" is not allowed/],
  ])('refuses %s and says why', (_, markdown, message) => {
    expect(() => parseMarkdown(markdown)).toThrow(message);
  });
});

describe('code of a rule', () => {
  it('is coloured at compile time and keeps its text', () => {
    const { tokens } = colour('model_list:\n  - model_name: "{{model}}" # here', 'yaml');
    expect(tokens.map((token) => ('hole' in token ? `{{${token.hole}}}` : token.text)).join('')).toBe(
      'model_list:\n  - model_name: "{{model}}" # here',
    );
    expect(tokens.some((token) => 'text' in token && token.color === 'comment')).toBe(true);
  });

  it('knows whether the author’s quotes stand round a hole', () => {
    const quotedOf = (text: string, language: string) =>
      colour(text, language).tokens.flatMap((token) => ('hole' in token ? [token.quoted] : []));
    expect(quotedOf('api_base: "http://{{host}}:{{port}}"', 'yaml')).toEqual([true, true]);
    expect(quotedOf('model: {{model}}', 'yaml')).toEqual([false]);
    expect(quotedOf('curl http://{{host}}:{{port}}/health', 'shell')).toEqual([false, false]);
  });

  it('refuses a hole that no quoting could make safe', () => {
    expect(() => colour('api_base: http://{{host}}:4000', 'yaml')).toThrow(/part of an unquoted word; put quotes round the whole value/);
  });

  it('refuses a language it cannot colour', () => {
    expect(() => colour('x', 'cobol')).toThrow(/"cobol" is not known; use one of shell, yaml/);
  });
});

describe('compile', () => {
  it('gives tables, an article, a search document and fragments for the gate', () => {
    const { tables, articles, search, gate } = compile([rule]);
    expect(tables.rules.map(({ id }) => id)).toEqual(['toy']);
    expect(articles.toy?.signatures).toEqual(['The toy {model} is broken beyond repair']);
    expect(search[0]?.symptoms).toEqual(['toy']);
    expect(gate.some((fragment) => 'isbrokenbeyondrepair'.includes(fragment))).toBe(true);
  });

  it('keeps the article of a retired rule and stops looking for it', () => {
    const { tables, articles } = compile([{ ...rule, status: 'retired' }]);
    expect(tables.rules).toEqual([]);
    expect(articles.toy?.title).toBe('Toy');
  });

  it('names rule, field and cure of a mistake', () => {
    const broken = { ...rule, signatures: [{ template: '{{host}}{{port}} refused', proof: 'alone' as const }] };
    expect(() => compile([broken])).toThrow(
      new RuleError(
        'toy',
        'signatures.1: two holes stand side by side; put the literal text that separates them between, or make them one',
      ),
    );
    expect(() => compile([rule, rule])).toThrow(/toy: this id is used twice/);
  });

  it('shows a fix as verified only while it is the fix that was run', () => {
    const fix = rule.fixes[0] as Rule['fixes'][number];
    const verified = { 'toy/glue': { litellm: '1.83.14', date: '2026-11-20', scenario: 's', hash: fixHash(rule, fix) } };
    expect(compile([rule], {}, verified).articles.toy?.fixes[0]?.verified).toEqual({ litellm: '1.83.14', date: '2026-11-20' });
    const edited = { ...rule, fixes: [{ ...fix, code: [{ language: 'shell' as const, text: 'tape {{model}}' }] }] };
    expect(compile([edited], {}, verified).articles.toy?.fixes[0]?.verified).toBeUndefined();
  });
});

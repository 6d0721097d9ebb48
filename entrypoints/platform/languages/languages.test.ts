/** Both languages say the same things: the same shape, nothing empty, every value shown, and no English left in the Chinese. */
import { describe, expect, it } from 'vitest';
import { captureNames } from '../../../rules/engine/captures.ts';
import { english } from './en/index.ts';
import { chinese } from './zh/index.ts';

type Said = (...values: unknown[]) => unknown;

/** Every text, and every function that makes one, by its path. */
function leaves(value: unknown, path = ''): [path: string, leaf: string | Said][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as string | Said]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

const en = new Map(leaves(english));
const zh = new Map(leaves(chinese));

/** What a sentence may be asked to carry. A function says by its behaviour which kind it takes: the others make it fail or print rubbish. */
const values: readonly (readonly unknown[])[] = [
  ...[0, 1, 2, 3, 21, 1234].map((count) => [count, count + 4000, count + 8000]),
  ['Ⓐ', 'Ⓑ', 'Ⓒ'],
  ['2026-11-20', '2026-10-19', '2026-09-18'],
  [undefined, 'Ⓑ', undefined],
  ['Ⓐ', undefined, 'Ⓒ'],
  ['Ⓐ', 'Ⓑ', undefined],
  [['Ⓐ'], ['Ⓑ'], ['Ⓒ']],
  [['Ⓐ', 'Ⓑ', 'Ⓒ'], [], []],
];

/** Null where a function takes other kinds of values. */
function say(leaf: Said, given: readonly unknown[]): string | null {
  try {
    const said = leaf(...given);
    return typeof said !== 'string' || /NaN|undefined|\[object/.test(said) ? null : said;
  } catch {
    return null;
  }
}

/** Which of the given values can be read in a text. Dates look different in each language. */
function shown(text: string, given: readonly unknown[]): unknown[] {
  return given.flat().filter((value) => {
    if (value === undefined) return false;
    if (typeof value === 'number') return text.includes(english.number(value));
    return text.includes(String(value)) || text.includes(english.date(String(value))) || text.includes(chinese.date(String(value)));
  });
}

/** Names, literals and units that Chinese engineers write as they are. */
const names =
  /LiteLLM|BerriAI|GitHub|Grafana|Kibana|Stack Exchange|Stack Overflow|Kubernetes|Docker(file)?|Postgres|Prisma|Redis|Python|Proxy|Shell|Traceback|Firefox|Chrome|Edge|Markdown|Pod|SDK|API|HTTPS?|JSON|PDF|YAML|SQL|TLS|URL|MCP|USD|Enter|Esc|Escape|Issue|Pull request|extras|guardrail|tokens?|config\.yaml|cooldown|api_base|drop_params|The above exception was the direct cause|llm/g;

describe('both languages', () => {
  it('have the same texts', () => {
    const kinds = (texts: typeof en) => [...texts].map(([path, leaf]) => `${path}: ${typeof leaf}`).sort();
    expect(kinds(zh), 'a text is in one language only: add it to languages/en and languages/zh alike').toEqual(kinds(en));
  });

  it('leave nothing empty', () => {
    for (const [path, leaf] of [...en, ...zh]) if (typeof leaf === 'string') expect(leaf, path).toMatch(/\S/);
  });

  it('show the same values, for none, one, two and many', () => {
    let sentences = 0;
    for (const [path, leaf] of en) {
      if (typeof leaf === 'string') continue;
      const understood = values.filter((given) => {
        const inEnglish = say(leaf, given);
        if (inEnglish === null) return false;
        const inChinese = say(zh.get(path) as Said, given);
        expect(inChinese, `${path}(${JSON.stringify(given)}) works in English only`).not.toBeNull();
        expect(shown(inChinese as string, given), `${path}(${JSON.stringify(given)}): ${inChinese} / ${inEnglish}`).toEqual(
          shown(inEnglish, given),
        );
        sentences++;
        return true;
      });
      expect(understood.length, `${path} understands none of the values of this test: add what it takes`).toBeGreaterThan(0);
    }
    expect(sentences).toBeGreaterThan(50);
  });
});

describe('captured values', () => {
  it('have names without underscores in both languages', () => {
    for (const name of Object.keys(captureNames)) {
      expect(english.capture(name), name).toMatch(/^[A-Z][^_]*$/);
      expect(chinese.capture(name), name).toMatch(/\p{Script=Han}|^URL$/u);
    }
  });
});

describe('the Chinese', () => {
  it('holds no English but names and literals', () => {
    for (const [path, leaf] of zh) {
      const texts = typeof leaf === 'string' ? [leaf] : values.flatMap((given) => say(leaf, given) ?? []);
      for (const text of texts) {
        const rest = text.replace(names, '').replace(/[ⒶⒷⒸ]/g, '');
        if (/^(language|direction|capture|languages\.)/.test(path)) continue;
        expect(rest, `${path}: ${text}`).not.toMatch(/[A-Za-z]{2,}/);
      }
    }
  });

  it('is punctuated as Chinese, with a space around Latin words', () => {
    for (const [path, leaf] of zh) {
      const texts = typeof leaf === 'string' ? [leaf] : values.flatMap((given) => say(leaf, given) ?? []);
      for (const text of texts) {
        expect(text, path).not.toMatch(/\p{Script=Han}[,;:!?"'(]|[,;!?]\p{Script=Han}|\p{Script=Han}\.(\s|$)/u);
        expect(text, path).not.toMatch(/\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han}/u);
      }
    }
  });
});

describe('numbers and dates', () => {
  it('are plural where the language is', () => {
    expect([0, 1, 2, 1234].map((count) => english.findings.onThisPage(count))).toEqual([
      '0 errors on this page',
      '1 error on this page',
      '2 errors on this page',
      '1,234 errors on this page',
    ]);
    expect([0, 1, 1234].map((count) => chinese.findings.onThisPage(count))).toEqual([
      '本页有 0 处错误',
      '本页有 1 处错误',
      '本页有 1,234 处错误',
    ]);
    expect(english.card.removesCause(['1', '2', '3'])).toBe('For causes 1, 2, and 3');
    expect(chinese.card.removesCause(['1', '2', '3'])).toBe('针对原因 1、2和3');
  });

  it('are written without moving a day by a time zone, and what is no date is left alone', () => {
    expect(english.date('2026-11-20')).toBe('Nov 20, 2026');
    expect(chinese.date('2026-11-20')).toBe('2026年11月20日');
    expect(english.date('soon')).toBe('soon');
  });
});

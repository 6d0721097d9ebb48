/** Whatever a pack or a backup holds, and whatever a template is laid over: refused with a sentence, or read; never thrown, never believed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup } from '../../entrypoints/platform/backup.ts';
import { compilePack } from '../../rules/compile/pack.ts';
import { DataError } from '../../rules/compile/read-data.ts';
import { createEngine } from '../../rules/engine/recognize.ts';
import { readTables } from '../../rules/engine/tables-text.ts';
import { tryTemplate } from '../../rules/engine/trial.ts';
import { check, hostileText } from './runs.ts';

/** What stands at a place where YAML, JSON or our own fields mean something by it. */
const pieces = [
  'pack: a',
  'title: abc',
  'rules:',
  '- id: a',
  '  ',
  '\n',
  '{',
  '}',
  '[',
  ']',
  '*a',
  '&a',
  '!!set',
  '"',
  "'",
  '|',
  '>',
  '?',
  ':',
  '- ',
  '#',
  '%',
  '__proto__',
  '<<',
  '\t',
  '\u202e',
  '{{host}}',
  '---',
  '\\',
  '~',
];
const data = fc.oneof(
  hostileText,
  fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
  fc.json(),
);

/** Refused with problems, or read. */
function refusedOrRead(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(DataError);
    const { problems } = error as DataError;
    expect(problems.length).toBeGreaterThan(0);
    for (const { message } of problems) expect(message.length).toBeGreaterThan(5);
  }
  expect(({} as Record<string, unknown>).rules).toBeUndefined();
}

describe('a rule pack', () => {
  it('of any text is refused with problems or read', () => check(data, (text) => refusedOrRead(() => compilePack(text)), 10), 3_600_000);

  it('with a value of a wrong type anywhere is refused or read, and what was read is sound in the engine', () => {
    const good = JSON.parse(
      JSON.stringify({
        pack: 'p',
        title: 'Pack',
        rules: [
          {
            id: 'a',
            title: 'Abc',
            summary: 'Abc.',
            area: 'config',
            kind: 'mistake',
            severity: 'noise',
            meaning: 'Abc.',
            causes: [{ id: 'c', text: 'Abc', check: 'Abc' }],
            fixes: [{ id: 'f', title: 'Abc', effect: 'safe', changes: 'Abc', confirm: 'Abc', code: [{ language: 'shell', text: 'ls' }] }],
            signatures: [{ template: 'a telling sentence of this error', proof: 'nearby' }],
          },
        ],
      }),
    );
    const paths: PropertyKey[][] = [];
    const walk = (node: unknown, path: PropertyKey[]) => {
      paths.push(path);
      if (typeof node === 'object' && node !== null)
        for (const [key, value] of Object.entries(node)) walk(value, [...path, Array.isArray(node) ? Number(key) : key]);
    };
    walk(good, []);
    const changed = fc.tuple(fc.constantFrom(...paths.slice(1)), fc.oneof(fc.jsonValue(), hostileText)).map(([path, value]) => {
      const pack = structuredClone(good);
      let node = pack;
      for (const key of path.slice(0, -1)) node = node[key];
      node[path.at(-1) as PropertyKey] = value;
      return JSON.stringify(pack);
    });
    check(
      changed,
      (text) =>
        refusedOrRead(() => {
          const { tables } = compilePack(text);
          createEngine(readTables(tables)).recognize('litellm.APIError: a telling sentence of this error', { intent: 'asked' });
        }),
      4,
    );
  }, 3_600_000);
});

describe('a backup', () => {
  it('of any text is refused with problems or read', () => {
    const part = fc.constantFrom('kind', 'version', 'made', 'settings', 'packs', '__proto__');
    const file = fc.oneof(
      data,
      fc.tuple(part, fc.jsonValue()).map(([key, value]) => `{"${key}": ${JSON.stringify(value)}}`),
    );
    check(file, (text) => refusedOrRead(() => readBackup(text)), 4);
  }, 3_600_000);
});

describe('a template', () => {
  const piece = fc.constantFrom('No deployments', ' {{model}} ', '{{...}}', '{{n:number}}', 'seconds', ' ', 'a', '{{', '}}', '\u202e', '"');

  it('laid over any text says how far it came, and no more than there is', () => {
    check(
      fc.tuple(
        fc.array(piece, { maxLength: 12 }),
        fc.oneof(
          hostileText,
          fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
        ),
      ),
      ([parts, text]) => {
        let trial: ReturnType<typeof tryTemplate>;
        try {
          trial = tryTemplate(parts.join(''), text);
        } catch (error) {
          expect((error as Error).message).toMatch(/hole|literal/);
          return;
        }
        expect(trial.matched).toBeLessThanOrEqual(trial.total);
        if (trial.start !== null && trial.end !== null) expect(trial.end).toBeLessThanOrEqual(text.length);
      },
    );
  }, 3_600_000);
});

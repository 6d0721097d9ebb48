import { expect, it } from 'vitest';
import { compileCatalog } from '../../scripts/catalog/load.ts';
import type { EngineTables } from './tables.ts';
import { readTables, writeTables } from './tables-text.ts';
import { parseTemplate } from './template.ts';

const { tables: catalog } = await compileCatalog();

it('tables survive being written and read', () => {
  const tables: EngineTables = {
    rules: [
      { id: 'a' },
      { id: 'h', hints: { words: ['toomanytokens', 'contextlength'], when: { provider: ['azure'] } } },
      { id: 'l', hints: { words: ['internalerror'], last: true } },
      {
        id: 's',
        silent: { class: ['Timeout'], provider: ['ollama'] },
        beside: [
          { words: ['ollamapull', 'key…notset'], instead: ['a', 'h'], when: { provider: ['ollama'] } },
          { words: ['ollama'], instead: ['b'], narrows: true },
        ],
      },
      { id: 'b', level: 'wrapper', conditions: { not: ['tab\there', 'line\nbreak'], status: [400] } },
    ],
    signatures: [
      { rule: 0, template: '+ plus, # hash and {{model}}', proof: 'alone' },
      { rule: 0, template: '- minus', proof: 'nearby', when: { provider: ['openai'] } },
      { rule: 4, template: '"quoted": {single}', proof: 'alone' },
      { rule: 4, template: 'Connection error.', proof: 'alone', hides: true },
      { rule: 4, template: 'Internal Server Error', proof: 'nearby', hides: true, when: { status: [500] } },
    ],
  };
  const read = readTables(writeTables(tables));
  expect(read.rules).toEqual([
    ...tables.rules.slice(0, 4),
    { id: 'b', level: 'wrapper', conditions: { not: ['tabhere', 'linebreak'], status: [400] } },
  ]);
  expect(read.signatures.map(({ template, ...rest }) => rest)).toEqual(tables.signatures.map(({ template, ...rest }) => rest));
  expect(read.signatures.map(({ template }) => template)).toEqual([
    '+plus,#hashand{{model}}',
    '-minus',
    'quoted:{single}',
    'connectionerror.',
    'internalservererror',
  ]);
});

it('a template keeps what decides, and its holes', () => {
  const tables: EngineTables = {
    rules: [{ id: 'a' }],
    signatures: [{ rule: 0, template: 'No `model`\n  for\t{{ model_group }} in "{{x: word}}"\n', proof: 'alone' }],
  };
  const template = readTables(writeTables(tables)).signatures[0]?.template as string;
  expect(template).toBe('nomodelfor{{model_group}}in{{x:word}}');
  expect(parseTemplate(template)).toEqual(parseTemplate(tables.signatures[0]?.template as string));
});

it('every template of the catalog is the same to the engine', () => {
  const read = readTables(writeTables(catalog));
  expect(read.signatures.length).toBe(catalog.signatures.length);
  read.signatures.forEach(({ template }, index) => {
    expect(parseTemplate(template)).toEqual(parseTemplate(catalog.signatures[index]?.template as string));
  });
});

it.each(['+nodeploymentsavailable', '-connectionrefused', '~contextlength\n#acme/x'])(
  '%s below no rule is refused, and joins nobody’s',
  (text) => {
    expect(() => readTables(text)).toThrow('belongs to no rule');
    expect(readTables(`#acme/x\n${text}`).rules[0]?.id).toBe('acme/x');
  },
);

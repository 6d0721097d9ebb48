import { expect, it } from 'vitest';
import type { EngineTables } from './tables.ts';
import { readTables, writeTables } from './tables-text.ts';

it('tables survive being written and read', () => {
  const tables: EngineTables = {
    rules: [{ id: 'a' }, { id: 'b', level: 'wrapper', conditions: { not: ['tab\there', 'line\nbreak'], status: [400] } }],
    signatures: [
      { rule: 0, template: '+ plus, # hash and {{model}}', proof: 'alone' },
      { rule: 0, template: '- minus', proof: 'nearby', when: { provider: ['openai'] } },
      { rule: 1, template: '"quoted": {single}', proof: 'alone' },
    ],
  };
  expect(readTables(writeTables(tables))).toEqual(tables);
});

it('a template written over several lines becomes one', () => {
  const tables: EngineTables = { rules: [{ id: 'a' }], signatures: [{ rule: 0, template: 'one\n  two\tthree\n', proof: 'alone' }] };
  expect(readTables(writeTables(tables)).signatures[0]?.template).toBe('one two three');
});

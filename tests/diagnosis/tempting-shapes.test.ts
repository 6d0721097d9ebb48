/** Code and documents that quote what LiteLLM prints, every shape with every text: nothing happened in them, and nothing is found. */
import { describe, expect, it } from 'vitest';
import { rulesIn } from './diagnosis.ts';
import { quoted, shapes } from './tempting-shapes.ts';

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  it.each(Object.entries(quoted))('that quotes: %s', (_, text) => {
    expect(rulesIn(shape(text)), shape(text)).toEqual([]);
  });
});

it('the same texts are found where they stand bare', () => {
  for (const [name, text] of Object.entries(quoted)) expect(rulesIn(text), name).toHaveLength(1);
});

/** What somebody selected and asked about is explained also where a page would not be marked. */
import { describe, expect, it } from 'vitest';
import { createEngine } from './recognize.ts';

const engine = createEngine({
  rules: [{ id: 'no-key' }],
  signatures: [{ rule: 0, template: 'No api key passed in.', proof: 'alone' }],
});
const said = (text: string) => engine.recognize(text, { intent: 'asked' }).map(({ rule, confidence }) => `${rule} ${confidence}`);

describe('asked about a line of code', () => {
  const code = 'if key is None:\n    raise Exception("No api key passed in.")\n';

  it('a page shows nothing', () => {
    expect(engine.recognize(code)).toEqual([]);
  });

  it('says what the literal means, and is not certain that it happened', () => {
    expect(said(code)).toEqual(['no-key likely']);
  });

  it('says nothing of the code where an error that happened stands beside it', () => {
    expect(said(`${code}\n\nException: No api key passed in.\n`)).toEqual(['no-key certain']);
  });
});

import { describe, expect, it } from 'vitest';
import { holesOf, literalLength, parseTemplate } from './template.ts';

describe('templates', () => {
  it('cut literals and typed holes, blanks and quotes gone', () => {
    expect(parseTemplate("Passed model={{model}}. Try 'again' in {{cooldown_seconds}} s")).toEqual([
      { literal: 'passedmodel=' },
      { hole: 'model', type: 'model', max: 200 },
      { literal: '.tryagainin' },
      { hole: 'cooldown_seconds', type: 'number', max: 24 },
      { literal: 's' },
    ]);
  });

  it('keep single braces, which errors are full of', () => {
    expect(parseTemplate('{"error": {{message:text}}}')[0]).toEqual({ literal: '{error:' });
  });

  it('know gaps that nobody keeps', () => {
    const parts = parseTemplate('from {{...}} to');
    expect(holesOf(parts)).toEqual([]);
    expect(literalLength(parts)).toBe(6);
  });

  it('refuse a hole of unknown type and say which types there are', () => {
    expect(() => parseTemplate('x {{frobnication}} y')).toThrow(/write \{\{frobnication:word\}\}/);
    expect(() => parseTemplate('x {{model:colour}} y')).toThrow(/"colour" is not a capture type; use one of number/);
  });

  it('refuse two holes side by side and a template without literals', () => {
    expect(() => parseTemplate('{{host}}{{port}}: x')).toThrow(/side by side/);
    expect(() => parseTemplate('{{host}}')).toThrow(/literal text/);
  });
});

import { describe, expect, it } from 'vitest';
import { markColours, markSheet, rootOf } from './mark-sheet.ts';

/** WCAG 2.2 contrast of #rrggbb with a grey level from 0 to 1. */
function contrast(colour: string, background: number): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const light = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return (Math.max(light, background) + 0.05) / (Math.min(light, background) + 0.05);
}

describe('the marks', () => {
  it.each(Object.entries(markColours))('stand out on white and on black: %s', (_, { line }) => {
    expect(contrast(line, 1)).toBeGreaterThanOrEqual(3);
    expect(contrast(line, 0)).toBeGreaterThanOrEqual(3);
  });

  it.each(['underline', 'background', 'both'] as const)('tell confidence by the shape of the line: %s', (style) => {
    const sheet = markSheet({ style, colour: 'blue' }, '');
    for (const [name, shape] of Object.entries({ certain: 'solid', likely: 'dashed', perhaps: 'dotted' }))
      expect(sheet).toMatch(new RegExp(`lex-${name}\\) \\{\\s+text-decoration: underline ${shape} `));
  });

  it('have no ground where only a line was chosen', () => {
    expect(markSheet({ style: 'underline', colour: 'amber' }, '')).not.toMatch(/lex-certain\) \{[^}]*rgb/);
    expect(markSheet({ style: 'both', colour: 'amber' }, '')).toMatch(/lex-certain\) \{[^}]*rgb\(201 134 0 \/ 14%\)/);
  });

  it('are written without ":root" for Firefox, which would paint nothing, and with it for Chromium, which would compute them for every element', () => {
    expect(markSheet({ style: 'both', colour: 'amber' }, rootOf('firefox'))).not.toContain(':root');
    expect(markSheet({ style: 'both', colour: 'amber' }, rootOf('chromium'))).not.toMatch(/(?<!:root)::highlight/);
  });
});

/**
 * How findings look on a page, as the person chose.
 * Confidence shows in the shape of the line, or in the strength of the ground, never in colour alone. Each line stands out by 3:1 from white and
 * from black, because a page's own theme often differs from the system's; text keeps the colour that the page gave it.
 */
import type { MarkColour, Marks } from './settings-shape.ts';

/** Line, and ground as red, green and blue. Contrast of the line with white and with black: never under 3:1. */
export const markColours: Record<MarkColour, { line: string; ground: string }> = {
  amber: { line: '#b57614', ground: '201 134 0' },
  blue: { line: '#3b7dd8', ground: '59 125 216' },
  magenta: { line: '#c2459c', ground: '194 69 156' },
  teal: { line: '#1a8a7d', ground: '26 150 136' },
  grey: { line: '#7d7d85', ground: '125 125 133' },
};

/** What is only worth a look is grey, whatever the rest is. */
const perhapsLine = markColours.grey.line;

/**
 * Chromium hands the look down from ":root", so that nothing is computed for the other elements: bare selectors cost 70 ms of style on a page of
 * 68,000 rows that shows no mark. Firefox would paint nothing below the root.
 */
export const rootOf = (engine: 'chromium' | 'firefox') => (engine === 'firefox' ? '' : ':root');

/** A few hundred bytes, for pages and for the preview in the options. */
export function markSheet({ style, colour }: Pick<Marks, 'style' | 'colour'>, root: string): string {
  const mark = (name: string) => `${root}::highlight(lex-${name})`;
  const { line, ground } = markColours[colour];
  const of = (name: string, shape: string, lineColour: string, grounds: { both: number; background: number }) => {
    const share = style === 'underline' ? 0 : grounds[style];
    return [
      `${mark(name)} {`,
      // A ground alone would be a matter of colour alone: a thin line of the same shape stays under it.
      `  text-decoration: underline ${shape} ${style === 'background' ? 1 : 2}px ${lineColour};`,
      `  background-color: ${share === 0 ? 'transparent' : `rgb(${ground} / ${share}%)`};`,
      '}',
    ].join('\n');
  };
  const marks = ['certain', 'likely', 'perhaps'].map(mark).join(', ');
  return [
    of('certain', 'solid', line, { both: 14, background: 26 }),
    of('likely', 'dashed', line, { both: 8, background: 17 }),
    of('perhaps', 'dotted', perhapsLine, { both: 0, background: 9 }),
    // The finding whose card is open, or that was stepped to.
    `${mark('current')} { background-color: rgb(${ground} / ${style === 'background' ? 30 : 20}%); }`,
    '@media (forced-colors: active) {',
    `  ${marks} { text-decoration-color: LinkText; background-color: transparent; }`,
    '}',
    '@media print {',
    `  ${marks}, ${mark('current')} { text-decoration: none; background-color: transparent; }`,
    '}',
    '',
  ].join('\n');
}

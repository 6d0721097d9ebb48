import { formatsOf } from '../formats.ts';

export const { language, number, date, list, plural } = formatsOf('en');

/** "1 error", "1,234 errors". */
export function count(value: number, noun: { one: string; other: string }): string {
  return `${number(value)} ${plural(value, noun)}`;
}

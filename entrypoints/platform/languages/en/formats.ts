import { formatsOf } from '../formats.ts';

export const { language, number, date, list, plural } = formatsOf('en');

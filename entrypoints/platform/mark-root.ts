import { rootOf } from './mark-sheet.ts';

/** What sheets of a whole page begin their selectors with in the browser that this was built for. */
export const markRoot = rootOf(import.meta.env.FIREFOX ? 'firefox' : 'chromium');

/** What is new in the catalog, and how fresh it is. */
import type { Term } from './term.ts';

export interface NewsStrings {
  title: string;
  /** One of the two may be 0, not both. */
  since(added: number, changed: number): string;
  added: string;
  changed: string;
  none: Term;
  catalog(rules: number, day: string): string;
  version(version: string): string;
}

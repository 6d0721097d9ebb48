import type { Term } from './term.ts';

/** What the reader says inside a page: the step button and its live messages. */
export interface ReaderStrings {
  explain: string;
  stepper(index: number, total: number): string;
  stepperHint: string;
  /** The step command was used where nothing is marked. */
  noneOnPage: Term;
  noneInSelection: Term;
  articleMissing: string;
  explainSelection: string;
}

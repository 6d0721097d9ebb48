/** The box that searches, and the box for pasted texts. */
import type { Term } from './term.ts';

export interface SearchStrings {
  label: string;
  placeholder: string;
  clear: string;
  results(count: number): string;
  none(query: string): string;
  noneHint: string;
}

export interface PasteStrings {
  label: string;
  placeholder: string;
  explain: string;
  clear: string;
  working: string;
  /** `read` and `total` are UTF-16 units. */
  cut(read: number, total: number): string;
  /** A text that another page handed over was cut on the way. */
  carried(length: number): string;
  held(length: number): string;
  empty: string;
  /** Shown above the explanations of a pasted or selected text. */
  found(count: number): string;
  /** No more than `count` different errors are told apart in one text. */
  foundMore(count: number): string;
  none: Term;
  /** The text never names LiteLLM. */
  foreign: Term;
  hints: string[];
  another: string;
  drop: string;
  fileFailed(name: string): string;
}

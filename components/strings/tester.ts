/** The rule tester on the explain page. */
export interface TesterStrings {
  title: string;
  intro: string;
  template: string;
  templatePlaceholder: string;
  text: string;
  textPlaceholder: string;
  /** The template cannot be used; the reason follows it, in English. */
  wrong: string;
  empty: string;
  whole(letters: number): string;
  partly(matched: number, total: number): string;
  none: string;
  cut(length: number): string;
  parts: string;
  literal: string;
  hole(name: string, type: string): string;
  gap: string;
  stands: string;
  altered(edits: number): string;
  stopped: string;
  notReached: string;
  engine: string;
  engineNone: string;
  rule: string;
  open: string;
}

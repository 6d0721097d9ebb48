/** Suggestions in the browser's address bar. */
export interface OmniboxStrings {
  /** Nothing was typed yet. */
  hint: string;
  /** What Enter opens. */
  best(title: string): string;
  /** Enter explains what was typed as a text. */
  none(query: string): string;
}

/** Suggestions in the browser's address bar. */
export interface OmniboxStrings {
  /** The first line, whatever was typed: what to type, and what Enter does. */
  hint: string;
  /** Below the first line where nothing is found: Enter explains what was typed as a text. */
  none(query: string): string;
}

/** What the reader must know of a site. A declaration only: strings, no code. */
export interface Site {
  id: string;
  /** Match patterns of the pages it is for. */
  patterns: readonly string[];
  /** Selector of the elements whose text is read; each is one text (a comment, a post, a file). The innermost counts. */
  blocks: string;
  /** Selector of what is not read inside them: line numbers, buttons, editors. */
  ignore?: string;
  /** Selector of elements inside blocks whose text belongs together, and to nothing around it. */
  apart?: string;
  /** Selector of what the site lays over the text; a click on it is a click on the text below. */
  overlays?: string;
}

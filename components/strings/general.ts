/** Said everywhere: who we are, copying, and what went wrong. */
export interface ProductStrings {
  name: string;
  /** The honest small print: this is no product of BerriAI. */
  unofficial: string;
  privacy: string;
}

export interface CopyStrings {
  copy: string;
  copied: string;
  failed: string;
  copyWhat(what: string): string;
}

export interface ErrorStrings {
  title: string;
  settings: string;
  article: string;
  engine: string;
}

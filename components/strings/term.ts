/** A word and the one sentence that says what we mean by it. */
export interface Term {
  name: string;
  meaning: string;
}

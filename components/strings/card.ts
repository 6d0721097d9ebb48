/** The card of one finding. */
import type { Term } from './term.ts';

export interface CardStrings {
  close: string;
  /** Accessible name of the non-modal dialog's scrolling body. */
  body: string;
  whatToDo: string;
  noFix: string;
  why: string;
  meaning: string;
  fromThisText: string;
  matched: string;
  chain: string;
  /** Marks the link of the chain that failed first. */
  startedHere: string;
  status(code: number): string;
  alternatives: string;
  fullArticle: string;
  removesCause(numbers: string[]): string;
  /** Above two pieces of code that are to be compared. */
  wrong: string;
  right: string;
  changes: string;
  confirm: string;
  check: string;
  workaround: Term;
  verified(version: string, day: string): string;
  onVersions(range: string): string;
  versions: {
    /** This text shows a release that has the bug. */
    affected(shown: string, fixed: string | undefined): string;
    /** This text shows a release that should not have it. */
    notAffected(shown: string, from: string | undefined, fixed: string | undefined): string;
    /** No release shown in the text. */
    fixedIn(fixed: string, from: string | undefined): string;
    since(from: string): string;
    shown(version: string): string;
  };
  openUpstream: Term;
  security: Term;
  /** The release that the text shows has known security holes. */
  holes(shown: string): string;
  experimental: Term;
  filled: string;
  placeholder: string;
}

import type { Term } from './term.ts';

/** Words about which sites are read without being asked, and why a page cannot be. */
export interface AccessStrings {
  /** A site that nobody enabled, and a built-in one that was taken back in the browser's settings. */
  notEnabled: Term;
  withdrawn: Term;
  /** Asks the browser for this site for good. */
  enable(site: string): string;
  giveBack(site: string): string;
  /** A PDF, or JSON in Firefox. */
  viewer: Term;
  /** Local files, where the browser has a switch for them, and where it has none. */
  filesSwitch: Term;
  filesOpen: string;
  files: Term;
  /** The list in the options. */
  own: Term;
  noOwn: string;
  revoke(site: string): string;
  revokeShort: string;
  revoked(site: string): string;
  builtIn: Term;
  granted: string;
  giveBackShort: string;
}

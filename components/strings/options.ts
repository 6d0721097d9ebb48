import type { Term } from './term.ts';

export interface OptionStrings {
  title: string;
  appearance: string;
  theme: Record<'auto' | 'light' | 'dark', Term>;
  reading: string;
  paused: Term;
  mutedSites: Term;
  noMutedSites: string;
  unmute(site: string): string;
  unmuteShort: string;
  unmuted(site: string): string;
  privacy: string;
  privacyPoints: string[];
  saved: string;
}

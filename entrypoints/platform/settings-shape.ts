/** What the settings are. Scripts on pages may know it without paying for the validator in settings-versions.ts. */

/** How our own surfaces look: as the system says, or as the person chose. */
export type Theme = 'auto' | 'light' | 'dark';
/** auto: as the system says. */
export type Motion = 'auto' | 'reduced';
/** auto: as the browser says. Else a BCP 47 tag that the strings exist in. */
export type LanguageChoice = 'auto' | 'en' | 'zh-CN';
export type Severity = 'blocking' | 'degraded' | 'noise';
export type MarkStyle = 'underline' | 'background' | 'both';
export type MarkColour = 'amber' | 'blue' | 'magenta' | 'teal' | 'grey';

/** How findings look on pages, and which of them are marked. */
export interface Marks {
  style: MarkStyle;
  colour: MarkColour;
  severities: Severity[];
}

export interface Settings {
  /** True: nothing is read anywhere. */
  paused: boolean;
  theme: Theme;
  motion: Motion;
  language: LanguageChoice;
  /** Hosts with their port ("github.com", "localhost:3000") that are not read; "*.example.org" for all below one. */
  mutedSites: string[];
  /** Ids of rules that are not marked on pages; "pack/rule" for those of packs. */
  mutedRules: string[];
  /** Findings that the person ignores, as `ignoredHash` gives them (platform/ignored.ts): nothing of their text. Oldest first. */
  ignored: string[];
  marks: Marks;
  /** Whether the popup remembers what was looked up. */
  recents: boolean;
  /** Whether these settings follow the person to other browsers. */
  sync: boolean;
  /** Version whose news were seen last; null before the first greeting. */
  helloVersion: string | null;
}

/** Key in `storage.local`: enough to notice a change. */
export const settingsKey = 'settings';

/** Longest lists that are kept. Of the ignored ones the oldest give way. */
export const mostKept = { mutedSites: 1_000, mutedRules: 2_000, ignored: 2_000 } as const;

/** Key in `storage.local` of what platform/site-access.ts keeps. */
export const accessKey = 'site-access';

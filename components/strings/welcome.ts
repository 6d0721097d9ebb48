/** The page that opens after the installation. */
import type { Term } from './term.ts';

export interface WelcomeStrings {
  title: string;
  lead: string;
  try: Term;
  /** What the three samples are. */
  samples: [string, string, string];
  /** Shown where nothing can be marked: reading is paused, or switched off. */
  asleep: Term;
  read: { title: string; points: string[] };
  never: { title: string; points: string[] };
  pin: Record<'title' | 'chromium' | 'firefox', string>;
  ways: { title: string; all: Term[] };
  language: { title: string; auto: string };
  onward: string;
}

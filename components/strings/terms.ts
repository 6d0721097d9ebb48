/** The names of what rules speak of, each with the sentence that says what we mean by it. */
import type { Confidence } from '../../rules/finding.ts';
import type { Area, Kind, Language } from '../../rules/schema.ts';
import type { Term } from './term.ts';

export interface TermStrings {
  areas: Record<Area, Term>;
  kinds: Record<Kind, Term>;
  severities: Record<'blocking' | 'degraded' | 'noise', Term>;
  confidence: Record<Confidence, Term>;
  effects: Record<'safe' | 'check-first', Term>;
  languages: Record<Language, string>;
  /** Label of a captured value: `cooldown_seconds` is "Cooldown, seconds". Unknown names come back readable. */
  capture(name: string): string;
}

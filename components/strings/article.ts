/** The full article of a rule. */
import type { Source } from '../../rules/schema.ts';

export interface ArticleStrings {
  onThisPage: string;
  back: string;
  /** From a preview back to the explanation. */
  toCard: string;
  fixes: string;
  causes: string;
  platforms: string;
  platform: Record<'sdk' | 'proxy' | 'docker' | 'kubernetes', string>;
  diagnosis: string;
  prevention: string;
  faq: string;
  evidence: string;
  signatures: string;
  signaturesIntro: string;
  related: string;
  threads: string;
  sources: string;
  id: string;
}

export interface SourceStrings {
  kind: Record<Source['kind'], string>;
  state: Record<Source['state'], string>;
  seen(day: string): string;
}

/** The explain page, and the catalog on it. */
import type { Term } from './term.ts';

export interface ExplainStrings {
  title: string;
  home: string;
  tagline: string;
  askedTitle: string;
  askedGone: Term;
  notFound(id: string): string;
  notFoundHint: string;
  yourText: string;
  skip: string;
}

export interface CatalogStrings {
  title: string;
  intro(rules: number): string;
  filters: Record<'title' | 'area' | 'kind' | 'severity' | 'all' | 'reset', string>;
  shown(count: number, total: number): string;
  noneFits: string;
}

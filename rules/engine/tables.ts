/** What compile() hands to the engine: plain data, so that it can be bundled, stored for packs, and merged. */
import type { CaptureType } from '../finding.ts';
import type { Area, Conditions } from '../schema.ts';

/** A piece of a template: literals (without blanks, quotes and case; see engine/skeleton.ts) and the holes between them. */
export type Part = { literal: string } | { hole: string; type: CaptureType; max: number };

export interface SignatureTable {
  /** Index into `rules`. */
  rule: number;
  template: string;
  proof: 'alone' | 'nearby';
  /** The text hides what failed: never certain. */
  hides?: true;
  when?: Conditions;
}

export interface RuleTable {
  id: string;
  level?: 'class' | 'wrapper' | 'any';
  conditions?: Conditions;
  /** Words that point to this rule where only a class explains an error, in skeleton form (engine/hints.ts). */
  hints?: { words: string[]; when?: Conditions; last?: true };
  /** What people write beside an error that was this, in skeleton form, and the rules that it then replaces (engine/beside.ts). */
  beside?: Beside[];
  /** Class and provider of which an error that says nothing more is most often this one (engine/silent.ts). */
  silent?: Conditions;
}

export interface Beside {
  words: string[];
  instead: string[];
  narrows?: true;
  when?: Conditions;
}

/** One document of the search index. */
export interface SearchTable {
  id: string;
  title: string;
  summary: string;
  symptoms: string[];
  signatures: string[];
  /** What may be behind it, in the rule's words. */
  causes: string[];
  area: Area;
  /** Words with which people tell of it: hints, and what they write beside the error. */
  told?: string[];
  /** Rules that its author names as its neighbours, nearest first. */
  related?: string[];
}

export interface EngineTables {
  rules: RuleTable[];
  signatures: SignatureTable[];
}

/**
 * The engine with suggestions: where only a class-level rule, or none, explains an error, rules whose words are nearest are named as
 * "perhaps" (Fuse.js ranks a few candidates picked by rare words; it never scans, see engine/suggest.ts), and behind them the neighbours that
 * the rule itself names: where the surroundings told another story, it was one of those more often than what the class offers. For terminal,
 * popup and pages of our own; the reader of a page does without, to stay small.
 */
import type { Alternative, Finding, Intent, Page } from '../finding.ts';
import { createEngine } from './recognize.ts';
import { createSearch, type Search } from './suggest.ts';
import type { EngineTables, SearchTable } from './tables.ts';

export interface Explainer {
  /** As Engine.recognize, with suggestions among the alternatives. */
  explain(text: string, options?: { intent?: Intent; page?: Page }): Finding[];
  search: Search;
}

const mostSuggestions = 3;
/** Below this a suggestion shares everyday words only (measured: the right rule stands above it in 9 of 10 texts that have one). */
const least = 0.45;
/** A longer list is no help at night. */
const mostAlternatives = 6;

export function createExplainer(tables: EngineTables, documents: readonly SearchTable[]): Explainer {
  const engine = createEngine(tables);
  const search = createSearch(documents);
  const general = new Set(tables.rules.filter((rule) => rule.level !== undefined).map((rule) => rule.id));
  const neighbours = new Map(documents.map(({ id, related = [] }) => [id, related.filter((other) => !general.has(other))]));
  return { search, explain: (text, options) => engine.recognize(text, options).map(withSuggestions) };

  function withSuggestions(finding: Finding): Finding {
    // Rules whose own words stand in the text come before rules that only resemble it; what speaks of every error of a class comes last.
    const specific = finding.alternatives.filter((other) => !general.has(other.rule));
    const rest = finding.alternatives.filter((other) => general.has(other.rule));
    const others = [...(general.has(finding.rule) ? alike(finding) : []), ...(neighbours.get(finding.rule) ?? [])];
    const known = new Set([finding.rule, ...specific.map((other) => other.rule)]);
    const suggestions: Alternative[] = [...new Set(others)]
      .filter((rule) => !known.has(rule))
      .map((rule) => ({ rule, confidence: 'perhaps' }));
    return { ...finding, alternatives: [...specific, ...suggestions, ...rest].slice(0, mostAlternatives) };
  }

  function alike(finding: Finding): string[] {
    const said = finding.chain[finding.cause]?.text ?? '';
    // One word is like too many rules.
    if ((said.match(/\p{L}{3,}/gu) ?? []).length < 2) return [];
    return search
      .search(said.slice(0, 300), 8)
      .filter(({ rule, score }) => score >= least && !general.has(rule))
      .slice(0, mostSuggestions)
      .map(({ rule }) => rule);
  }
}

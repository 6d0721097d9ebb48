/**
 * The engine with suggestions: where only a class-level rule, or none, explains an error, rules whose words are nearest are named as
 * "perhaps". Fuse.js ranks a few candidates picked by rare words; it never scans (engine/suggest.ts). For terminal, popup and pages of
 * our own; the reader of a page does without, to stay small.
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

export function createExplainer(tables: EngineTables, documents: readonly SearchTable[]): Explainer {
  const engine = createEngine(tables);
  const search = createSearch(documents);
  const general = new Set(tables.rules.filter((rule) => rule.level !== undefined).map((rule) => rule.id));
  return {
    search,
    explain: (text, options) => engine.recognize(text, options).map((finding) => (general.has(finding.rule) ? suggest(finding) : finding)),
  };

  function suggest(finding: Finding): Finding {
    const said = finding.chain[finding.cause]?.text ?? '';
    const known = new Set([finding.rule, ...finding.alternatives.map((other) => other.rule)]);
    const suggestions: Alternative[] = search
      .search(said.slice(0, 300), 8)
      .filter(({ rule, score }) => score >= least && !known.has(rule) && !general.has(rule))
      .slice(0, mostSuggestions)
      .map(({ rule }) => ({ rule, confidence: 'perhaps' }));
    // Rules whose own words stand in the text come before rules that only resemble it; wrappers come last.
    const specific = finding.alternatives.filter((other) => !general.has(other.rule));
    const rest = finding.alternatives.filter((other) => general.has(other.rule));
    return { ...finding, alternatives: [...specific, ...suggestions, ...rest] };
  }
}

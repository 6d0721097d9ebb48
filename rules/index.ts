/**
 * The catalog and its engine as a library: text in, explanations out. Nothing is read, sent or stored; runs in Node, a worker or a page.
 * The entry `recognize.ts` leaves the articles out.
 */
import articles from 'virtual:catalog/articles';
import { tables } from 'virtual:catalog/engine';
import { search as documents } from 'virtual:catalog/search';
import type { Article } from './article.ts';
import { createExplainer, type Explainer } from './engine/explain.ts';
import type { Suggestion } from './engine/suggest.ts';
import type { Finding, Intent, Page } from './finding.ts';

export type { Article, ArticleCause, ArticleFix, Block, Code, Inline } from './article.ts';
export { fillHole } from './engine/fill.ts';
export { type Redacted, redact } from './engine/redact.ts';
export type { Suggestion } from './engine/suggest.ts';
export type { Alternative, Capture, Confidence, Finding, Intent, Link, Page } from './finding.ts';

export interface Explanation extends Finding {
  /** What the rule has to say, as data: Markdown parsed, code coloured, holes named. */
  article: Article;
}

let explainer: Explainer | undefined;
/** Made at the first call (about 20 ms), so that importing costs nothing. */
const ready = () => {
  explainer ??= createExplainer(tables, documents);
  return explainer;
};

/**
 * Explains the LiteLLM errors in `text`. Never throws; linear in its length.
 * `intent`: "scan" (default) demands proof that an error is LiteLLM's, for logs that hold other things too; "asked" takes your word for it and then
 * says at most "perhaps". Offsets are UTF-16 units. What a finding quotes is not redacted: pass it through `redact` before you show or keep it.
 */
export function explain(text: string, options: { intent?: Intent; page?: Page } = {}): Explanation[] {
  return ready()
    .explain(text, options)
    .map((finding) => ({ ...finding, article: articles[finding.rule] as Article }));
}

/** Rules nearest to a few words, best first. */
export function search(query: string, limit?: number): Suggestion[] {
  return ready().search.search(query, limit);
}

/** The article of a rule; undefined when there is no such rule. Ids are permanent. */
export function articleOf(rule: string): Article | undefined {
  return Object.hasOwn(articles, rule) ? articles[rule] : undefined;
}

/** Ids of all rules. */
export function ruleIds(): string[] {
  return Object.keys(articles);
}

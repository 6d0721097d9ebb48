/** What one finding looks like outside of the extension: plain JSON, captures as strings. Read by pipelines, so fields are added, never renamed. */
import type { Article } from '../../rules/article.ts';
import type { Finding } from '../../rules/finding.ts';

export type Titles = (rule: string) => string;

export function titlesOf(articles: Readonly<Record<string, Article>>): Titles {
  return (rule) => articles[rule]?.title ?? rule;
}

export function toJson(text: string, finding: Finding, titleOf: Titles) {
  const { start, end, rule, confidence, because, captures, chain, cause, alternatives, version } = finding;
  return {
    start,
    end,
    text: text.slice(start, end),
    rule,
    title: titleOf(rule),
    confidence,
    because,
    captures: Object.fromEntries(Object.entries(captures).map(([name, capture]) => [name, capture.value])),
    chain,
    cause,
    alternatives,
    version,
  };
}

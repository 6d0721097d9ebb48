/** What a person's browser remembers of a catalog, so that the next one can say what is new in it. */
import type { Article } from '../../rules/article.ts';
import { fingerprint } from '../../rules/compile/hash.ts';

export interface Edition {
  /** Latest day (ISO) on which a source was looked at or a fix was run: how fresh the catalog is. */
  date: string;
  /** Fingerprint of each rule that is not retired, by id. */
  prints: Record<string, string>;
}

export function editionOf(articles: Record<string, Article>): Edition {
  const current = Object.values(articles).filter(({ status }) => status !== 'retired');
  const days = current.flatMap(({ sources, fixes }) => [
    ...sources.map(({ seen }) => seen),
    ...fixes.flatMap(({ verified }) => verified?.date ?? []),
  ]);
  return {
    date: days.sort().at(-1) ?? '',
    prints: Object.fromEntries(current.map((article) => [article.id, printOf(article)])),
  };
}

/** Changes with what helps a reader; a source that was looked at again, or a fix that was run again, is no news. */
function printOf({
  title,
  summary,
  severity,
  affects,
  meaning,
  causes,
  fixes,
  platforms,
  diagnosis,
  prevention,
  faq,
  signatures,
}: Article): string {
  const told = fixes.map(({ verified: _, ...fix }) => fix);
  // Seven signs of base 36 are 36 bits: among thousands of rules no change is missed in practice.
  return fingerprint(
    JSON.stringify([title, summary, severity, affects, meaning, causes, told, platforms, diagnosis, prevention, faq, signatures]),
  ).slice(-7);
}

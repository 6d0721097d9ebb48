/** Is the right rule among the first three that search gives? Queries: titles or causes of labelled threads, and the symptoms of the rules. */
import type { Search } from '../../rules/engine/suggest.ts';

export interface Thread {
  id: string;
  /** Where a corpus has no titles, the cause in one reader's words stands for it. */
  title?: string;
  label: { failure: string; root_cause: string };
}

export interface SearchMeasure {
  threads: number;
  threadsRight: number;
  symptoms: number;
  symptomsRight: number;
  misses: string[];
}

const shown = 3;

export function measureSearch(input: {
  search: Search;
  threads: readonly Thread[];
  symptoms: readonly { rule: string; symptom: string }[];
  rulesOfFailure: Readonly<Record<string, string[]>>;
}): SearchMeasure {
  const first = (query: string) => input.search.search(query, shown).map(({ rule }) => rule);
  const misses: string[] = [];
  let threadsRight = 0;
  for (const thread of input.threads) {
    const query = thread.title ?? thread.label.root_cause;
    const found = first(query);
    if (found.some((rule) => input.rulesOfFailure[thread.label.failure]?.includes(rule))) threadsRight++;
    else misses.push(`${thread.id} SEARCH ${thread.label.failure}: "${query}" gives ${found.join(', ')}`);
  }
  const symptomsRight = input.symptoms.filter(({ rule, symptom }) => first(symptom).includes(rule)).length;
  return { threads: input.threads.length, threadsRight, symptoms: input.symptoms.length, symptomsRight, misses };
}

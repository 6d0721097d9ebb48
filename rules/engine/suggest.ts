/** Search over the catalog: an inverted index picks at most 40 candidates, Fuse.js ranks them. Never used to scan a page. */
import Fuse from 'fuse.js';
import type { SearchTable } from './tables.ts';

export interface Suggestion {
  rule: string;
  title: string;
  /** 0 to 1, higher is better. */
  score: number;
  /** The words of the rule that the query met, lower case: what a list marks. */
  matched: string[];
}

export interface Search {
  search(query: string, limit?: number): Suggestion[];
}

const mostCandidates = 40;
/** Of them the best are ranked by Fuse: it takes most of a keystroke, and moves no candidate by more than a quarter. */
const mostRanked = 20;
/** Fuse works in chunks of 32 characters; longer queries cost more and rank worse (toolchain measurements). */
const longestQuery = 32;
/** What each field's words are worth when candidates are picked. */
const weights = { title: 4, symptoms: 3, signatures: 2, summary: 1 } as const;

export function createSearch(documents: readonly SearchTable[]): Search {
  const postings = new Map<string, Map<number, number>>();
  documents.forEach((document, index) => {
    for (const [field, weight] of Object.entries(weights) as [keyof typeof weights, number][]) {
      for (const word of new Set(words([document[field]].flat().join(' ')))) {
        const entry = postings.get(word) ?? new Map<number, number>();
        entry.set(index, Math.max(entry.get(index) ?? 0, weight));
        postings.set(word, entry);
      }
    }
    for (const word of words(document.id)) {
      const entry = postings.get(word) ?? new Map<number, number>();
      entry.set(index, Math.max(entry.get(index) ?? 0, weights.title));
      postings.set(word, entry);
    }
  });
  const vocabulary = [...postings.keys()].sort();

  return {
    search(query, limit = 10) {
      const asked = [...new Set(words(query))].slice(0, 24);
      if (asked.length === 0) return [];
      const totals = new Map<number, number>();
      const met = new Map<number, Set<string>>();
      asked.forEach((word, position) => {
        // The last word is still being typed: everything that begins with it counts.
        const open = position === asked.length - 1;
        const matches =
          postings.has(word) && !(open && word.length < 4) ? [word, ...near(vocabulary, word, open)] : near(vocabulary, word, true);
        const best = new Map<number, number>();
        for (const match of new Set(matches)) {
          const entry = postings.get(match) as Map<number, number>;
          const rarity = Math.log(1 + documents.length / entry.size);
          const exact = match === word ? 1 : 0.7;
          for (const [index, weight] of entry) {
            best.set(index, Math.max(best.get(index) ?? 0, weight * rarity * exact));
            // Of a word that is still being typed, its letters so far.
            met.set(index, (met.get(index) ?? new Set()).add(match.startsWith(word) ? word : match));
          }
        }
        for (const [index, value] of best) totals.set(index, (totals.get(index) ?? 0) + value);
      });
      const candidates = [...totals].sort((a, b) => b[1] - a[1]).slice(0, mostCandidates);
      const top = candidates[0]?.[1] ?? 1;
      const fuzzy = rankByFuse(
        candidates.slice(0, mostRanked).map(([index]) => documents[index] as SearchTable),
        rarest(asked, postings),
      );
      return candidates
        .map(([index, total]) => {
          const document = documents[index] as SearchTable;
          // Words decide, Fuse breaks near ties: alone it ranks long texts badly (toolchain section 10).
          const score = 0.75 * (total / top) + 0.25 * (fuzzy.get(document.id) ?? 0);
          return { rule: document.id, title: document.title, score: Math.round(score * 1000) / 1000, matched: [...(met.get(index) ?? [])] };
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
  };
}

function rankByFuse(documents: SearchTable[], query: string): Map<string, number> {
  const fuse = new Fuse(documents, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'symptoms', weight: 2 },
      { name: 'signatures', weight: 1 },
    ],
    ignoreLocation: true,
    includeScore: true,
    threshold: 0.6,
  });
  return new Map(fuse.search(query.slice(0, longestQuery)).map(({ item, score }) => [item.id, 1 - (score ?? 1)]));
}

/** The words that say most, in the order asked, until Fuse's chunk is full. */
function rarest(asked: readonly string[], postings: ReadonlyMap<string, ReadonlyMap<number, number>>): string {
  const byRarity = [...asked].sort((a, b) => (postings.get(a)?.size ?? 0) - (postings.get(b)?.size ?? 0) || b.length - a.length);
  const kept = new Set<string>();
  let length = 0;
  for (const word of byRarity) {
    if (length + word.length + 1 > longestQuery) continue;
    kept.add(word);
    length += word.length + 1;
  }
  return asked.filter((word) => kept.has(word)).join(' ') || (asked[0] as string);
}

/** Words that begin alike, or differ by one letter (longer ones). */
function near(vocabulary: readonly string[], word: string, prefix: boolean): string[] {
  const found: string[] = [];
  for (const other of vocabulary) {
    if (other === word) found.push(other);
    else if (prefix && word.length >= 2 && other.startsWith(word)) found.push(other);
    else if (word.length >= 5 && Math.abs(other.length - word.length) <= 1 && oneEdit(word, other)) found.push(other);
    if (found.length >= 24) break;
  }
  return found;
}

function oneEdit(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const restA = a.slice(i);
  const restB = b.slice(i);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

const stop = new Set(
  'a an and are as at be but by for from has have i in is it its not of on or that the this to was when why with you your my do does can how what'.split(
    ' ',
  ),
);

/** Identifiers stay whole (`drop_params`, `gpt-4o`, `v1.82.8`) and are also found by their parts. */
function words(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}_.+-]*[\p{L}\p{N}]/gu) ?? []).flatMap((word) => {
    const parts = word.split(/[_.+-]+|(?<=\D)(?=\d)/).filter((part) => part.length > 1 && part !== word);
    return [word, ...parts].filter((each) => !stop.has(each));
  });
}

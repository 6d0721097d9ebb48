/** Search over the catalog: an inverted index picks at most 40 candidates, Fuse.js ranks them. Never used to scan a page. */
import Fuse from 'fuse.js';
import type { SearchTable } from './tables.ts';
import { createVocabulary, stemOf } from './word-likeness.ts';

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
const weights = { id: 4, title: 4, symptoms: 3, told: 1, signatures: 2, summary: 1.5, causes: 1 } as const;
/**
 * BM25F over these fields. A word that stands in title and symptoms says more than one in a cause, and long rules are not favoured; measured on
 * causes in readers' words (74 threads, 485 texts): 67 % in the first three, with the usual 1.2 and 0.75 64 %.
 */
const saturation = 4;
const lengthMatters = 0.3;

export function createSearch(documents: readonly SearchTable[]): Search {
  /** Of every stem: how often each document has it, weighted. */
  const postings = new Map<string, Map<number, number>>();
  const lengths = documents.map((document, index) => {
    let length = 0;
    for (const [field, weight] of Object.entries(weights) as [keyof typeof weights, number][]) {
      for (const word of words([document[field] ?? []].flat().join(' '))) {
        const stem = stemOf(word);
        const entry = postings.get(stem) ?? new Map<number, number>();
        entry.set(index, (entry.get(index) ?? 0) + weight);
        postings.set(stem, entry);
        length += weight;
      }
    }
    return length;
  });
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length);
  const vocabulary = createVocabulary(
    documents.flatMap((document) =>
      Object.keys(weights).flatMap((field) => words([document[field as keyof typeof weights] ?? []].flat().join(' '))),
    ),
  );

  return {
    search(query, limit = 10) {
      const asked = [...new Set(words(query))].slice(0, 24);
      if (asked.length === 0) return [];
      const totals = new Map<number, number>();
      const met = new Map<number, Set<string>>();
      asked.forEach((word, position) => {
        const best = new Map<number, number>();
        // The last word is still being typed: everything that begins with it counts.
        for (const [match, likeness] of vocabulary.like(word, position === asked.length - 1)) {
          const entry = postings.get(stemOf(match)) as Map<number, number>;
          const rarity = Math.log(1 + (documents.length - entry.size + 0.5) / (entry.size + 0.5));
          for (const [index, often] of entry) {
            const long = 1 - lengthMatters + (lengthMatters * (lengths[index] as number)) / usual;
            const worth = (rarity * likeness * often * (saturation + 1)) / (often + saturation * long);
            best.set(index, Math.max(best.get(index) ?? 0, worth));
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
        rarest(asked, (word) => postings.get(stemOf(word))?.size ?? 0),
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
function rarest(asked: readonly string[], users: (word: string) => number): string {
  const byRarity = [...asked].sort((a, b) => users(a) - users(b) || b.length - a.length);
  const kept = new Set<string>();
  let length = 0;
  for (const word of byRarity) {
    if (length + word.length + 1 > longestQuery) continue;
    kept.add(word);
    length += word.length + 1;
  }
  return asked.filter((word) => kept.has(word)).join(' ') || (asked[0] as string);
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

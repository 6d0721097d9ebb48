/**
 * A message that somebody cut after its first words, as narrow tables and log summaries do: "Missing Anthropic API Key - A". Too little of a
 * template for the walk (rank.ts, `counts`), but the words before the cut may begin the texts of one rule only. Asked where nothing specific
 * was found, so it costs a page nothing.
 */
import { type Circumstances, weigh } from './conditions.ts';
import { type Hit, lowerBound } from './match.ts';
import { type Candidate, leadOf } from './rank.ts';
import type { Skeleton } from './skeleton.ts';
import type { EngineTables, RuleTable, SignatureTable } from './tables.ts';
import { parseTemplate } from './template.ts';

/** Fewer letters begin texts of several programs; more than the longest is a template that the walk finds. */
const fewest = 12;
const longest = 80;
/** Fewer words are no more than a guess. */
const telling = 18;
/** "error:{type:" begins every body: so many letters must be of a word or a sentence. */
const ownWords = /[a-z][^:{},[]{11}$/;

interface Beginning {
  letters: string;
  signature: SignatureTable;
  rule: RuleTable;
}

/** Makes what gives the one rule whose texts begin with the last words before `end` (of the cleaned text), or none. */
export function createCutShort(
  tables: EngineTables,
): (facts: Circumstances, skeleton: Skeleton, start: number, end: number) => Candidate[] {
  let beginnings: Beginning[] | undefined;

  return (facts, skeleton, start, end) => {
    beginnings ??= beginningsOf(tables);
    const text = skeleton.text
      .slice(lowerBound(skeleton.map, start), lowerBound(skeleton.map, end))
      .replace(/(?:\.{1,4}|\u2026)?[)\]}]{0,8}$/, '');
    if (!ownWords.test(text)) return [];
    // The longest words first: they say most.
    for (let from = Math.max(0, text.length - longest); from <= text.length - fewest; from++) {
      if (from > 0 && !/[:\-{([,>|]/.test(text[from - 1] as string)) continue;
      const words = text.slice(from);
      const begun = startingWith(beginnings, words);
      if (begun.length === 0) continue;
      const [one, ...others] = new Set(begun.filter(({ signature, rule }) => holds(signature, rule, facts)).map(({ rule }) => rule));
      if (one === undefined || others.length > 0) return [];
      const sure = words.length >= telling;
      const at = lowerBound(skeleton.map, start) + from;
      const hit: Hit = {
        signature: -1,
        part: 0,
        start: skeleton.map[at] as number,
        end: (skeleton.map[at + words.length - 1] as number) + 1,
        matched: words.length,
        total: sure ? words.length : words.length * 2,
        edits: 0,
        captures: {},
      };
      return [{ hit, rule: one, met: 0, inCause: false, hinted: true }];
    }
    return [];
  };
}

/** Sorted. What every error of a class or provider begins with is left out: it tells nothing. */
function beginningsOf(tables: EngineTables): Beginning[] {
  const all = tables.signatures.flatMap((signature): Beginning[] => {
    const rule = tables.rules[signature.rule] as RuleTable;
    const parts = parseTemplate(signature.template);
    const first = parts[0];
    if (rule.level !== undefined || first === undefined || !('literal' in first)) return [];
    const letters = first.literal.slice(leadOf(parts));
    return letters.length < fewest ? [] : [{ letters, signature, rule }];
  });
  return all.sort((a, b) => (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0));
}

function startingWith(sorted: readonly Beginning[], words: string): Beginning[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Beginning).letters < words) low = middle + 1;
    else high = middle;
  }
  const found: Beginning[] = [];
  for (let i = low; i < sorted.length && (sorted[i] as Beginning).letters.startsWith(words); i++) found.push(sorted[i] as Beginning);
  return found;
}

function holds(signature: SignatureTable, rule: RuleTable, facts: Circumstances): boolean {
  try {
    return weigh(rule.conditions, facts) !== null && weigh(signature.when, facts) !== null;
  } catch {
    return false; // A range that cannot be read: the catalog test names it; a page must not suffer.
  }
}

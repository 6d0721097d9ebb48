/**
 * Hints: a few everyday words ("context length", "insufficient balance") that point to a rule where only a class explains an error. Providers
 * are many and each has its own wording; what they speak of is not. Looked for in one message at a time, and only after everything else.
 */
import type { Conditions } from '../schema.ts';
import type { Chain } from './chain.ts';
import { type Circumstances, weigh } from './conditions.ts';
import { type Hit, lowerBound } from './match.ts';
import type { Candidate } from './rank.ts';
import type { Skeleton } from './skeleton.ts';
import type { RuleTable } from './tables.ts';
import { needleOf, type Trigrams } from './trigrams.ts';

/** An error seldom speaks of more than one thing; more would only fill the list of alternatives. */
const most = 4;

interface Where {
  facts: Circumstances;
  skeleton: Skeleton;
  /** Of the skeleton. */
  trigrams: Trigrams;
  /** What the skeleton was made from. */
  clean: string;
}

/**
 * Makes what gives candidates from the link that failed first; from the whole message where that link says nothing. Offsets are of the cleaned
 * text.
 */
export function createHints(
  rules: readonly RuleTable[],
): (where: Where, chain: Chain, message: { start: number; end: number }) => Candidate[] {
  const ready = rules.flatMap((rule) =>
    rule.hints === undefined
      ? []
      : [{ rule, when: rule.hints.when, words: rule.hints.words.map((word) => ({ word, needle: needleOf(word) })) }],
  );

  return (where, chain, message) => {
    const said = ready.filter(({ words }) => words.some(({ needle }) => where.trigrams.mayHold(needle)));
    const cause = chain.links[chain.cause];
    const inCause = cause === undefined ? [] : within(said, where, cause, true);
    return inCause.length > 0 ? inCause : within(said, where, message, false);
  };

  function within(
    said: typeof ready,
    { facts, skeleton, trigrams, clean }: Where,
    { start, end }: { start: number; end: number },
    inCause: boolean,
  ): Candidate[] {
    const from = lowerBound(skeleton.map, start);
    const text = skeleton.text.slice(from, lowerBound(skeleton.map, end));
    const found: Candidate[] = [];
    for (const { rule, when, words } of said) {
      const met = weighHints(when, facts);
      if (met === null) continue;
      let best: Hit | null = null;
      for (const { word, needle } of words) {
        if (word.length <= (best?.matched ?? 0) || !trigrams.mayHold(needle)) continue;
        const at = standsAt(text, word, from, skeleton, clean);
        if (at === -1) continue;
        const last = skeleton.map[from + at + word.length - 1] as number;
        best = {
          signature: -1,
          part: 0,
          start: skeleton.map[from + at] as number,
          end: last + 1,
          matched: word.length,
          total: word.length,
          edits: 0,
          captures: {},
        };
      }
      if (best !== null)
        found.push({ hit: best, rule, met, inCause, hinted: true, doubtful: facts.classes.length + facts.providers.length === 0 });
    }
    // What names no cause ("Provider returned error") wraps what does.
    const naming = found.filter(({ rule }) => rule.hints?.last !== true);
    return (naming.length > 0 ? naming : found).sort((a, b) => b.hit.matched + 8 * b.met - a.hit.matched - 8 * a.met).slice(0, most);
  }
}

/** Null, too, where the conditions cannot be read: one bad rule must not cost a page all others. */
function weighHints(when: Conditions | undefined, facts: Circumstances): number | null {
  try {
    return weigh(when, facts);
  } catch {
    return null;
  }
}

/** Where the words stand as words: "rate limit" is not in RateLimitError, "dns" not in "adnsx". */
function standsAt(text: string, word: string, from: number, skeleton: Skeleton, clean: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const start = skeleton.map[from + at] as number;
    const end = (skeleton.map[from + at + word.length - 1] as number) + 1;
    const before = clean[start - 1] ?? '';
    if (/[a-z0-9]/i.test(before) && /[a-z0-9]/i.test(clean[start] as string)) continue;
    if (
      /^\w*(?:Error|Exception|Timeout)\b/.test(clean.slice(end, end + 40)) ||
      /^[A-Za-z]+(?:Error|Exception)$/.test(clean.slice(start, end))
    )
      continue;
    return at;
  }
  return -1;
}

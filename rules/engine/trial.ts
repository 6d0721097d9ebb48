/** One template against one text, piece by piece: for people who write rules. Uses the engine's own walk, so that it says what pages would say. */
import { clean } from './clean.ts';
import { createFinder } from './fragment-finder.ts';
import { cutFragments } from './fragments.ts';
import { type Hit, matchAt, templateOf } from './match.ts';
import { encode, skeletonOf } from './skeleton.ts';
import type { Part } from './tables.ts';
import { literalLength, parseTemplate } from './template.ts';

/** UTF-16 units of a text that are read: a template is about one error, not about a log. */
export const longestTrial = 20_000;
/** Places at which the walk is begun; the best of them is told. */
const mostStarts = 200;

export type TrialPart =
  | { kind: 'literal'; text: string; state: 'stands' | 'altered' | 'stopped' | 'not-reached'; edits: number }
  | { kind: 'hole'; name: string; type: string; value: string | null };

export interface Trial {
  parts: TrialPart[];
  /** Letters of the template that stand in the text, of all that it has. Blanks and quotes do not count. */
  matched: number;
  total: number;
  /** Where in the text; null when nothing of it was found. */
  start: number | null;
  end: number | null;
  /** UTF-16 units read. */
  read: number;
}

/** Throws an Error that names the template's mistake and the cure. Linear in the text, whatever the template. */
export function tryTemplate(template: string, given: string): Trial {
  const parts = parseTemplate(template);
  const text = given.slice(0, longestTrial);
  const cleaned = clean(text);
  const skeleton = skeletonOf(encode(cleaned.text));
  const uses = [...cutFragments([parts])];
  const starts = new Map<string, { at: number; part: number }>();
  if (uses.length > 0)
    createFinder(uses.map(([fragment]) => fragment))(skeleton.codes, (index, start) => {
      for (const { part, offset } of uses[index]?.[1] ?? [])
        if (start >= offset && starts.size < mostStarts) starts.set(`${start - offset} ${part}`, { at: start - offset, part });
    });
  let best: { hit: Hit; at: number; part: number } | null = null;
  for (const { at, part } of starts.values()) {
    const hit = matchAt(0, templateOf(parts), skeleton, cleaned.text, at, part);
    if (hit !== null && (best === null || hit.matched > best.hit.matched)) best = { hit, at, part };
  }
  const total = literalLength(parts);
  const told = best === null ? parts.map((part) => tell(part, 'not-reached', 0, null)) : walk(best);
  return {
    parts: told,
    matched: best?.hit.matched ?? 0,
    total,
    start: best === null ? null : (cleaned.map[best.hit.start] as number),
    end: best === null ? null : (cleaned.map[Math.max(best.hit.start, best.hit.end - 1)] as number) + 1,
    read: text.length,
  };

  /** Each literal is judged by what it adds to the walk over the pieces before it. */
  function walk({ hit, at, part: first }: { hit: Hit; at: number; part: number }): TrialPart[] {
    let before = { matched: 0, edits: 0 };
    let stopped = false;
    return parts.map((part, index) => {
      if ('hole' in part) return tell(part, 'stands', 0, hit.captures[part.hole]?.value ?? null);
      if (index < first || stopped) return tell(part, 'not-reached', 0, null);
      const upTo = matchAt(0, templateOf(parts.slice(0, index + 1)), skeleton, cleaned.text, at, first) ?? { matched: 0, edits: 0 };
      const added = upTo.matched - before.matched;
      const edits = upTo.edits - before.edits;
      before = upTo;
      if (added === part.literal.length) return tell(part, 'stands', 0, null);
      // So much of a literal has to stand for the walk to go on behind it (match.ts).
      if (added >= part.literal.length * 0.7 && edits > 0) return tell(part, 'altered', edits, null);
      stopped = true;
      return tell(part, 'stopped', edits, null);
    });
  }
}

function tell(part: Part, state: Extract<TrialPart, { kind: 'literal' }>['state'], edits: number, value: string | null): TrialPart {
  if ('literal' in part) return { kind: 'literal', text: part.literal, state, edits };
  return { kind: 'hole', name: part.hole, type: part.type, value };
}

/**
 * What stands beside an error. "Connection error." leaves open what failed; the note under it often does not: "start it with ollama serve",
 * "the key was not set". Of the errors that the engine explained wrongly on texts nobody had tuned to, a third were told apart by nothing
 * but the words around them. They decide only between rules that leave it open and rules that name them (`instead`), and never surely.
 */
import type { Finding } from '../finding.ts';
import type { Conditions } from '../schema.ts';
import { weigh } from './conditions.ts';
import { longestBecause, shortened } from './finding-parts.ts';
import { encode, type Skeleton, skeletonOf, skeletonText } from './skeleton.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import type { Beside, EngineTables } from './tables.ts';
import { parseVersion } from './versions.ts';

/** What stands above is told of another error twice as often as what stands below. */
const aboveWeighs = 2;
/** Letters that "…" stands for. */
const gap = 40;

interface Told {
  rule: string;
  beside: Beside;
}

/** Makes what replaces, in the findings of one text, rules that leave it open by those that the text around them names. */
export function createBeside({ rules }: EngineTables): (text: string, findings: readonly Finding[]) => Finding[] {
  const tellers = new Map<string, Told[]>();
  for (const { id, beside = [] } of rules)
    for (const each of beside)
      for (const open of each.instead) {
        const known = tellers.get(open);
        if (known === undefined) tellers.set(open, [{ rule: id, beside: each }]);
        else known.push({ rule: id, beside: each });
      }

  return (text, findings) =>
    findings.map((finding, index) => {
      const told = tellers.get(finding.rule)?.filter(({ beside }) => beside.narrows || finding.confidence !== 'certain') ?? [];
      if (told.length === 0) return finding;
      const around = surroundingsOf(text, finding, findings[index - 1]?.end ?? 0, findings[index + 1]?.start ?? text.length);
      const best = nearest(told, around, text, finding);
      return best === null ? finding : retold(finding, best);
    });
}

interface Said {
  rule: string;
  /** The words as they stand there. */
  words: string;
  /** In letters from the error. */
  distance: number;
}

/** The rule whose words stand nearest; null where nobody says anything. */
function nearest(told: readonly Told[], around: Surroundings, text: string, finding: Finding): Said | null {
  const above = skeletonOf(encode(around.above));
  const below = skeletonOf(encode(around.below));
  let best: Said | null = null;
  for (const { rule, beside } of told) {
    let nearer: Said | null = null;
    const note = (distance: number, where: string, { map }: Skeleton, { start, end }: Place) => {
      if (distance < (nearer ?? best ?? farthest).distance)
        nearer = { rule, words: where.slice(map[start], (map[end - 1] as number) + 1), distance };
    };
    for (const words of beside.words) {
      const parts = words.split('…');
      const under = placeOf(below.text, parts);
      if (under !== null) note(under.start, around.below, below, under);
      const over = placeOf(above.text, parts, true);
      if (over !== null) note((above.text.length - over.end) * aboveWeighs, around.above, above, over);
    }
    if (nearer !== null && holds(beside.when, text, finding)) best = nearer;
  }
  return best;
}
const farthest = { distance: Number.POSITIVE_INFINITY };

interface Place {
  start: number;
  end: number;
}

/** The first place (or the last) where the parts stand in order, each close to the one before. */
function placeOf(text: string, parts: readonly string[], last = false): Place | null {
  const [first = '', ...rest] = parts;
  const next = (from: number) => (last ? (from < 0 ? -1 : text.lastIndexOf(first, from)) : text.indexOf(first, from));
  for (let start = next(last ? text.length : 0); start !== -1; start = next(last ? start - 1 : start + 1)) {
    let end = start + first.length;
    const stands = rest.every((part) => {
      const at = text.slice(end, end + gap + part.length).indexOf(part);
      if (at === -1) return false;
      end += at + part.length;
      return true;
    });
    if (stands) return { start, end };
  }
  return null;
}

/** Do conditions hold of what a finding shows? A range that cannot be read does not: the catalog test names it, a page must not suffer. */
export function holds(when: Conditions | undefined, text: string, { start, end, chain, version }: Finding): boolean {
  if (when === undefined) return true;
  try {
    const facts = {
      skeleton: skeletonText(text.slice(start, end)),
      classes: chain.flatMap((link) => (link.class ? [link.class.split('.').at(-1) as string] : [])),
      providers: chain.flatMap((link) => (link.provider ? [link.provider] : [])),
      statuses: chain.flatMap((link) => (link.status ? [link.status] : [])),
      version: version === null ? null : parseVersion(version),
      page: undefined,
    };
    return weigh(when, facts) !== null;
  } catch {
    return false;
  }
}

/** The rule that was first stays in sight: the words around may speak of something else. */
function retold(finding: Finding, { rule, words }: Said): Finding {
  const confidence = finding.confidence === 'perhaps' ? 'perhaps' : 'likely';
  const others = finding.alternatives.filter((other) => other.rule !== rule);
  const because = shortened(`${shortened(finding.because, longestBecause - shortest)} … ${words}`);
  return { ...finding, rule, confidence, because, alternatives: [{ rule: finding.rule, confidence }, ...others] };
}
/** What is left of `because` for the words beside the error, if it is as long as may be. */
const shortest = 60;

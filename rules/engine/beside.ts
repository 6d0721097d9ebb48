/**
 * What stands beside an error. "Connection error." leaves open what failed; the note under it often does not: "start it with ollama serve",
 * "the key was not set". Of the errors that the engine explained wrongly on texts nobody had tuned to, a third were told apart by nothing
 * but the words around them. They decide only between rules that leave it open and rules that name them (`instead`), and never surely.
 */
import type { Finding } from '../finding.ts';
import { weigh } from './conditions.ts';
import { skeletonText } from './skeleton.ts';
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
      const rule = nearest(told, around, text, finding);
      return rule === null ? finding : retold(finding, rule);
    });
}

/** The rule whose words stand nearest; null where nobody says anything. */
function nearest(told: readonly Told[], around: Surroundings, text: string, finding: Finding): string | null {
  const above = skeletonText(around.above);
  const below = skeletonText(around.below);
  let best: { rule: string; distance: number } | null = null;
  for (const { rule, beside } of told) {
    let distance = Number.POSITIVE_INFINITY;
    for (const words of beside.words) {
      const parts = words.split('…');
      const under = placeOf(below, parts);
      if (under !== null) distance = Math.min(distance, under.start);
      const over = placeOf(above, parts, true);
      if (over !== null) distance = Math.min(distance, (above.length - over.end) * aboveWeighs);
    }
    if (distance < (best?.distance ?? Number.POSITIVE_INFINITY) && holds(beside, text, finding)) best = { rule, distance };
  }
  return best?.rule ?? null;
}

/** The first place (or the last) where the parts stand in order, each close to the one before. */
function placeOf(text: string, parts: readonly string[], last = false): { start: number; end: number } | null {
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

function holds({ when }: Beside, text: string, { start, end, chain, version }: Finding): boolean {
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
    return false; // A range that cannot be read: the catalog test names it; a page must not suffer.
  }
}

/** The rule that was first stays in sight: the words around may speak of something else. */
function retold(finding: Finding, rule: string): Finding {
  const confidence = finding.confidence === 'perhaps' ? 'perhaps' : 'likely';
  const others = finding.alternatives.filter((other) => other.rule !== rule);
  return { ...finding, rule, confidence, alternatives: [{ rule: finding.rule, confidence }, ...others] };
}

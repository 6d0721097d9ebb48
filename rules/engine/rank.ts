/** Which rule explains an instance best, and how sure we are. Specific beats general, cause beats wrapper, whole beats altered. */
import type { Alternative, Confidence } from '../finding.ts';
import { type Hit, missingParts } from './match.ts';
import type { Part, RuleTable } from './tables.ts';
import { literalLength } from './template.ts';

export interface Candidate {
  hit: Hit;
  rule: RuleTable;
  /** Conditions met. */
  met: number;
  /** Lies in the link that failed first. */
  inCause: boolean;
  /** The message tells of a fallback that failed too, and these words do not stand before that. */
  later?: boolean;
  /** Its conditions hold, but only just: what must not stand there nearly does. Of everyday words: no class and no provider says what they are about. */
  doubtful?: boolean;
  /** Its words hide what failed ("Connection error."). */
  hides?: boolean;
  /** Found by everyday words alone (engine/hints.ts). */
  hinted?: true;
}

/** Below these a match is chance: measured on the corpus' negatives, where six letters in common are frequent and sixteen are not. */
const fewestLetters = 10;
const leastCoverage = 0.8;
/** How a text stops short of its template: with an ellipsis, or at a quote or a line's end, where less may be missing. */
export type Cut = 'ellipsis' | 'end' | null;
const enoughOf: Readonly<Record<'ellipsis' | 'end', { share: number; letters: number }>> = {
  ellipsis: { share: 0.3, letters: 18 },
  end: { share: 0.5, letters: 24 },
};
/** A short template is an everyday phrase without its last letters ("Budget has been exceeded!"): it must stand whole. */
const brief = 32;
/** One retyped letter is forgiven from this length on. */
const forgiving = 20;
/** Without its beginning a text must say more. */
const headlessLetters = 24;

/** Does enough of the template stand there? `lead`: its first letters that every error of the class or provider begins with.
 * `cutThere` is asked only where it decides. */
export function counts(hit: Hit, lead: number, cutThere: () => Cut): boolean {
  if (lead === hit.total) return hit.matched === hit.total;
  const own = hit.matched - lead;
  const share = own / (hit.total - lead);
  if (hit.matched < Math.min(fewestLetters, hit.total)) return false;
  if (hit.part > 0) return hit.matched / hit.total >= leastCoverage && hit.matched >= headlessLetters;
  if (hit.total - lead < brief) {
    if (hit.matched === hit.total) return true;
    if (hit.matched < hit.total - 1) return false;
    // A letter was retyped; or people quote a sentence without its full stop.
    return hit.edits === 0 ? cutThere() !== null : hit.edits === 1 && hit.total >= forgiving;
  }
  if (share >= leastCoverage) return true;
  // What is both cut and altered is another text.
  if (hit.edits > 0 || share < enoughOf.ellipsis.share || own < enoughOf.ellipsis.letters) return false;
  const cut = cutThere();
  return cut !== null && share >= enoughOf[cut].share && own >= enoughOf[cut].letters;
}

/** Could a text count whose beginning, up to part `part` of the template, is cut off? Where not, there is no need to try. */
export function canCount(parts: readonly Part[], part: number): boolean {
  if (missingParts(parts, part) === 0) return true;
  const letters = literalLength(parts.slice(part));
  return letters / literalLength(parts) >= leastCoverage && letters >= headlessLetters;
}

/**
 * How many letters of a template only name class and provider ("litellm.RateLimitError: AnthropicException - "): a text that ends there
 * says nothing of the rest. All of them where the template is no more than that.
 */
export function leadOf(parts: readonly Part[]): number {
  const first = parts[0];
  if (first === undefined || !('literal' in first)) return 0;
  const lead =
    /^(?:[\w.]+\(\):exceptionoccured-)?(?:litellm\.(?:\w+\.)*\w+:|\w+error[:,-]|timeout:|error:)*(?:[\w-]+exception(?:\w+error)?[-:])?(?:\{error:\{|b?\{)?/.exec(
      first.literal,
    )?.[0].length ?? 0;
  const total = literalLength(parts);
  return total - lead < shortestOwn ? total : lead;
}
const shortestOwn = 6;

/**
 * What only the fallback's error says is marked as later. Often both halves of a message say the same, as the router enters its handler twice:
 * then nothing is.
 */
export function inOrderOfHops(candidates: Candidate[], message: { start: number; end: number }, later: number): Candidate[] {
  if (later >= message.end) return candidates;
  const rulesWithin = (from: number, to: number) =>
    new Set(candidates.filter(({ hit, rule }) => hit.start >= from && hit.start < to && rule.level === undefined).map(({ rule }) => rule));
  const first = rulesWithin(message.start, later);
  const second = rulesWithin(later, message.end);
  if ([...first].every((rule) => second.has(rule))) return candidates;
  return candidates.map((each) => (first.has(each.rule) || each.rule.level !== undefined ? each : { ...each, later: true }));
}

/** Letters beyond this add nothing: two rules of 60 and 120 letters are both specific, and their conditions should decide. */
const enough = 60;

export function score({ hit, rule, met, inCause, later, hides, hinted }: Candidate): number {
  const coverage = hit.matched / hit.total;
  const letters = Math.min(enough, hit.matched) + Math.min(20, Math.max(0, hit.matched - enough) / 10);
  // The fallback would not have been tried but for the first error, which comes first wherever any rule's own words explain it.
  // What hides a failure steps back for words that name it, unless those are few.
  const hop = later ? -300 : hides && rule.level === undefined ? -12 : 0;
  // A class speaks of every error of its kind, a wrapper of none: both step back for any rule that speaks of this one.
  const tier = hinted ? -500 : rule.level === 'class' ? -1000 : rule.level === 'any' ? -1500 : rule.level === 'wrapper' ? -2000 : 0;
  // A condition is worth about a word; the first link that failed is worth more than a few words of its wrapper.
  return tier + hop + letters * coverage + met * 8 + (inCause ? 16 : 0) - hit.edits * 3;
}

export interface Verdict {
  best: Candidate;
  confidence: Confidence;
  alternatives: Alternative[];
}

/** Candidates of one instance to one verdict; null without candidates. `proof`: the text is proved to be LiteLLM's. */
export function rank(candidates: readonly Candidate[], proof: boolean, cut = false): Verdict | null {
  const byRule = new Map<RuleTable, Candidate>();
  for (const candidate of candidates) {
    const known = byRule.get(candidate.rule);
    if (known === undefined) byRule.set(candidate.rule, candidate);
    else {
      const better = score(candidate) > score(known) ? candidate : known;
      // What is doubtful by itself is not where other words of the rule say it too.
      byRule.set(candidate.rule, { ...better, doubtful: candidate.doubtful === true && known.doubtful === true });
    }
  }
  const ranked = [...byRule.values()].sort((a, b) => score(b) - score(a));
  const [best, ...rest] = ranked;
  if (best === undefined) return null;
  const runnerUp = rest.find((candidate) => candidate.rule.level === undefined);
  // What is cut off could have said more: another rule's words may have stood there.
  const confidence = cut ? lower(confidenceOf(best, runnerUp, proof), 'likely') : confidenceOf(best, runnerUp, proof);
  return {
    best,
    confidence,
    alternatives: rest
      .slice(0, 5)
      .map((candidate) => ({ rule: candidate.rule.id, confidence: lower(confidenceOf(candidate, best, proof), confidence) })),
  };
}

/** Letters that nobody writes by chance. */
const tellingLetters = 16;
/** The next rule is no rival when it is this far behind. */
const clearMargin = 6;

function confidenceOf(candidate: Candidate, rival: Candidate | undefined, proof: boolean): Confidence {
  const { hit, rule } = candidate;
  if (!proof) return 'perhaps';
  const coverage = hit.matched / hit.total;
  if (coverage < leastCoverage) return 'perhaps';
  if (rule.level === 'any') return 'perhaps';
  if (candidate.hinted && candidate.doubtful) return 'perhaps';
  if (rule.level !== undefined || candidate.hinted) return 'likely';
  const whole = hit.edits === 0 && coverage >= 0.9 && hit.matched >= tellingLetters;
  const alone = rival === undefined || (score(candidate) - score(rival) >= clearMargin && !surrounds(rival.hit, hit));
  // A rule that speaks of a wrapper or of a later hop is not what failed first.
  return whole && alone && candidate.inCause && !candidate.doubtful ? 'certain' : 'likely';
}

/** A longer text of another rule, retyped, of which these words are a part. */
function surrounds(other: Hit, hit: Hit): boolean {
  return other.edits > 0 && other.start <= hit.start && other.end >= hit.end - 2;
}

const order: readonly Confidence[] = ['perhaps', 'likely', 'certain'];
function lower(a: Confidence, b: Confidence): Confidence {
  // An alternative is never surer than the verdict, and never certain: two certainties contradict each other.
  const index = Math.min(order.indexOf(a), order.indexOf(b), 1);
  return order[index] as Confidence;
}

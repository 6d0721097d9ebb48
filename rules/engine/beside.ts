/**
 * What stands beside an error. "Connection error." leaves open what failed; the note under it often does not: "start it with ollama serve",
 * "the key was not set". Of the errors that the engine explained wrongly on texts nobody had tuned to, a third were told apart by nothing
 * but the words around them. They decide only between rules that leave it open and rules that name them (`instead`), and never surely.
 */
import type { Finding } from '../finding.ts';
import type { Conditions } from '../schema.ts';
import { weigh } from './conditions.ts';
import { longestBecause, shortened } from './finding-parts.ts';
import { isCalledCause, type Parts, type Phrasebook, type Place, phrasebook, placesOf, readWritten, type Written } from './phrases.ts';
import { skeletonText } from './skeleton.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import type { Beside, EngineTables } from './tables.ts';
import { parseVersion } from './versions.ts';

/** What stands above is told of another error twice as often as what stands below. */
const aboveWeighs = 2;
/** More than any distance: what is called the cause counts before all that stands nearer. */
const causeFirst = 10_000;
/** "The server could not be reached. Start it with ollama serve": what confirms an open rule steps back for what is told right after it. */
const ownStep = 80;

interface Told {
  rule: string;
  beside: Beside;
  parts: Parts;
}

/** Makes what replaces, in the findings of one text, rules that leave it open by those that the text around them names. */
export function createBeside({ rules }: EngineTables): (text: string, findings: readonly Finding[]) => Finding[] {
  const open = booksOf(rules, () => true);
  const narrowing = booksOf(rules, ({ narrows }) => narrows === true);

  return (text, findings) => {
    const named = findings.map((finding, index) => {
      const book = (finding.confidence === 'certain' ? narrowing : open).get(finding.rule);
      if (book === undefined) return undefined;
      const around = surroundingsOf(text, finding, findings[index - 1]?.end ?? 0, findings[index + 1]?.start ?? text.length);
      return nearest(book, around, text, finding);
    });
    const shared = ofTheSame(text, findings, named);
    return findings.map((finding, index) => {
      const said = named[index] === null ? shared(index) : named[index];
      return said === undefined || said === null || said.rule === finding.rule ? finding : retold(finding, said);
    });
  };
}

/** By the rule that a phrase may replace. */
function booksOf(rules: EngineTables['rules'], counts: (beside: Beside) => boolean): Map<string, Phrasebook<Told>> {
  const told = new Map<string, Told[]>();
  for (const { id, beside = [] } of rules)
    for (const each of beside.filter(counts))
      for (const open of each.instead) {
        const known = told.get(open) ?? [];
        told.set(open, known);
        for (const words of each.words) known.push({ rule: id, beside: each, parts: words.split('…') });
      }
  return new Map(Array.from(told, ([open, phrases]) => [open, phrasebook(phrases)]));
}

interface Said {
  rule: string;
  /** The words as they stand there. */
  words: string;
  /** In letters from the error. */
  distance: number;
}

/** An error quoted twice, or printed at every attempt, was told once: what all who were told anything agree on goes for the others. */
function ofTheSame(
  text: string,
  findings: readonly Finding[],
  named: readonly (Said | null | undefined)[],
): (index: number) => Said | null {
  const keyOf = ({ rule, confidence, start, end }: Finding) =>
    `${rule} ${confidence} ${skeletonText(text.slice(start, Math.min(end, start + sameLetters)))}`;
  const known = new Map<string, Said | null>();
  if (named.some((said) => said === null))
    for (const [index, finding] of findings.entries()) {
      const said = named[index];
      if (!said) continue;
      const key = keyOf(finding);
      const before = known.get(key);
      known.set(key, before === undefined || before?.rule === said.rule ? said : null);
    }
  return (index) => (known.size === 0 ? null : (known.get(keyOf(findings[index] as Finding)) ?? null));
}
const sameLetters = 200;

/** The rule whose words stand nearest, those first that are called the cause; null where nobody says anything. */
function nearest(book: Phrasebook<Told>, around: Surroundings, text: string, finding: Finding): Said | null {
  const above = readWritten(around.above);
  const below = readWritten(noteWithin(text.slice(finding.start, finding.end)) + around.below);
  let best: Said | null = null;
  const note = (written: Written, { rule, beside }: Told, place: Place, far: number) => {
    const distance = isCalledCause(written, place) ? far - causeFirst : rule === finding.rule ? far + ownStep : far;
    if ((best === null || distance < best.distance) && holds(beside.when, text, finding))
      best = { rule, words: written.quote(place), distance };
  };
  for (const { phrase, place } of placesOf(below, book)) note(below, phrase, place, place.start);
  for (const { phrase, place } of placesOf(above, book)) note(above, phrase, place, (above.text.length - place.end) * aboveWeighs);
  return best;
}

/** A note on the same line goes on in what was taken for the message, where the message itself says nothing. */
function noteWithin(error: string): string {
  const empty = saysNothing.exec(error);
  if (empty === null) return '';
  const note = error.slice(empty.index + empty[0].length);
  const row = note.indexOf('\n|');
  return row === -1 ? note : note.slice(0, row);
}
const saysNothing = /Connection error\.|Exception - {0,2}(?=[\n(])/;

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

/**
 * Lays a template over a skeleton: literals in order, holes between them, a bounded number of retyped letters. One walk, no going back,
 * so the time is linear in the template whatever the text.
 */
import type { Capture } from '../finding.ts';
import { readCapture, runCapture } from './captures.ts';
import { encode, type Skeleton } from './skeleton.ts';
import type { Part } from './tables.ts';
import { literalLength } from './template.ts';

export interface Hit {
  signature: number;
  /** The part of the template at which the walk began; more than 0 where the text's beginning is cut off. */
  part: number;
  /** Offsets in the cleaned text. */
  start: number;
  end: number;
  /** Literal characters that stand in the text, and how many the template has. */
  matched: number;
  total: number;
  edits: number;
  captures: Record<string, Capture>;
}

/** A template, ready to be laid over many texts. */
export interface Template {
  parts: readonly Part[];
  /** Of each part that is a literal: its UTF-16 units. */
  letters: readonly (Uint16Array | null)[];
  /** Letters of all literals. */
  total: number;
}

export function templateOf(parts: readonly Part[]): Template {
  return { parts, letters: parts.map((part) => ('literal' in part ? encode(part.literal) : null)), total: literalLength(parts) };
}

/** One retyped letter in eight, at least one a literal, never more than six: more is another text (measured on the corpus' alterations). */
const lettersPerEdit = 8;
const mostEdits = 6;
/** A gap stays within its error: a blank line ends it, and so does a line that begins another. */
const leavesError = /\n[ \t]*(?:\n|```|~~~|\*\*[A-Z])|\n[^\n]{0,40}\blitellm\.(?:exceptions\.)?(?:[A-Z]\w+Error|Timeout)\b/;
const restOfWord = /^\w+/;
/** A literal behind a hole counts from this share on, unless the text ends in it. */
const mostOfLiteral = 0.7;
const cutByHand = /(?:\.{3}|\u2026)["'`)\]}\s]{0,8}$/;
/** After an edit so many letters must agree again. */
const agreeing = 4;
/** Pairs of steps, in the text and in the literal, cheapest first: a letter replaced, added, lost, and up to three in a row. Flat: each is tried for most texts. */
const resyncs = Int8Array.of(1, 1, 1, 0, 0, 1, 2, 1, 1, 2, 2, 2, 2, 0, 0, 2, 3, 0, 0, 3, 3, 3);

/**
 * `at` is the skeleton offset where part `part` of the signature should begin. `clean` is the cleaned text that the skeleton was made from.
 * Returns null when too little of the template stands there.
 */
export function matchAt(
  signature: number,
  { parts, letters, total }: Template,
  skeleton: Skeleton,
  clean: string,
  at: number,
  part: number,
): Hit | null {
  const captures: Record<string, Capture> = {};
  let position = at;
  let begin = -1;
  let matched = 0;
  let edits = 0;

  for (let index = part; index < parts.length; index++) {
    const piece = parts[index] as Part;
    if ('literal' in piece) {
      compare(skeleton.codes, position, letters[index] as Uint16Array);
      // Only the head of a later literal was looked for; without most of the rest it was another text.
      if (index > part && compared.matched < piece.literal.length * mostOfLiteral && !endsAt(skeleton, compared.end)) break;
      if (begin === -1) begin = compared.begin;
      matched += compared.matched;
      edits += compared.edits;
      position = compared.end;
      if (!compared.whole) break;
      continue;
    }
    const next = parts[index + 1];
    const from = endOf(skeleton, position);
    if (next === undefined || !('literal' in next)) {
      const run = runCapture(clean, from, piece.type);
      const value = run && readCapture(clean.slice(run.start, run.end), piece.type);
      if (run && value !== null) {
        keep(captures, piece.hole, { value, type: piece.type });
        position = lowerBound(skeleton.map, run.end);
      }
      break;
    }
    const reach = skeleton.text.slice(position, position + piece.max + next.literal.length);
    const found = findLiteral(reach, next.literal);
    const stop = found === -1 ? from : (skeleton.map[position + found] as number);
    const raw = clean.slice(from, stop);
    // "rate limit" may be found in the class of the next error, litellm.RateLimitError: the whole word shows it.
    if (piece.type === 'text' && leavesError.test(raw + (restOfWord.exec(clean.slice(stop, stop + 40))?.[0] ?? ''))) break;
    const value = found === -1 ? null : readCapture(raw, piece.type);
    if (found === -1 || (value === null && piece.type !== 'text')) {
      const run = runCapture(clean, from, piece.type);
      // A gap that leads to nothing is no part of the text, unless somebody cut it there.
      if (run && piece.hole === '' && !cutByHand.test(clean.slice(Math.max(run.start, run.end - 8), run.end + 4))) break;
      const short = run && readCapture(clean.slice(run.start, run.end), piece.type);
      if (run && short !== null) {
        keep(captures, piece.hole, { value: short, type: piece.type });
        position = lowerBound(skeleton.map, run.end);
        // The next literal is retyped at its head: it may still begin right here.
        if (found !== -1) continue;
      }
      break;
    }
    if (value !== null) keep(captures, piece.hole, { value, type: piece.type });
    position += found;
  }
  if (matched < 6 || begin === -1 || position <= at) return null;
  let start = skeleton.map[begin] as number;
  const first = parts[0] as Part;
  if (part === 1 && 'hole' in first && first.hole !== '') {
    // A template that begins with a hole: its value ends where the first literal begins.
    const run = clean.slice(runBefore(clean, start), start);
    const value = run === '' ? null : readCapture(run, first.type);
    if (value !== null) {
      keep(captures, first.hole, { value, type: first.type });
      start -= run.length;
    }
  }
  // What is altered and begins within a word is another word.
  if (edits > 0 && /[a-z0-9]{2}$/i.test(clean.slice(Math.max(0, start - 1), start + 1))) return null;
  return { signature, part: missingParts(parts, part), start, end: endOf(skeleton, position), matched, total, edits, captures };
}

/** Where the run of letters begins that ends at `end`: up to 200 of them, without blanks, quotes and brackets. */
function runBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 200 && !separates.test(text[start - 1] as string)) start--;
  return start;
}
const separates = /[\s"'`{}()[\],;]/;

/** A template that begins with a hole lacks nothing when its first literal stands. */
export function missingParts(parts: readonly Part[], part: number): number {
  return 'hole' in (parts[0] as Part) ? Math.max(0, part - 1) : part;
}

function keep(captures: Record<string, Capture>, name: string, capture: Capture): void {
  if (name !== '' && !Object.hasOwn(captures, name)) captures[name] = capture;
}

/** Offset in the cleaned text just past the skeleton character before `position`. */
function endOf(skeleton: Skeleton, position: number): number {
  return position === 0 ? (skeleton.map[0] as number) : (skeleton.map[position - 1] as number) + 1;
}

/** Does the text end here, or go on with an ellipsis? */
function endsAt(skeleton: Skeleton, position: number): boolean {
  return position >= skeleton.text.length || skeleton.text.startsWith('...', position) || skeleton.text[position] === '\u2026';
}

const piece = 8;

/** The literal, or where a longer one begins (it may be cut or retyped), in `text`; -1 if neither. */
function findLiteral(text: string, literal: string): number {
  const whole = text.indexOf(literal);
  if (whole !== -1) return whole;
  const pieces = piecesOf(literal);
  for (let index = 0; index < pieces.length; index++) {
    const found = text.indexOf(pieces[index] as string);
    if (found !== -1) return Math.max(0, found - index * piece);
  }
  return -1;
}

/** What stands in a text where the literal behind a hole is found: one of these. A short one must stand whole. */
export function piecesOf(literal: string): string[] {
  if (literal.length < 12) return [literal];
  const pieces: string[] = [];
  for (let offset = 0; offset + piece <= literal.length && offset <= 2 * piece; offset += piece)
    pieces.push(literal.slice(offset, offset + piece));
  return pieces;
}

/** What the last comparison found. One for all: seventy are made for an error of three hundred letters. */
const compared = {
  /** Where the first letter of the literal stands, or -1. */
  begin: -1,
  matched: 0,
  edits: 0,
  end: 0,
  /** The walk reached the literal's end. */
  whole: false,
};

function compare(text: Uint16Array, from: number, literal: Uint16Array): void {
  const allowed = Math.min(mostEdits, Math.max(1, Math.floor(literal.length / lettersPerEdit)));
  let i = from;
  let j = 0;
  let begin = -1;
  let matched = 0;
  let edits = 0;
  while (j < literal.length && i < text.length) {
    if (text[i] === literal[j]) {
      if (begin === -1) begin = i;
      i++;
      j++;
      matched++;
      continue;
    }
    const step = edits < allowed ? resync(text, i, literal, j) : -1;
    if (step === -1) break;
    const inText = resyncs[step] as number;
    const inLiteral = resyncs[step + 1] as number;
    if (edits + Math.max(inText, inLiteral) > allowed) break;
    edits += Math.max(inText, inLiteral);
    i += inText;
    j += inLiteral;
  }
  compared.begin = begin;
  compared.matched = matched;
  compared.edits = edits;
  compared.end = i;
  compared.whole = j >= literal.length;
}

/** Do `least` letters of the literal stand at `from`, or all of it? */
export function begins(text: Uint16Array, from: number, literal: Uint16Array, least: number): boolean {
  compare(text, from, literal);
  return compared.whole || compared.matched >= least;
}

/** The cheapest step after which the letters agree again, as its place in `resyncs`; -1 for none. Nearly every try ends at its first letter. */
function resync(text: Uint16Array, i: number, literal: Uint16Array, j: number): number {
  for (let step = 0; step < resyncs.length; step += 2) {
    const inLiteral = j + (resyncs[step + 1] as number);
    const end = Math.min(inLiteral + agreeing, literal.length);
    if (inLiteral >= end) continue;
    let k = inLiteral;
    for (let at = i + (resyncs[step] as number); k < end && text[at] === literal[k]; at++) k++;
    if (k === end) return step;
  }
  return -1;
}

/** First index whose value is not less than `value`. */
export function lowerBound(map: Int32Array, value: number): number {
  let low = 0;
  let high = map.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((map[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

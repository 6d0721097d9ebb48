/** All signatures of the tables, ready to be looked for: fragments for the first pass, templates for the second. */
import { type Anchors, createAnchors } from './anchors.ts';
import { createFinder } from './fragment-finder.ts';
import { cutFragments, type FragmentUse } from './fragments.ts';
import { gateFragments, markFragments } from './gate-fragments.ts';
import { begins, type Hit, matchAt, missingParts, piecesOf, type Template, templateOf } from './match.ts';
import { type Cut, canCount, counts, leadOf } from './rank.ts';
import { encode, type Skeleton, skeletonOf } from './skeleton.ts';
import type { EngineTables, Part, SignatureTable } from './tables.ts';
import { parseTemplate } from './template.ts';
import { type Needle, needleOf, type Trigrams } from './trigrams.ts';

export interface SignatureIndex {
  /** Fragments that prove LiteLLM, and its marks: what opens a window on a page. */
  proving: Anchors;
  /** Offsets just past every fragment in raw text: what opens a window where somebody asked, or LiteLLM is the subject. */
  ends(text: string): number[];
  /** Every signature that stands in a cleaned text, in the order of its first fragment. `trigrams` are those of the skeleton. */
  hits(skeleton: Skeleton, clean: string, trigrams: Trigrams): Hit[];
}

/** The first pass of every page: fragments of texts that prove LiteLLM by themselves, and LiteLLM's own marks. Sorted, each once. */
export function provingFragments(tables: EngineTables): string[] {
  return provingOf(
    tables,
    tables.signatures.map(({ template }) => parseTemplate(template)),
  );
}

function provingOf(tables: EngineTables, templates: readonly Part[][]): string[] {
  const proving = templates.filter((_, index) => provesAlone(tables, tables.signatures[index] as SignatureTable));
  // A text that shows a mark anyway needs no fragments of its own (two of five in the catalog).
  const unmarked = proving.filter(
    (parts) => !parts.some((part) => 'literal' in part && markFragments.some((mark) => part.literal.includes(mark))),
  );
  return gateFragments(cutFragments(unmarked, gate).keys());
}

/**
 * Fewer than in the second pass, to keep the gate small: the first and the last piece. A third would find 0.2 % more of the texts with two letters
 * retyped, for 2 kB of the gate's 15. Longer, because "model=" stands on every line of a log.
 */
const gate = { most: 2, shortest: 8, telling: true };

/** A class name proves nothing by its letters: code and documentation are full of them (marks.ts decides). */
export function provesAlone(tables: EngineTables, signature: SignatureTable): boolean {
  return signature.proof === 'alone' && tables.rules[signature.rule]?.level !== 'class';
}

/** In steps of some milliseconds each (all together take fifty): between two of them a page can draw. */
export function* indexSignatures(tables: EngineTables): Generator<undefined, SignatureIndex> {
  const templates = tables.signatures.map(({ template }) => parseTemplate(template));
  const leads = templates.map(leadOf);
  const ready = templates.map(templateOf);
  yield;
  const provingTexts = provingOf(tables, templates);
  yield;
  const proving = createAnchors(provingTexts);
  yield;
  const uses = cutFragments(templates);
  yield;
  const fragments = [...uses.keys()];
  const find = createFinder(fragments);
  yield;
  // Flat: a common fragment has forty uses, and most of the time they all come to nothing.
  const hopeful = [...uses.values()].map((list) => list.filter((use) => canCount(templates[use.signature] as Part[], use.part)));
  const all = hopeful.flat();
  const firstUse = new Int32Array(fragments.length + 1);
  hopeful.forEach((list, index) => {
    firstUse[index + 1] = (firstUse[index] as number) + list.length;
  });
  const signatureOf = Int32Array.from(all, (use) => use.signature);
  const partOf = Int32Array.from(all, (use) => use.part);
  const offsetOf = Int32Array.from(all, (use) => use.offset);
  const literals = all.map((use) => (ready[use.signature] as Template).letters[use.part] as Uint16Array);
  /** Of each use, 0 until it is asked for: of eight thousand, a log asks for some hundred. */
  const least = new Int32Array(all.length);
  /** Of each signature in the skeleton at hand: the offset up to which it is settled, and the last place where it was tried. */
  const settled = new Int32Array(templates.length);
  const tried = new Float64Array(templates.length);
  const wanted = new Map<number, readonly Needle[]>();

  return {
    proving,
    ends(text) {
      const { codes, map } = skeletonOf(encode(text));
      const ends = new Set<number>();
      find(codes, (index, start) => ends.add((map[start + (fragments[index] as string).length - 1] as number) + 1));
      return [...ends].sort((a, b) => a - b);
    },
    hits(skeleton, clean, trigrams) {
      const hits: Hit[] = [];
      settled.fill(0);
      tried.fill(-1);
      find(skeleton.codes, (index, start) => {
        const length = (fragments[index] as string).length;
        const end = start + length;
        for (let use = firstUse[index] as number; use < (firstUse[index + 1] as number); use++) {
          const signature = signatureOf[use] as number;
          const part = partOf[use] as number;
          const at = start - (offsetOf[use] as number);
          if (at < 0 || end <= (settled[signature] as number)) continue;
          // All fragments of a text that stands there lead to the same place: it is tried once.
          const place = at * mostParts + part;
          if (tried[signature] === place) continue;
          tried[signature] = place;
          if (least[use] === 0) least[use] = leastOf(all[use] as FragmentUse);
          if (!begins(skeleton.codes, at, literals[use] as Uint16Array, least[use] as number)) continue;
          if (!trigrams.mayHoldOne(wantedBy(signature, part))) continue;
          const hit = matchAt(signature, ready[signature] as Template, skeleton, clean, at, part);
          if (hit === null || !counts(hit, leads[signature] as number, () => cutAt(clean, hit.end))) continue;
          settled[signature] = end + Math.max(0, hit.matched - length);
          hits.push(hit);
        }
      });
      return hits;
    },
  };

  /** So many letters of a template must stand there, from part `part` on, for a try to come to anything. */
  function fewestOf(signature: number, part: number): number {
    const { parts, total } = ready[signature] as Template;
    const lead = leads[signature] as number;
    const stopped: Hit = { signature, part: missingParts(parts, part), start: 0, end: 0, matched: 0, total, edits: 0, captures: {} };
    while (stopped.matched < total && !counts(stopped, lead, () => 'ellipsis')) stopped.matched++;
    return stopped.matched;
  }

  /**
   * How many of them of the first literal. "exception-" begins eighty signatures, and one of them stands there: counting these letters first
   * spares nine tries of ten.
   */
  function leastOf({ signature, part }: FragmentUse): number {
    return Math.min(fewestOf(signature, part), ((ready[signature] as Template).letters[part] as Uint16Array).length);
  }

  /** Pieces of the first literal behind a hole without which the letters are too few: one must stand in the text. Made when first asked for. */
  function wantedBy(signature: number, part: number): readonly Needle[] {
    const key = signature * mostParts + part;
    let needles = wanted.get(key);
    if (needles !== undefined) return needles;
    const fewest = fewestOf(signature, part);
    const { parts } = ready[signature] as Template;
    let letters = 0;
    const missing = parts.slice(part).find((each) => {
      if (!('literal' in each)) return false;
      letters += each.literal.length;
      return letters > (parts[part] as { literal: string }).literal.length && letters - each.literal.length < fewest;
    });
    needles = missing !== undefined && 'literal' in missing ? piecesOf(missing.literal).map(needleOf) : anything;
    wanted.set(key, needles);
    return needles;
  }
}

/** Stands in every text. */
const anything: readonly Needle[] = [needleOf('')];

/** More than any template has. */
const mostParts = 256;

/** Does the text stop at `at` although the template does not? */
function cutAt(text: string, at: number): Cut {
  const rest = text.slice(at, at + 20);
  if (/^\s*[\w.,: ]{0,14}(?:\.{3}|…)/.test(rest) || rest.trim() === '') return 'ellipsis';
  // A quote right before a word opens it: the text goes on, with other words.
  return /^\s*(?:["'`](?![\w{[])|[)\]}<|]|\n)/.test(rest) ? 'end' : null;
}

/** All signatures of the tables, ready to be looked for: fragments for the first pass, templates for the second. */
import { type Anchors, createAnchors } from './anchors.ts';
import { createFinder } from './fragment-finder.ts';
import { cutFragments } from './fragments.ts';
import { gateFragments, markFragments } from './marks.ts';
import { type Hit, matchAt } from './match.ts';
import { type Cut, counts, leadOf } from './rank.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';
import type { EngineTables, Part, SignatureTable } from './tables.ts';
import { parseTemplate } from './template.ts';

export interface SignatureIndex {
  /** Fragments that prove LiteLLM, and its marks: what opens a window on a page. */
  proving: Anchors;
  /** Offsets just past every fragment in raw text: what opens a window where somebody asked, or LiteLLM is the subject. */
  ends(text: string): number[];
  /** Every signature that stands in a cleaned text, in the order of its first fragment. */
  hits(skeleton: Skeleton, clean: string): Hit[];
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

/** Fewer than in the second pass, to keep the gate small: of three, one survives an edit and a wrap. Longer, because "model=" stands on every line of a log. */
const gate = { most: 3, shortest: 8, telling: true };

/** A class name proves nothing by its letters: code and documentation are full of them (marks.ts decides). */
export function provesAlone(tables: EngineTables, signature: SignatureTable): boolean {
  return signature.proof === 'alone' && tables.rules[signature.rule]?.level !== 'class';
}

export function indexSignatures(tables: EngineTables): SignatureIndex {
  const templates = tables.signatures.map(({ template }) => parseTemplate(template));
  const leads = templates.map(leadOf);
  const uses = cutFragments(templates);
  const fragments = [...uses.keys()];
  const usesOf = [...uses.values()];
  const find = createFinder(fragments);

  return {
    proving: createAnchors(provingOf(tables, templates)),
    ends(text) {
      const { text: letters, map } = skeletonOf(text);
      const ends = new Set<number>();
      find(letters, (index, start) => ends.add((map[start + (fragments[index] as string).length - 1] as number) + 1));
      return [...ends].sort((a, b) => a - b);
    },
    hits(skeleton, clean) {
      const hits: Hit[] = [];
      /** Signature -> skeleton offset up to which it is settled. */
      const settled = new Map<number, number>();
      find(skeleton.text, (index, start) => {
        const length = (fragments[index] as string).length;
        const end = start + length;
        for (const { signature, part, offset } of usesOf[index] ?? []) {
          const at = start - offset;
          if (at < 0 || end <= (settled.get(signature) ?? -1)) continue;
          const hit = matchAt(signature, templates[signature] ?? [], skeleton, clean, at, part);
          if (hit === null || !counts(hit, leads[signature] ?? 0, cutAt(clean, hit.end))) continue;
          settled.set(signature, end + Math.max(0, hit.matched - length));
          hits.push(hit);
        }
      });
      return hits;
    },
  };
}

/** Does the text stop at `at` although the template does not? */
function cutAt(text: string, at: number): Cut {
  const rest = text.slice(at, at + 18);
  if (/^\s*[\w.,]{0,12}(?:\.{3}|…)/.test(rest) || rest.trim() === '') return 'ellipsis';
  return /^\s*(?:["'`)\]}<|]|\n)/.test(rest) ? 'end' : null;
}

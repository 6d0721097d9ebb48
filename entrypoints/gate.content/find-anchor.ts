/** Does the text around some changed nodes hold an anchor, that is, a piece of a LiteLLM error? The whole first pass on every page. */
import type { Anchors } from '../../rules/engine/anchors.ts';
import { isInsideNeverRead, isNeverRead } from '../platform/never-read.ts';
import type { Slices } from '../platform/slices.ts';
import { parentAcross, TextWalk } from '../platform/text-walk.ts';
import { textPieces } from './text-pieces.ts';

/** Longest text that goes through the automaton in one go: about 1 ms of a slice. */
const pieceLength = 256_000;
/** Anchors have a dozen letters, not counting blanks between them: so much text before and behind a change is read again. */
const margin = 256;
const marginNodes = 12;

export interface Search {
  anchors: Pick<Anchors, 'feed'>;
  slices: Slices;
  signal: AbortSignal;
  /** Told of each open shadow root on the way. */
  opens(root: ShadowRoot): void;
}

/** True at the first anchor. Reads text nodes only: no layout, no style. False also when `signal` is aborted on the way. */
export async function findAnchor(changed: Set<Node>, search: Search): Promise<boolean> {
  for (const run of runsOf(changed)) {
    if (await searchRun(run, search)) return true;
    if (search.signal.aborted) return false;
  }
  return false;
}

/** Siblings that changed together, as rows that are appended do, are read in one go. Whatever stands in another changed node is left out. */
function runsOf(changed: Set<Node>): Node[][] {
  const runs: Node[][] = [];
  for (const node of changed) {
    const { previousSibling, parentNode } = node;
    if (!node.isConnected || (previousSibling && changed.has(previousSibling))) continue;
    if (hasAncestorIn(node, changed) || isInsideNeverRead(parentNode ?? node)) continue;
    const run = [node];
    for (let next = node.nextSibling; next && changed.has(next); next = next.nextSibling) run.push(next);
    runs.push(run);
  }
  return runs;
}

async function searchRun(run: Node[], { anchors, slices, signal, opens }: Search): Promise<boolean> {
  const first = run[0] as Node;
  // An anchor may lie across several text nodes (colouring spans), so the automaton's state is carried from one to the next.
  let state = anchors.feed(textBeside(first, false), 0);
  if (state < 0) return true;
  let last = first;
  for (const node of run) {
    if (!node.isConnected) continue;
    last = node;
    for (const text of piecesOf(node, opens)) {
      for (let from = 0; from < text.length && state >= 0; from += pieceLength) {
        if (slices.due) await slices.pause();
        if (signal.aborted) return false;
        state = anchors.feed(text.length <= pieceLength ? text : text.slice(from, from + pieceLength), state);
      }
      if (state < 0) return true;
    }
  }
  return anchors.feed(textBeside(last, true), state) < 0;
}

function piecesOf(node: Node, opens: Search['opens']): Iterable<string> {
  if (node.nodeType === 3) return [(node as Text).data];
  return node.nodeType === 1 && isNeverRead(node as Element) ? [] : textPieces(node as Element | ShadowRoot, opens);
}

/** The text next to `node`, at most `margin` characters: an anchor may lie across old and new text. */
function textBeside(node: Node, forward: boolean): string {
  const walk = new TextWalk(node, node.getRootNode(), { skips: isNeverRead }, false, forward);
  let found = '';
  for (let nodes = 0; nodes < marginNodes && found.length < margin; nodes++) {
    const text = walk.next();
    if (!text) break;
    const { data } = text;
    found = forward ? found + data.slice(0, margin) : data.slice(-margin) + found;
  }
  return found;
}

function hasAncestorIn(node: Node, nodes: Set<Node>): boolean {
  if (nodes.size === 1) return false;
  for (let at = parentAcross(node); at; at = parentAcross(at)) if (nodes.has(at)) return true;
  return false;
}

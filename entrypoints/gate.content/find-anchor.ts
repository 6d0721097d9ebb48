/** Does the text around some changed nodes hold an anchor, that is, a piece of a LiteLLM error? The whole first pass on every page. */
import type { Anchors } from '../../rules/engine/anchors.ts';
import { isInsideNeverRead, isNeverRead } from '../platform/never-read.ts';
import type { Slices } from '../platform/slices.ts';
import { parentAcross, TextWalk } from '../platform/text-walk.ts';

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
  /** Told of what was not read to its end, because the page took away the place where the reading paused. */
  lost(node: Node): void;
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

async function searchRun(run: Node[], search: Search): Promise<boolean> {
  const first = run[0] as Node;
  // An anchor may lie across several text nodes (colouring spans), so the automaton's state is carried from one to the next.
  let state = search.anchors.feed(textBeside(first, false), 0);
  let last = first;
  for (const node of run) {
    if (state < 0) break;
    if (!node.isConnected) continue;
    last = node;
    state = node.nodeType === 3 ? await feedText(node as Text, state, search) : await feedTree(node, state, search);
    if (search.slices.due) await search.slices.pause();
    if (search.signal.aborted) return false;
  }
  return state < 0 || search.anchors.feed(textBeside(last, true), state) < 0;
}

async function feedTree(top: Node, from: number, search: Search): Promise<number> {
  if (top.nodeType === 1 && isNeverRead(top as Element)) return from;
  const { slices, signal, opens, lost } = search;
  const walk = new TextWalk(top, top, { skips: isNeverRead, opens });
  let state = from;
  let text = walk.next();
  for (let nodes = 1; text && state >= 0; text = walk.next(), nodes++) {
    state = text.data.length > pieceLength ? await feedText(text, state, search) : search.anchors.feed(text.data, state);
    if (nodes % 256 === 0 && slices.due) {
      const place = walk.hold();
      await slices.pause();
      const unread = walk.mend(place);
      if (unread) lost(unread);
    }
    if (signal.aborted) break;
  }
  return state;
}

async function feedText({ data }: Text, from: number, { anchors, slices, signal }: Search): Promise<number> {
  let state = from;
  for (let at = 0; at < data.length && state >= 0 && !signal.aborted; at += pieceLength) {
    state = anchors.feed(data.length <= pieceLength ? data : data.slice(at, at + pieceLength), state);
    if (slices.due) await slices.pause();
  }
  return state;
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

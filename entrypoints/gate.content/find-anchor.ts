/** Does the text around some changed nodes hold an anchor, that is, a piece of a LiteLLM error? The whole first pass on every page. */
import type { Anchors } from '../../rules/engine/anchors.ts';
import { isInsideNeverRead, isNeverRead } from '../platform/never-read.ts';
import type { Slices } from '../platform/slices.ts';
import { parentAcross, type Reading, TextWalk } from '../platform/text-walk.ts';

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
  for (const node of changed) {
    if (!node.isConnected || hasAncestorIn(node, changed) || isInsideNeverRead(node)) continue;
    if (await searchNode(node, search)) return true;
    if (search.signal.aborted) return false;
  }
  return false;
}

async function searchNode(node: Node, { anchors, slices, signal, opens }: Search): Promise<boolean> {
  const reading: Reading = { skips: isNeverRead, opens };
  // An anchor may lie across several text nodes (colouring spans), so the automaton's state is carried from one to the next.
  let state = anchors.feed(textBeside(node, false), 0);
  const walk = new TextWalk(node, node, reading);
  let text: Text | null = node.nodeType === 3 ? (node as Text) : walk.next();
  for (let nodes = 1; text && state >= 0; text = walk.next(), nodes++) {
    const { data } = text;
    if (data.length <= pieceLength) state = anchors.feed(data, state);
    else {
      for (let from = 0; from < data.length && state >= 0; from += pieceLength) {
        state = anchors.feed(data.slice(from, from + pieceLength), state);
        if (slices.due) await slices.pause();
        if (signal.aborted) return false;
      }
    }
    if (nodes % 256 === 0 && slices.due) {
      await slices.pause();
      if (signal.aborted) return false;
    }
  }
  return state < 0 || anchors.feed(textBeside(node, true), state) < 0;
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

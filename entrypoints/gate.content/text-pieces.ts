/**
 * The text of a subtree, put together by the browser. Stepping from node to node makes a script object of each: 95 ms on a page of 65,000 rows, where
 * the browser hands over the same text in 15. Only hosts of open shadow trees cannot be asked for, so elements are looked at one by one.
 */
import { isNeverRead } from '../platform/never-read.ts';

/** So many elements go into one piece: some 200 kB of a log, a few milliseconds. Finding its ends among siblings costs as much again for every piece. */
const usual = 2048;

/** A document keeps every range up to date until it is collected, which makes each change of the page dearer: so they are used again. */
const spare: Range[] = [];

/**
 * Yields what `TextWalk` would step through under `top`, in the same order. The page may change between two pieces: what was taken out is passed
 * over, and what was put in may be missed (a watcher of changes is told of it). `opens` is told of each open shadow root on the way;
 * `most` elements go into one piece.
 */
export function* textPieces(top: Element | ShadowRoot, opens: (root: ShadowRoot) => void, most = usual): Generator<string, void> {
  const own = (top as Partial<Element>).shadowRoot;
  if (own) yield* shadowPieces(own, opens, most);
  if (!top.firstElementChild) {
    yield top.textContent ?? '';
    return;
  }
  const range = spare.pop() ?? document.createRange();
  try {
    range.setStart(top, 0);
    range.collapse(true);
    const elements = top.querySelectorAll('*');
    let waiting = 0;
    for (let index = 0; index < elements.length; index++) {
      const element = elements[index] as Element;
      const isUnread = isNeverRead(element);
      const shadow = isUnread ? null : element.shadowRoot;
      if (++waiting < most && !isUnread && !shadow) continue;
      if (!top.contains(element)) continue; // taken out meanwhile
      waiting = 0;
      range.setEndBefore(element);
      const text = range.toString();
      if (isUnread) {
        range.setStartAfter(element);
        while (element.contains(elements[index + 1] ?? null)) index++;
      } else if (shadow) range.setStart(element, 0);
      range.collapse(isUnread || shadow !== null);
      yield text;
      if (shadow) yield* shadowPieces(shadow, opens, most);
    }
    range.setEnd(top, top.childNodes.length);
    yield range.toString();
  } finally {
    range.setStart(document, 0);
    range.collapse(true);
    spare.push(range);
  }
}

function* shadowPieces(root: ShadowRoot, opens: (root: ShadowRoot) => void, most: number): Generator<string, void> {
  opens(root);
  yield* textPieces(root, opens, most);
}

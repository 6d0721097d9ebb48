/**
 * Reads the text around what changed, and no more: one appended row in a log of 50,000 costs that row and its neighbours. Large texts come in
 * pieces that overlap, so that an error that lies across two pieces is whole in one of them.
 */
import { isNeverRead } from '../../platform/never-read.ts';
import { type Slices, sliceLength } from '../../platform/slices.ts';
import { holds, parentAcross, type Reading, TextWalk } from '../../platform/text-walk.ts';
import { JoinedText } from './joined-text.ts';
import { edgeOf, isGutter } from './shape.ts';

/** So much text before and behind a change is read with it: the longest tracebacks seen are about 12,000 characters. */
export const margin = 16_000;
/** A piece of this size goes through the engine in a few milliseconds where nearly nothing is an error. */
export const pieceLength = 256_000;
/** So much is read first, and least: where every line is an error, it takes a millisecond each. What overlaps is recalled, not recognised again. */
const leastPiece = 8_000;

export interface Piece {
  joined: JoinedText;
  /** Findings that begin in [from, to) belong to this piece; the others to its neighbour. */
  from: number;
  to: number;
  /** Text nodes of this piece that changed; null when all of it counts as changed. */
  changed: Set<Text> | null;
  /** The scope goes on there, and is not read: what stands near may be part of something larger. */
  cut: { before: boolean; after: boolean };
}

export interface ReadOptions {
  /** What is left out: the site's own list, and scopes inside this one. */
  leaveOut: string;
  slices: Slices;
  signal: AbortSignal;
  opens(root: ShadowRoot): void;
  /** Told of nodes that the page moved away while they were being read: they have to be read again. */
  lost(node: Node): void;
  piece?: number;
  margin?: number;
}

/**
 * Hands over the pieces of `scope` that hold changed text, with what stands around it. `seeds` are the changed nodes of this very scope (the scope
 * itself among them means: all of it); `changed` are all changed nodes of the page.
 */
export async function readAround(
  scope: Element,
  seeds: Set<Node>,
  changed: Set<Node>,
  options: ReadOptions,
  take: (piece: Piece) => void,
): Promise<void> {
  if (seeds.has(scope)) {
    await readFrom(scope, null, options, take);
    return;
  }
  const done = new Set<Node>();
  const isChanged = (text: Text) => isIn(text, changed, scope, done);
  for (const node of seeds) {
    if (done.has(node) || !holds(scope, node)) continue;
    // An empty row belongs to no text, so nothing would note it as done: each would have the whole batch read again (20 times the work of a
    // streaming log with blank rows, measured). The walk still opens shadow roots in it.
    if (!holdsText(node, options)) continue;
    await readFrom(scope, { node, isChanged }, options, take);
    if (options.signal.aborted) return;
  }
}

function holdsText(node: Node, options: ReadOptions): boolean {
  const isText = node.nodeType === Node.TEXT_NODE;
  const element = isText ? node.parentElement : (node as Element);
  // A clock that ticks in every row must not have the rows read every second.
  if (element && isGutter(element, true)) return false;
  if (isText) return (node as Text).data !== '';
  const walk = new TextWalk(
    node,
    node,
    readingInto(() => null, options),
  );
  for (let text = walk.next(); text; text = walk.next()) if (text.data !== '') return true;
  return false;
}

async function readFrom(
  scope: Element,
  seed: { node: Node; isChanged(text: Text): boolean } | null,
  options: ReadOptions,
  take: (piece: Piece) => void,
): Promise<void> {
  const { slices, signal, piece: longest = pieceLength, margin: around = margin } = options;
  let size = Math.min(leastPiece, longest);
  let joined = new JoinedText();
  const reading = readingInto(() => joined, options);
  let changed: Set<Text> | null = seed ? new Set() : null;
  let from = 0;
  /** At this length of `joined` a piece is whole: what is new of it, and the margin behind. */
  const whole = () => Math.min(from + size, longest) + around;

  let walk: TextWalk;
  let text: Text | null;
  let offset = 0;
  let cutBefore = false;
  if (!seed) {
    walk = new TextWalk(scope, scope, reading);
    text = walk.next();
  } else {
    const start = backFrom(seed.node, scope, seed.isChanged, options, around);
    walk = new TextWalk(start.node, scope, reading, start.inside);
    text = start.node.nodeType === Node.TEXT_NODE ? (start.node as Text) : walk.next();
    offset = start.offset;
    cutBefore = start.cut;
  }

  /** Where the last changed text ends, in `joined`. The text before the first one may be a little longer than `around`. */
  let lastChanged = 3 * around;
  let cutAfter = false;
  for (let nodes = 1; text; text = walk.next(), offset = 0, nodes++) {
    const isNew = seed ? seed.isChanged(text) : true;
    if (!isNew && joined.length - lastChanged >= around) {
      cutAfter = true;
      break;
    }
    const { data } = text;
    const stop = isNew ? data.length : Math.min(data.length, offset + around);
    while (offset < stop) {
      const length = Math.min(stop - offset, Math.max(1, whole() - joined.length));
      joined.append(text, offset, length);
      offset += length;
      if (isNew) {
        changed?.add(text);
        lastChanged = joined.length;
      }
      if (joined.length < whole()) continue;
      const begun = performance.now();
      take({ joined, from, to: joined.length - around, changed, cut: { before: cutBefore, after: true } });
      cutBefore = true;
      size = nextSize(size, longest, performance.now() - begun);
      const kept = Math.min(joined.length, 2 * around);
      lastChanged -= joined.length - kept;
      joined = joined.tail(kept);
      from = kept - around;
      if (changed) changed = new Set(joined.nodes().filter((node) => changed?.has(node)));
      await rest();
      if (signal.aborted) return;
    }
    if (nodes % 128 === 0) await rest();
    if (signal.aborted) return;
  }
  if (joined.length > from) take({ joined, from, to: joined.length + 1, changed, cut: { before: cutBefore, after: cutAfter } });
  if (slices.due) await slices.pause();

  async function rest(): Promise<void> {
    if (!slices.due) return;
    const path = walk.hold();
    await slices.pause();
    const moved = walk.mend(path);
    if (moved) options.lost(moved);
  }
}

/** After a piece that took `ms`: no task of ours should be long, and few pieces are cheaper than many. */
function nextSize(size: number, longest: number, ms: number): number {
  if (ms > sliceLength) return Math.max(Math.min(leastPiece, longest), size / 2);
  return ms < sliceLength / 3 ? Math.min(longest, size * 2) : size;
}

/** Where to begin so that `margin` characters of unchanged text stand before the changed ones. */
function backFrom(
  seed: Node,
  scope: Element,
  isChanged: (text: Text) => boolean,
  options: ReadOptions,
  around: number,
): { node: Node; inside: boolean; offset: number; cut: boolean } {
  const walk = new TextWalk(
    seed,
    scope,
    readingInto(() => null, options),
    false,
    false,
  );
  let start: Text | null = null;
  let offset = 0;
  let length = 0;
  // Empty nodes count a little too, or a page of them would be walked to its very beginning.
  for (let text = walk.next(); text && length < around; text = walk.next()) {
    start = text;
    offset = 0;
    if (isChanged(text)) {
      length = 0;
      continue;
    }
    length += text.data.length + 1;
    if (length > around) offset = Math.max(0, text.data.length - around);
  }
  return start ? { node: start, inside: false, offset, cut: length >= around } : { node: seed, inside: true, offset: 0, cut: false };
}

function readingInto(joined: () => JoinedText | null, { leaveOut, opens }: ReadOptions): Reading {
  return {
    skips(element) {
      if (isNeverRead(element)) {
        joined()?.gap();
        return true;
      }
      if (isGutter(element, joined()?.atLineStart ?? true)) {
        this.passes?.(element);
        joined()?.gap();
        return true;
      }
      if (leaveOut !== '' && element.matches(leaveOut)) {
        joined()?.gap();
        joined()?.break('line');
        return true;
      }
      return false;
    },
    passes(element) {
      const text = joined();
      const edge = text && edgeOf(element);
      if (edge) text.break(edge);
    },
    opens,
  };
}

/** Is `text` part of a changed subtree? Notes in `done` what it belongs to, so that nothing is read twice. */
function isIn(text: Text, changed: Set<Node>, scope: Element, done: Set<Node>): boolean {
  let found = false;
  for (let at: Node | null = text; at && at !== scope; at = parentAcross(at)) {
    if (changed.has(at)) {
      done.add(at);
      found = true;
    }
  }
  return found;
}

/**
 * One MutationObserver for a document and its open shadow roots. Gathers what changed and hands it over in batches, at the pace that the page's
 * own restlessness allows. A hidden tab costs nothing: the observer is off, and everything counts as changed when the tab is seen again.
 */
import { isHost } from './never-read.ts';
import { Pace } from './pace.ts';
import { afterPaint, Slices } from './slices.ts';

/** More changed nodes than this in one batch, and the whole document counts as changed: cheaper than keeping the list. */
const tooMany = 5_000;

/** A page that has not changed for so long rests, in milliseconds. */
const rest = 1_000;

export interface ChangeWatcher {
  /** Also watches an open shadow root that was met while reading. True the first time, and the first time after the tab was hidden. */
  include(root: ShadowRoot): boolean;
  /** Counts `node` as changed. */
  note(node: Node): void;
  /** Counts the whole document as changed. */
  all(): void;
  /** True when the page rewrites itself without end and is mostly left alone. */
  readonly flooded: boolean;
}

/**
 * Calls `read` with the changed nodes: added subtrees, rewritten text nodes, what became or ceased to be a field, and the neighbours of removed
 * ones; first of all with the whole
 * document. `read` runs alone, one batch after another, and pauses by the `slices` that it is given.
 */
export function watchChanges(
  document: Document,
  read: (changed: Set<Node>, slices: Slices) => Promise<void>,
  signal: AbortSignal,
): ChangeWatcher {
  const pace = new Pace();
  let changed = new Set<Node>();
  let whole = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let lastEnd = 0;
  let lastChange = 0;
  let shadows = new Set<ShadowRoot>();
  // What becomes a field is not read any more, and what ceases to be one is.
  const what: MutationObserverInit = { childList: true, characterData: true, subtree: true, attributeFilter: ['contenteditable'] };

  const observer = new MutationObserver((records) => {
    lastChange = performance.now();
    if (!whole) for (const record of records) note(record);
    if (changed.size > tooMany) everything();
    if (changed.size > 0) schedule();
  });

  function note(record: MutationRecord): void {
    if (record.type === 'characterData') {
      changed.add(record.target);
      return;
    }
    if (record.type === 'attributes') {
      const { target } = record;
      changed.add(target);
      if (target.parentNode) noteEdge(target.previousSibling, target.nextSibling, target.parentNode);
      return;
    }
    for (const node of record.addedNodes) if (node.nodeType === 1 || node.nodeType === 3) changed.add(node);
    if (record.removedNodes.length > 0 && !isOwn(record.removedNodes)) noteEdge(record.previousSibling, record.nextSibling, record.target);
  }

  /** What stood apart may stand together now: the edge is read again, not the whole neighbours, which may be a log of any length. */
  function noteEdge(before: Node | null, after: Node | null, around: Node): void {
    changed.add(before ? deepest(before, 'lastChild') : after ? deepest(after, 'firstChild') : around);
  }

  function everything(): void {
    whole = true;
    changed = new Set(document.documentElement ? [document.documentElement] : []);
  }

  function schedule(): void {
    if (timer !== undefined || reading || document.hidden || signal.aborted) return;
    const now = performance.now();
    pace.quiet(now - lastEnd);
    wait(now + pace.delay(now - lastEnd));
  }

  /** Until `due` (performance.now), or until the page rests. */
  function wait(due: number): void {
    const now = performance.now();
    if (due - now <= rest) {
      timer = setTimeout(run, due - now);
      return;
    }
    const rested = Math.max(lastChange + rest - now, pace.delayAtRest(now - lastEnd));
    if (rested <= 0) void run();
    else timer = setTimeout(() => wait(due), Math.min(due - now, rested));
  }

  async function run(): Promise<void> {
    timer = undefined;
    reading = true;
    await afterPaint();
    if (signal.aborted || document.hidden) {
      reading = false;
      return; // what has changed is kept; a tab that is seen again is read as a whole
    }
    const batch = changed;
    changed = new Set();
    whole = false;
    const slices = new Slices();
    try {
      await read(batch, slices);
    } finally {
      reading = false;
      lastEnd = performance.now();
      pace.spent(slices.worked, lastEnd);
    }
    if (changed.size > 0) schedule();
  }

  function seenAgain(): void {
    observer.disconnect();
    clearTimeout(timer);
    timer = undefined;
    if (document.hidden || signal.aborted) return;
    observer.observe(document, what);
    shadows = new Set();
    everything();
    schedule();
  }

  function include(root: ShadowRoot): boolean {
    if (shadows.has(root)) return false;
    shadows.add(root);
    observer.observe(root, what);
    return true;
  }

  document.addEventListener('visibilitychange', seenAgain, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  seenAgain();

  return {
    include,
    note(node) {
      changed.add(node);
      schedule();
    },
    all() {
      everything();
      schedule();
    },
    get flooded() {
      return pace.flooded;
    },
  };
}

function deepest(node: Node, child: 'firstChild' | 'lastChild'): Node {
  let at = node;
  for (let next = at[child]; next; next = at[child]) at = next;
  return at;
}

function isOwn(nodes: NodeList): boolean {
  return nodes.length === 1 && isHost(nodes[0]);
}

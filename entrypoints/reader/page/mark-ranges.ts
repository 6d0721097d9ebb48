/**
 * Draws ranges with the CSS Custom Highlight API: the page's DOM stays as it is. The registry is shared with the page, which may clear it at any
 * time; and Firefox lets a content script neither iterate it nor a Highlight (Xray wrappers), so what was drawn is remembered here.
 */
import { nextTask } from '../../platform/slices.ts';

/**
 * Where a whole log is one text, the browser walks through all its lines whenever a highlight in it changes: Chromium takes 0.3 s for 10 MB. Ranges in
 * such a text (UTF-16 units) wait, so that drawing them takes a fifth of the time at most.
 */
const vast = 1_000_000;
const drawingShare = 0.2;
/** A drawing that is shorter than this (ms) is no long task, and nothing waits for it. */
const shortest = 50;
/** Longest wait, in milliseconds. */
const longest = 20_000;

export interface RangeMarker<Name extends string> {
  add(name: Name, ranges: readonly StaticRange[]): void;
  remove(name: Name, ranges: readonly StaticRange[]): void;
  /** Puts back what the page threw out. */
  restore(): void;
}

/** Names are as in platform/mark-sheet.ts; later ones are drawn over earlier ones. Everything goes when `signal` is aborted. */
export function createRangeMarker<Name extends string>(names: readonly Name[], signal: AbortSignal): RangeMarker<Name> {
  const { highlights } = CSS;
  const drawn = new Map<Name, { highlight: Highlight; ranges: Set<StaticRange> }>();
  for (const [index, name] of names.entries()) {
    const highlight = new Highlight();
    highlight.priority = index;
    drawn.set(name, { highlight, ranges: new Set() });
  }

  const entry = (name: Name) => drawn.get(name) as { highlight: Highlight; ranges: Set<StaticRange> };

  let waiting: [Name, StaticRange][] = [];
  let rest: ReturnType<typeof setTimeout> | undefined;
  let measuring = false;

  function drawAndMeasure(): void {
    if (measuring || waiting.length === 0 || signal.aborted) return;
    for (const [name, range] of waiting) if (entry(name).ranges.has(range)) entry(name).highlight.add(range);
    waiting = [];
    measuring = true;
    requestAnimationFrame(async () => {
      const begun = performance.now();
      await nextTask();
      const cost = performance.now() - begun;
      rest = setTimeout(
        () => {
          measuring = false;
          drawAndMeasure();
        },
        cost < shortest ? 0 : Math.min(cost / drawingShare, longest),
      );
    });
  }

  signal.addEventListener('abort', () => {
    clearTimeout(rest);
    for (const [name, { highlight }] of drawn) {
      highlight.clear();
      if (highlights.get(name) === highlight) highlights.delete(name);
    }
    drawn.clear();
  });

  return {
    add(name, ranges) {
      if (signal.aborted) return;
      const { highlight, ranges: kept } = entry(name);
      for (const range of ranges) {
        kept.add(range);
        if ((range.startContainer as Text).length > vast) waiting.push([name, range]);
        else highlight.add(range);
      }
      drawAndMeasure();
      if (kept.size > 0 && highlights.get(name) !== highlight) highlights.set(name, highlight);
    },
    remove(name, ranges) {
      if (signal.aborted) return;
      const { highlight, ranges: kept } = entry(name);
      for (const range of ranges) {
        kept.delete(range);
        highlight.delete(range);
      }
      if (kept.size === 0) highlights.delete(name);
    },
    restore() {
      for (const [name, { highlight, ranges }] of drawn) {
        if (ranges.size === 0) continue;
        // What waits is not there yet, and was not thrown out.
        const held = new Set(waiting.map(([, range]) => range));
        if (highlight.size < ranges.size - held.size) for (const range of ranges) if (!held.has(range)) highlight.add(range);
        if (highlights.get(name) !== highlight) highlights.set(name, highlight);
      }
    },
  };
}

/** Does this document know how marks look? The manifest's sheet comes with every page that has a gate, not where the reader was brought by hand. */
export function hasMarkSheet(): boolean {
  return getComputedStyle(document.documentElement, '::highlight(lex-certain)').textDecorationLine.includes('underline');
}

/** Firefox does not let ::highlight() of the document reach into shadow trees. Adopting a sheet changes no node. */
export function adoptSheet(root: ShadowRoot, sheet: CSSStyleSheet): void {
  try {
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  } catch {
    // A page may have frozen the list; its findings can then be reached by keyboard and popup only.
  }
}

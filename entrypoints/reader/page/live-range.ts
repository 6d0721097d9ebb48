/**
 * Live ranges are made at the moment of need and let go: each one that exists taxes every change of the page (10,000 of them cost 0.7 ms per
 * change). Null when the text under the static range is gone or shorter than it was. Where rows are shadow trees of their own, no range holds them
 * all, and it is the first.
 */
export function liveRange(ranges: readonly StaticRange[]): Range | null {
  const first = ranges[0];
  let last = ranges.at(-1);
  if (first?.startContainer.getRootNode() !== last?.startContainer.getRootNode()) last = first;
  if (!first || !last || !first.startContainer.isConnected || !last.endContainer.isConnected) return null;
  const range = new Range();
  try {
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(last.endContainer, last.endOffset);
  } catch {
    return null;
  }
  return range.collapsed ? null : range;
}

/** Is anything of this text laid out at all? Text in a closed <details> or a hidden tab is not. */
export function isShown(ranges: readonly StaticRange[]): boolean {
  const rect = liveRange(ranges)?.getBoundingClientRect();
  return rect !== undefined && (rect.width > 0 || rect.height > 0);
}

/** Where the text of these lines stands on the screen: all of it, or the first line where it is a traceback of sixty. Null when it is not laid out. */
export function boxOf(ranges: readonly StaticRange[]): DOMRect | null {
  const range = liveRange(ranges);
  const all = range?.getBoundingClientRect();
  if (!range || !all || (all.width === 0 && all.height === 0)) return null;
  return all.height <= innerHeight * 0.4 ? all : (range.getClientRects()[0] ?? all);
}

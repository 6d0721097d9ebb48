/**
 * Which marked text is under the pointer? Highlights have no events, and `highlightsFromPoint` is missing in Safari, so the rectangles of the
 * ranges are asked, at the moment of the click only.
 */
import { parentAcross } from '../../platform/text-walk.ts';
import { liveRange } from './live-range.ts';

export interface Marked {
  /** One range a line. */
  lines: readonly StaticRange[];
}

/** What a click does by itself: there we keep out of the way. */
const acting =
  'a[href], area, button, input, select, textarea, option, label, summary, video, audio, [contenteditable]:not([contenteditable="false"]), ' +
  '[role="button"], [role="link"], [role="checkbox"], [role="switch"], [role="tab"], [role="menuitem"], [role="option"]';

/**
 * The first of `marks` with a line under the click, or null. `target` is the innermost element that was hit (of open shadow trees too);
 * `overlays` selects what a site lays over its text.
 */
export function markAt<M extends Marked>(marks: readonly M[], x: number, y: number, target: Element, overlays?: string): M | null {
  const overlay = overlays !== undefined && target.closest(overlays) !== null;
  if (!overlay && isActing(target)) return null;
  for (const mark of marks) {
    const whole = liveRange(mark.lines);
    // Where rows are trees of their own, it is only the first of them.
    const last = mark.lines.at(-1)?.endContainer;
    if (!whole || (whole.endContainer === last && !holds(whole.getBoundingClientRect(), x, y))) continue;
    for (const line of mark.lines) {
      // The rectangle alone would also be hit through a page's own dialog, or where a scroller has clipped the text away.
      if (!overlay && !isSamePlace(target, line)) continue;
      const range = liveRange([line]);
      if (range && [...range.getClientRects()].some((rect) => holds(rect, x, y))) return mark;
    }
  }
  return null;
}

function isActing(target: Element): boolean {
  for (let at: Node | null = target; at; at = parentAcross(at)) if ((at as Partial<Element>).matches?.(acting)) return true;
  return false;
}

function isSamePlace(target: Element, line: StaticRange): boolean {
  const parent = line.startContainer.parentElement;
  return parent !== null && (target.contains(parent) || parent.contains(target) || target.contains(line.endContainer));
}

function holds(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}

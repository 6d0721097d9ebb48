/** Brings a range into view: every scroller around it is asked, because `scrollIntoView` only knows elements, and a raw log is a single one. */
export function scrollToRange(range: Range): void {
  const behavior: ScrollBehavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const { startContainer } = range;
  const element = startContainer.nodeType === Node.ELEMENT_NODE ? (startContainer as Element) : startContainer.parentElement;
  const shift = { x: 0, y: 0 };
  for (let at = element; at; at = parentOf(at)) {
    if (!scrolls(at)) continue;
    const first = range.getClientRects()[0] ?? range.getBoundingClientRect();
    const isPage = at === document.scrollingElement;
    const view = isPage ? new DOMRect(0, 0, innerWidth, innerHeight) : at.getBoundingClientRect();
    const top = first.top + shift.y;
    const left = first.left + shift.x;
    const y = top < view.top + 8 || top + first.height > view.bottom - 8 ? top - (view.top + view.height / 3) : 0;
    const x = left < view.left || left > view.right - 40 ? left - (view.left + 40) : 0;
    if (x === 0 && y === 0) continue;
    const moved = {
      x: clamp(x, -at.scrollLeft, at.scrollWidth - at.clientWidth - at.scrollLeft),
      y: clamp(y, -at.scrollTop, at.scrollHeight - at.clientHeight - at.scrollTop),
    };
    at.scrollBy({ left: moved.x, top: moved.y, behavior });
    // A smooth scroll has not moved anything yet; the outer scrollers must reckon with where it will end.
    if (behavior === 'smooth') {
      shift.x -= moved.x;
      shift.y -= moved.y;
    }
  }
}

function scrolls(element: Element): boolean {
  if (element === document.scrollingElement) return true;
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return false;
  const style = getComputedStyle(element);
  return /auto|scroll|overlay/.test(style.overflowY + style.overflowX) && element !== document.body && element !== document.documentElement;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.assignedSlot ?? element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(0, least), Math.min(Math.max(0, most), value));
}

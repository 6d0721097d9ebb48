/**
 * Where lines end on a page. Browsers know it from the style, and log viewers make lines of anything; asking for the style of each of 50,000 rows
 * would be dear, so elements that look alike (same tag and classes under the same classes) are asked once. Reads style, never layout.
 */

export type Edge = 'paragraph' | 'line' | 'cell' | null;

const known = new Map<string, Map<string, Edge>>();
/** Pages that give each row its own class would fill the memory. */
const mostKnown = 5_000;
let count = 0;
/** Blocks that keep this distance (px) from their neighbours read as paragraphs; rows of a log stand closer, list items too. */
const paragraphMargin = 12;

/** What stands between the text before `element` and the text inside it, and likewise at its end. */
export function edgeOf(element: Element): Edge {
  if (element.nodeName === 'BR') return 'line';
  const parent = element.parentElement;
  const around = parent?.getAttribute('class') ?? '';
  const own = `${element.nodeName} ${element.getAttribute('class') ?? ''}`;
  let inner = known.get(around);
  let edge = inner?.get(own);
  if (edge !== undefined) return edge;
  edge = ask(element, parent);
  if (++count > mostKnown) {
    known.clear();
    inner = undefined;
    count = 1;
  }
  if (!inner) {
    inner = new Map();
    known.set(around, inner);
  }
  inner.set(own, edge);
  return edge;
}

function ask(element: Element, parent: Element | null): Edge {
  const style = getComputedStyle(element);
  const { display } = style;
  // Empty where nothing is drawn at all, such as a frame with display: none.
  if (display === '' || /^(inline$|contents|none|ruby)/.test(display)) return null;
  if (display === 'table-cell' || display.startsWith('inline-')) return 'cell';
  if (parent) {
    // Children of a flex row are blocks to the style, and columns to the eye.
    const around = getComputedStyle(parent);
    if (/flex$/.test(around.display) && around.flexDirection.startsWith('row') && around.flexWrap === 'nowrap') return 'cell';
  }
  return Number.parseFloat(style.marginTop) + Number.parseFloat(style.marginBottom) >= paragraphMargin ? 'paragraph' : 'line';
}

/** A column of line numbers: cannot be selected, and holds nothing but a number. */
export function isGutter(element: Element): boolean {
  const text = element.firstChild;
  if (text?.nodeType !== 3 || text.nextSibling) return false;
  const { data } = text as Text;
  return data.length <= 12 && /^\s*\d{1,7}[.:]?\s*$/.test(data) && getComputedStyle(element).userSelect === 'none';
}

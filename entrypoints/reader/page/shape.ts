/**
 * Where lines end on a page. Browsers know it from the style, and log viewers make lines of anything; asking for the style of each of 50,000 rows
 * would be dear, so elements that look alike (same tag and classes under the same classes) are asked once. Reads style; layout only for the columns of
 * a grid, once for each look.
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
  const own = looks(element);
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
  if (display === '' || /^(inline$|contents|none|ruby)/.test(display)) return /^D[DT]$/.test(element.nodeName) ? 'cell' : null;
  if (display === 'table-cell' || display.startsWith('inline-')) return 'cell';
  if (parent) {
    // Children of a flex row and of a grid with columns are blocks to the style, and columns to the eye.
    const around = getComputedStyle(parent);
    if (/flex$/.test(around.display) && around.flexDirection.startsWith('row') && around.flexWrap === 'nowrap') return 'cell';
    const columns = /grid$/.test(around.display) ? around.gridTemplateColumns.split(' ').length : 1;
    if (columns > 1) return parent.childElementCount > columns && looks(element) === looks(parent.firstElementChild) ? 'line' : 'cell';
  }
  return Number.parseFloat(style.marginTop) + Number.parseFloat(style.marginBottom) >= paragraphMargin ? 'paragraph' : 'line';
}

const looks = (element: Element | null) => `${element?.nodeName} ${element?.getAttribute('class') ?? ''}`;

/** Longest text of a column that is left out. */
const mostInGutter = 40;
const names = /mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/.source;
const clock = new RegExp(`^(?:(?:${names})[a-z]*|[ap]\\.?m\\.?|utc|gmt|[\\d\\s:.,/+TZ[\\]()-]+)+$`, 'i');
const level = /^\[?(?:trace|debug|info|notice|warn\w*|err\w*|crit\w*|fatal)\]?$/i;

/**
 * A column beside the text: line numbers, times, and short words that every row repeats (levels, pods, streams). `startsLine`: nothing stands before it
 * on its line. A time inside a line is the program's own, and stays; one that has a line or a column to itself is the viewer's.
 */
export function isGutter(element: Element, startsLine: boolean): boolean {
  const text = shortText(element);
  if (text === null) return false;
  const isNumber = /^\d{1,7}[.:]?$/.test(text);
  if (isNumber && getComputedStyle(element).userSelect === 'none') return true;
  if (isTime(text)) {
    return element.nodeName === 'TIME' || (startsLine && /\d[-/. ]\d|\d\.\d/.test(text)) || edgeOf(element) !== null;
  }
  if (/\s/.test(text)) return false;
  const stacked = edgeOf(element) !== 'cell' && isStacked(element);
  if (!stacked && edgeOf(element) !== 'cell') return false;
  if (level.test(text)) return true;
  return besides(element, stacked ? 2 : 1).some((beside) =>
    isNumber ? Math.abs(Number.parseInt(beside, 10) - Number.parseInt(text, 10)) === 1 : beside === text,
  );
}

const isTime = (text: string) => /\d:\d\d|\d-\d\d-\d/.test(text) && clock.test(text);

/** Stands above or below a time, in one column with it: the name of the logger. */
function isStacked(element: Element): boolean {
  const column = element.parentElement;
  if (!column || edgeOf(column) !== 'cell') return false;
  return [element.previousElementSibling, element.nextElementSibling].some((other) => other && isTime(shortText(other) ?? ''));
}

/** Boxes around the cells of one row that may lie between it and the list. */
const mostBoxes = 3;

/** What stands in the same place of the rows before and after this one; the row is at least `up` elements above the cell. */
function besides(cell: Element, up: number): string[] {
  const path: number[] = [];
  let row = cell;
  do {
    const around = row.parentElement;
    if (!around) return [];
    path.unshift(Array.prototype.indexOf.call(around.children, row));
    row = around;
  } while (path.length < up || (!row.nextElementSibling && !row.previousElementSibling && path.length < mostBoxes));
  return [row.nextElementSibling, row.previousElementSibling].flatMap((other) => {
    if (!other || looks(other) !== looks(row)) return [];
    const same = path.reduce<Element | undefined>((at, index) => at?.children[index], other);
    return (same && shortText(same)) ?? [];
  });
}

/** The text of an element that holds nothing else than one short text, however deep; null for others. Builds no string for those. */
function shortText(element: Element): string | null {
  let at: Node = element;
  while (at.firstChild && !at.firstChild.nextSibling) at = at.firstChild;
  if (at.nodeType !== 3 || (at as Text).length > mostInGutter) return null;
  return (at as Text).data.trim() || null;
}

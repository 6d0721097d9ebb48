/** The extension's underlines as the page shows them: CSS highlights stand in a registry that the page can read too. */
import type { Page } from 'puppeteer-core';

/** entrypoints/platform/mark-sheet.ts; `lex-current` lies over one of them and is no mark of its own. */
const highlights = ['lex-certain', 'lex-likely', 'lex-perhaps'];

/** One underlined line; a finding of several lines has as many marks. */
export interface Mark {
  /** `lex-certain`, `lex-likely` or `lex-perhaps`. */
  highlight: string;
  /** The underlined words. */
  text: string;
}

/** All marks, in the order of the document. Rejects while there is one on text that has left the page: the next batch takes it away. */
export function marks(page: Page): Promise<Mark[]> {
  return page.evaluate(collect, highlights);
}

/** Resolves once there are at least `count` marks and none has come for 200 ms; rejects with what there is after `timeout` ms. */
export async function waitForMarks(page: Page, count: number, timeout = 10_000): Promise<Mark[]> {
  const end = Date.now() + timeout;
  let before = -1;
  for (;;) {
    const now = await marks(page).catch((error: unknown) => {
      // Text that has just left the page, or was just written anew, has no such place; its marks go with the next batch.
      if (/WrongDocumentError|IndexSizeError/.test(`${error}`)) return [];
      throw error;
    });
    if (now.length >= count && now.length === before) return now;
    before = now.length;
    if (Date.now() > end)
      throw new Error(`${count} marks were expected within ${timeout} ms, there are ${now.length}: ${JSON.stringify(now)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** How many lines belong to the finding whose card is open, or that was stepped to. */
export function currentLines(page: Page): Promise<number> {
  return page.evaluate(() => CSS.highlights.get('lex-current')?.size ?? 0);
}

/** Scrolls a mark into view and returns a point on its first line, in CSS pixels of the viewport. */
export async function pointOn(page: Page, index: number): Promise<{ x: number; y: number }> {
  return page.evaluate(place, highlights, index);
}

/** Presses a mark with the mouse. */
export async function pressMark(page: Page, index: number): Promise<void> {
  const { x, y } = await pointOn(page, index);
  await page.mouse.click(x, y);
}

// The two functions below run in the page and are sent there as text: they may use nothing from this file.

function collect(names: string[]): Mark[] {
  const found = [...CSS.highlights].flatMap(([name, highlight]) =>
    names.includes(name)
      ? [...highlight].flatMap((part) => {
          // A row that has just left is drawn nowhere; its mark goes with the next reading.
          if (!part.startContainer.isConnected) return [];
          const range = document.createRange();
          range.setStart(part.startContainer, part.startOffset);
          range.setEnd(part.endContainer, part.endOffset);
          return [{ name, range }];
        })
      : [],
  );
  found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  return found.map(({ name, range }) => ({ highlight: name, text: range.toString() }));
}

async function place(names: string[], index: number): Promise<{ x: number; y: number }> {
  const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
    names.includes(name)
      ? [...highlight].map((part) => {
          const range = document.createRange();
          range.setStart(part.startContainer, part.startOffset);
          range.setEnd(part.endContainer, part.endOffset);
          return range;
        })
      : [],
  );
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const range = ranges[index];
  if (!range) throw new Error(`There is no mark ${index}; there are ${ranges.length}.`);
  const holder = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const first = () => [...range.getClientRects()].find((box) => box.width > 2 && box.height > 2);
  const scroller = (element: Element | null): Element | null =>
    !element || (element.scrollHeight > element.clientHeight + 2 && /auto|scroll/.test(getComputedStyle(element).overflowY))
      ? element
      : scroller(element.parentElement);
  holder?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // A long log is one element: it is scrolled inside itself to the line.
  const inner = scroller(holder);
  let box = first();
  if (inner && box) {
    const frame = inner === document.documentElement ? { top: 0, height: innerHeight } : inner.getBoundingClientRect();
    inner.scrollBy({ top: box.top - frame.top - frame.height / 2, behavior: 'instant' });
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  box = first();
  if (!box) throw new Error(`Mark ${index} ("${range.toString().slice(0, 60)}") is drawn nowhere.`);
  return { x: box.left + Math.min(box.width / 2, 40), y: box.top + box.height / 2 };
}

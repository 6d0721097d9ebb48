/** What a page can do to the text that was marked in it, as every log viewer does it; and what is marked then. */
import type { Page } from 'puppeteer-core';
import { marks } from '../../../scripts/browsers/marks.ts';
import { eventually } from './eventually.ts';

/** The underlined words, in the order of the page. */
export async function underlined(page: Page): Promise<string> {
  return (await marks(page)).map(({ text }) => text).join('\n');
}

/** Waits until exactly this is underlined, and stays so for the time of two batches. */
export async function settlesAt(page: Page, wanted: (text: string) => boolean, said: string): Promise<string> {
  const check = async () => {
    const now = await underlined(page);
    if (!wanted(now)) throw new Error(`${said}. Underlined is: ${now || 'nothing'}`);
    return now;
  };
  await eventually(check, 6_000);
  await new Promise((resolve) => setTimeout(resolve, 250));
  return check();
}

/** Takes the row that holds these words out of the page, as a virtual list does when it is scrolled away. */
export function scrollAway(page: Page, says: string): Promise<void> {
  return page.evaluate((words) => {
    const row = [...document.querySelectorAll('body *')]
      .filter((element) => element.textContent?.includes(words) && !element.closest('textarea'))
      .at(-1);
    const parts = row?.parentElement?.textContent?.trim() === row?.textContent?.trim() ? row?.parentElement : row;
    if (!parts?.parentNode) throw new Error(`Nothing on the page says "${words}".`);
    const place = document.createComment('');
    parts.parentNode.replaceChild(place, parts);
    Object.assign(window, { scrolledBack: () => place.replaceWith(parts) });
  }, says);
}

export function scrollBack(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as { scrolledBack: () => void }).scrolledBack());
}

/** Leaves nothing on the page but the list, and shows these lines in it, each in a row like its first one, numbered on. */
export function showLines(page: Page, rows: { each: string; text?: string }, lines: readonly string[]): Promise<void> {
  return page.evaluate(
    ({ each, text }, said) => {
      const [model, ...others] = document.querySelectorAll(each);
      const list = model?.parentElement;
      if (!model || !list) throw new Error(`No row fits "${each}".`);
      for (const other of others) other.remove();
      for (let at: Element = list; at !== document.body && at.parentElement; at = at.parentElement)
        for (const beside of [...at.parentElement.children]) if (beside !== at) beside.remove();
      const made = said.map((line, index) => {
        const row = model.cloneNode(true) as Element;
        for (const part of row.querySelectorAll('*'))
          if (part.childElementCount === 0 && /^\d+$/.test(part.textContent ?? '')) part.textContent = `${index + 1}`;
        const place = text === undefined ? row : row.querySelector(text);
        if (!place) throw new Error(`Nothing in a row fits "${text}".`);
        place.textContent = line;
        return row;
      });
      model.remove();
      list.append(...made);
    },
    rows,
    lines,
  );
}

/** Writes other words into the very text node, as a list that is keyed by index does. */
export function rewrite(page: Page, from: string, to: string): Promise<void> {
  return page.evaluate(
    (before, after) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (!text.data.includes(before) || text.parentElement?.closest('textarea')) continue;
        text.data = text.data.replace(before, after);
        return;
      }
      throw new Error(`No single text says "${before}".`);
    },
    from,
    to,
  );
}

/** Changes something beside the text, so that everything around it is read once more. */
export function stir(page: Page): Promise<void> {
  return page.evaluate(() => {
    const note = document.createElement('p');
    note.textContent = 'Something else happened.';
    document.body.append(note);
    for (const element of document.querySelectorAll('pre, table, [role="log"], div'))
      if (element.parentElement === document.body) element.append('');
    note.remove();
  });
}

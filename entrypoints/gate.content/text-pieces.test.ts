// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { textPieces } from './text-pieces.ts';

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

const opened: ShadowRoot[] = [];
const opens = (root: ShadowRoot) => void opened.push(root);
const all = (top: Element | ShadowRoot) => [...textPieces(top, opens)].join('|');

function withShadow(host: Element, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

const rows = (count: number, text: (row: number) => string) => Array.from({ length: count }, (_, row) => `<p>${text(row)}</p>`).join('');

describe('pieces of text', () => {
  it('hold every text once, in the order in which it is read, and nothing of what is never read', () => {
    const html =
      'a<div>b<span>c</span><textarea>no</textarea>d</div><script>no</script><div class="sr-only">no <b>no</b></div><p><i></i></p>e';
    expect(all(page(html)).replaceAll('|', '')).toBe('abcde');
    expect(all(page('only text'))).toBe('only text');
  });

  it('read an open shadow tree before the children of its host, also that of the element itself', () => {
    const body = page('1<div id="host">4<b>5</b></div>6');
    const root = withShadow(body.querySelector('#host') as Element, '2<i>3</i>');
    opened.length = 0;
    expect(all(body).replaceAll('|', '')).toBe('123456');
    expect(all(body.querySelector('#host') as Element).replaceAll('|', '')).toBe('2345');
    expect(opened).toEqual([root, root]);
  });

  it('do not enter a shadow tree inside what is never read', () => {
    const body = page('1<div contenteditable><div id="host"></div></div>2');
    withShadow(body.querySelector('#host') as Element, 'no');
    opened.length = 0;
    expect(all(body).replaceAll('|', '')).toBe('12');
    expect(opened).toEqual([]);
  });

  it('of a long page are cut between elements and hold it whole', () => {
    const body = page(rows(100, (row) => `${row}<b>!</b>`));
    const pieces = [...textPieces(body, opens, 20)];
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('')).toBe(body.textContent);
  });

  it('go on where they were when the page takes out what stood there', () => {
    const body = page(rows(100, (row) => `(${row})`));
    const before = body.textContent as string;
    const pieces = textPieces(body, opens, 20);
    let read = pieces.next().value as string;
    const next = (before.slice(read.length).match(/\((\d+)\)/) as RegExpMatchArray)[1];
    for (let row = Number(next); row < Number(next) + 10; row++) body.children[Number(next)]?.remove();
    for (const piece of pieces) read += piece;
    expect(read, 'the ten rows that were taken out are all that is missing').toBe(body.textContent);
  });

  it('end in peace when the whole subtree is taken out', () => {
    const body = page(`<div id="log">${rows(100, String)}</div>`);
    const log = body.querySelector('#log') as Element;
    const pieces = textPieces(log, opens, 20);
    let read = pieces.next().value as string;
    const before = log.textContent;
    log.remove();
    for (const piece of pieces) read += piece;
    expect(read).toBe(before);
  });
});

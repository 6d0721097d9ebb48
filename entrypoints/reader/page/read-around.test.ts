// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Slices } from '../../platform/slices.ts';
import { margin, type Piece, type ReadOptions, readAround } from './read-around.ts';

const display: Record<string, string> = { SPAN: 'inline', B: 'inline', CODE: 'inline', I: 'inline' };
beforeEach(() => {
  vi.stubGlobal('getComputedStyle', (element: Element) => ({
    display: display[element.nodeName] ?? 'block',
    marginTop: '0px',
    marginBottom: element.nodeName === 'P' ? '16px' : '0px',
    userSelect: element.classList.contains('gutter') ? 'none' : 'auto',
    flexDirection: 'row',
    flexWrap: 'nowrap',
  }));
});

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

async function read(seeds: Node[], options: Partial<ReadOptions> = {}): Promise<Piece[]> {
  const pieces: Piece[] = [];
  const all: ReadOptions = {
    leaveOut: '',
    slices: new Slices(),
    signal: new AbortController().signal,
    opens: () => undefined,
    lost: () => undefined,
    ...options,
  };
  await readAround(document.body, new Set(seeds), new Set(seeds), all, (piece) => pieces.push(piece));
  return pieces;
}

const texts = (pieces: Piece[]) => pieces.map(({ joined }) => joined.text);

describe('reading a whole scope', () => {
  it('joins spans, keeps rows apart, and sets paragraphs off', async () => {
    const body = page('<div>10:49 <span>No </span><b>deploy</b>ments</div><div>next row</div><p>prose</p>end');
    expect(texts(await read([body]))).toEqual(['10:49 No deployments\nnext row\n\nprose\n\nend']);
  });

  it('leaves out gutters, fields and what the site ignores', async () => {
    const body = page('<div><span class="gutter">12</span>error<button class="copy">Copy</button></div><textarea>typing</textarea>');
    expect(texts(await read([body], { leaveOut: '.copy' }))).toEqual(['error']);
  });

  it('keeps a number that can be selected', async () => {
    expect(texts(await read([page('<div><span>429</span> Too Many Requests</div>')]))).toEqual(['429 Too Many Requests']);
  });

  it('cuts a long text into pieces that overlap, each finding in exactly one of them', async () => {
    const words = Array.from({ length: 400 }, (_, index) => `word${String(index).padStart(4, '0')}`);
    for (const html of [`<pre>${words.join(' ')}</pre>`, words.map((word) => `<div>${word}</div>`).join('')]) {
      const pieces = await read([page(html)], { piece: 500, margin: 60 });
      expect(pieces.length).toBeGreaterThan(5);
      const found: string[] = [];
      for (const { joined, from, to } of pieces) {
        expect(joined.length, 'piece, margin, and one line end that the layout makes').toBeLessThanOrEqual(561);
        for (const match of joined.text.matchAll(/word\d{4}/g)) {
          if (match.index >= from && match.index < to) {
            found.push(match[0]);
            expect(joined.pointAt(match.index)?.node.data.slice(joined.pointAt(match.index)?.offset).startsWith(match[0])).toBe(true);
          }
        }
      }
      expect(found).toEqual(words);
    }
  });

  it.each([
    ['dear', 10, 8_000],
    ['cheap', 0, 256_000],
  ])('takes pieces as large as their cost allows, each finding once: %s', async (_, ms, largest) => {
    const words = Array.from({ length: 60_000 }, (_, index) => `word${String(index).padStart(5, '0')}`);
    const body = page(`<pre>${words.join(' ')}</pre>`);
    const found: string[] = [];
    const sizes: number[] = [];
    const options = {
      leaveOut: '',
      slices: new Slices(),
      signal: new AbortController().signal,
      opens: () => undefined,
      lost: () => undefined,
    };
    await readAround(body, new Set([body]), new Set([body]), options, ({ joined, from, to }) => {
      sizes.push(Math.min(to, joined.length) - from);
      for (const { index, 0: word } of joined.text.matchAll(/word\d{5}/g)) if (index >= from && index < to) found.push(word);
      for (const end = performance.now() + ms; performance.now() < end; );
    });
    expect(found).toEqual(words);
    expect(sizes[0]).toBeLessThanOrEqual(8_001);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(largest + margin);
    if (ms === 0) expect(Math.max(...sizes)).toBeGreaterThan(30_000);
  });
});

describe('reading around a change', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => `<div>row ${String(index).padStart(3, '0')}</div>`).join('');

  it('reads the change with as much text around it as the margin says', async () => {
    const body = page(rows(200));
    const [piece, ...others] = await read([body.children[100] as Node], { margin: 30 });
    expect(others).toEqual([]);
    const [before = '', after = ''] = piece?.joined.text.split('row 100') ?? [];
    for (const [side, text] of Object.entries({ before, after })) {
      expect(text.length, side).toBeGreaterThanOrEqual(25);
      expect(text.length, side).toBeLessThanOrEqual(45);
    }
    expect(before.endsWith('row 098\nrow 099\n')).toBe(true);
    expect(after.startsWith('\nrow 101\nrow 102')).toBe(true);
    expect([...(piece?.changed ?? [])].map((node) => node.data)).toEqual(['row 100']);
  });

  it('reads neighbouring changes together, in whatever order they came', async () => {
    const body = page(rows(50));
    for (const order of [
      [20, 21, 22],
      [22, 21, 20],
      [21, 20, 22],
    ]) {
      const pieces = await read(
        order.map((index) => body.children[index] as Node),
        { margin: 20 },
      );
      expect(pieces).toHaveLength(1);
      expect([...(pieces[0]?.changed ?? [])].map((node) => node.data)).toEqual(['row 020', 'row 021', 'row 022']);
    }
  });

  it('reads distant changes apart', async () => {
    const body = page(rows(200));
    const pieces = await read([body.children[10] as Node, body.children[150] as Node], { margin: 20 });
    expect(pieces.map(({ changed }) => [...(changed ?? [])].map((node) => node.data))).toEqual([['row 010'], ['row 150']]);
  });

  it('takes only the near part of a long unchanged neighbour', async () => {
    const body = page(`<pre>${'a'.repeat(5_000)}</pre><div id="new">new</div><pre>${'b'.repeat(5_000)}</pre>`);
    const [piece] = await read([body.querySelector('#new') as Node], { margin: 100 });
    expect(piece?.joined.text).toBe(`${'a'.repeat(100)}\nnew\n${'b'.repeat(100)}`);
  });

  it('reads a rewritten text node with the spans beside it', async () => {
    const body = page('<div><span>No </span><span id="x">deploy</span><span>ments</span></div>');
    const node = body.querySelector('#x')?.firstChild as Text;
    const [piece] = await read([node]);
    expect(piece?.joined.text).toBe('No deployments');
    expect([...(piece?.changed ?? [])]).toEqual([node]);
  });

  it('stops when its signal is aborted', async () => {
    const end = new AbortController();
    end.abort();
    const pieces = await read([page(rows(5_000))], { signal: end.signal, piece: 100, margin: 10 });
    expect(pieces.length).toBeLessThanOrEqual(1);
  });
});

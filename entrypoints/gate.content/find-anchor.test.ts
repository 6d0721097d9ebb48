// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createAnchors } from '../../rules/engine/anchors.ts';
import { Slices } from '../platform/slices.ts';
import { findAnchor } from './find-anchor.ts';

const anchors = createAnchors(['litellm.exc', 'nodeployments']);

function search(changed: Node[], signal = new AbortController().signal, opened: ShadowRoot[] = []): Promise<boolean> {
  return findAnchor(new Set(changed), { anchors, slices: new Slices(), signal, opens: (root) => opened.push(root), lost: () => undefined });
}

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

describe('the first pass', () => {
  it('finds an anchor in plain text, in any case', async () => {
    expect(await search([page('<p>LiteLLM.Exceptions.RateLimitError</p>')])).toBe(true);
    expect(await search([page('<p>an ordinary page</p>')])).toBe(false);
  });

  it('finds an anchor that colouring spans cut to pieces', async () => {
    expect(await search([page('<code><span>No </span><span class="x">deploy</span>\n<i></i>ments available</code>')])).toBe(true);
  });

  it.each([
    '<textarea>litellm.exceptions</textarea>',
    '<div contenteditable>litellm.exceptions</div>',
    '<script>"litellm.exceptions"</script>',
  ])('does not read %s', async (html) => {
    expect(await search([page(html)])).toBe(false);
  });

  it('does not read a change inside a field', async () => {
    const body = page('<div contenteditable><b>litellm.exceptions</b></div>');
    expect(await search([body.querySelector('b') as Element])).toBe(false);
  });

  it('finds an anchor that lies half in old text and half in new', async () => {
    const body = page('<p>No deploy</p>');
    const added = document.createElement('span');
    added.textContent = 'ments available';
    body.querySelector('p')?.append(added);
    expect(await search([added])).toBe(true);
    body.innerHTML = '<span>No deploy</span><span>ments</span>';
    expect(await search([body.firstElementChild as Element])).toBe(true);
  });

  it('finds an anchor that begins in one new row and ends in the next, or in the old row behind them', async () => {
    const body = page('<p>old</p><p>row 1</p><p>No deploy</p><p>ments</p>');
    const [, first, second, third] = body.children as unknown as Element[];
    expect(await search([first, second, third] as Element[])).toBe(true);
    expect(await search([first, second] as Element[])).toBe(true);
  });

  it('reads the rows that came behind a field', async () => {
    const body = page('<div contenteditable>litellm</div><p>litellm.exceptions</p>');
    expect(await search([...body.children])).toBe(true);
  });

  it('reads no document that is itself a field', async () => {
    const body = page('<p>litellm.exceptions</p>');
    document.designMode = 'on';
    expect(await search([document.documentElement])).toBe(false);
    document.designMode = 'off';
    expect(await search([body])).toBe(true);
  });

  it('finds an anchor at the border of two pieces of a long text', async () => {
    for (const shift of [0, 3, 7, 11]) {
      expect(
        await search([page(`<pre>${'x'.repeat(256_000 - shift)}litellm.exceptions${'y'.repeat(300_000)}</pre>`)]),
        `shift ${shift}`,
      ).toBe(true);
    }
  });

  it('tells what it could not read to the end because the page took out the row where it paused', async () => {
    const body = page(`${'<p>row</p>'.repeat(300)}<p>litellm.exceptions</p>`);
    const lost: Node[] = [];
    // The walk stands in the 256th row when it lets others run.
    const slices = { due: true, worked: 0, pause: async () => body.children[255]?.remove() } as unknown as Slices;
    const all = { anchors, slices, signal: new AbortController().signal, opens: () => undefined, lost: (node: Node) => lost.push(node) };
    const found = await findAnchor(new Set([body]), all);
    expect(found).toBe(false);
    expect(lost).toEqual([body]);
    expect(await findAnchor(new Set(lost), { ...all, slices: new Slices() })).toBe(true);
  });

  it('lets others run between the rows of a long run', async () => {
    const body = page('<p>row</p>'.repeat(50));
    let pauses = 0;
    const slices = { due: true, worked: 0, pause: async () => void pauses++ } as unknown as Slices;
    await findAnchor(new Set(body.children), {
      anchors,
      slices,
      signal: new AbortController().signal,
      opens: () => undefined,
      lost: () => undefined,
    });
    expect(pauses).toBeGreaterThan(40);
  });

  it('tells of open shadow roots, also of the changed element’s own', async () => {
    const body = page('<div></div>');
    const host = body.firstElementChild as Element;
    const root = host.attachShadow({ mode: 'open' });
    const opened: ShadowRoot[] = [];
    await search([body], undefined, opened);
    await search([host], undefined, opened);
    expect(opened).toEqual([root, root]);
  });

  it('passes over what has left the page', async () => {
    const gone = document.createElement('p');
    gone.textContent = 'litellm.exceptions';
    expect(await search([gone])).toBe(false);
  });
});

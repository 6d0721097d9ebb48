// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHost } from './never-read.ts';
import { Pace } from './pace.ts';
import { watchChanges } from './watch-changes.ts';

let end: AbortController;
let batches: Set<Node>[];
let hidden = false;

beforeEach(() => {
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  hidden = false;
  document.body.innerHTML = '<main><p>one</p><p>two</p></main>';
  end = new AbortController();
  batches = [];
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

const start = () =>
  watchChanges(
    document,
    async (changed) => {
      batches.push(changed);
    },
    end.signal,
  );
const batch = (count: number) => vi.waitFor(() => expect(batches.length).toBe(count), { timeout: 3_000 });
const settled = () => new Promise((resolve) => setTimeout(resolve, 400));
const hide = (value: boolean) => {
  hidden = value;
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('watching a page', () => {
  it('begins with the whole document', async () => {
    start();
    await batch(1);
    expect([...(batches[0] ?? [])]).toEqual([document.documentElement]);
  });

  it('hands over what was added and what was rewritten, in one batch', async () => {
    start();
    await batch(1);
    const added = document.createElement('p');
    document.querySelector('main')?.append(added);
    const text = document.querySelector('p')?.firstChild as Text;
    text.data = 'rewritten';
    await batch(2);
    expect([...(batches[1] ?? [])]).toEqual([added, text]);
  });

  it('hands over only the edge of what stands before a removed node', async () => {
    start();
    await batch(1);
    const [first, second] = document.querySelectorAll('p');
    second?.remove();
    await batch(2);
    expect([...(batches[1] ?? [])]).toEqual([first?.firstChild]);
  });

  it('hands over what becomes a field or ceases to be one, and the edge of what stands before it; no other attribute', async () => {
    start();
    await batch(1);
    const [first, second] = document.querySelectorAll('p');
    second?.setAttribute('contenteditable', 'true');
    await batch(2);
    expect([...(batches[1] ?? [])]).toEqual([second, first?.firstChild]);
    second?.removeAttribute('contenteditable');
    await batch(3);
    expect([...(batches[2] ?? [])]).toEqual([second, first?.firstChild]);
    second?.setAttribute('class', 'other');
    await settled();
    expect(batches).toHaveLength(3);
  });

  it('takes no notice of our own surface leaving', async () => {
    const host = createHost();
    document.documentElement.append(host);
    start();
    await batch(1);
    host.remove();
    await settled();
    expect(batches).toHaveLength(1);
  });

  it('does nothing in a hidden tab, and reads everything when it is seen again', async () => {
    hidden = true;
    start();
    document.body.append('late');
    await settled();
    expect(batches).toHaveLength(0);
    hide(false);
    await batch(1);
    hide(true);
    document.body.append('later');
    await settled();
    expect(batches).toHaveLength(1);
    hide(false);
    await batch(2);
    expect([...(batches[1] ?? [])]).toEqual([document.documentElement]);
  });

  it('counts everything as changed rather than keep an endless list', async () => {
    start();
    await batch(1);
    const fragment = document.createDocumentFragment();
    for (let i = 0; i < 5_001; i++) fragment.append(document.createElement('i'));
    document.body.append(fragment);
    await batch(2);
    expect([...(batches[1] ?? [])]).toEqual([document.documentElement]);
  });

  it('also watches open shadow roots', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const watcher = start();
    await batch(1);
    watcher.include(root);
    watcher.include(root);
    const added = document.createElement('p');
    root.append(added);
    await batch(2);
    expect([...(batches[1] ?? [])]).toEqual([added]);
    watcher.note(root);
    await batch(3);
    expect([...(batches[2] ?? [])]).toEqual([root]);
  });

  it('leaves a dear page alone while it changes, and reads its last words soon after it rests', async () => {
    vi.spyOn(Pace.prototype, 'delay').mockImplementation(() => (batches.length === 0 ? 0 : 60_000));
    start();
    await batch(1);
    for (let i = 0; i < 15; i++) {
      document.body.append(`${i} `);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(batches).toHaveLength(1);
    const last = document.createElement('p');
    document.body.append(last);
    await batch(2);
    expect([...(batches[1] ?? [])]).toContain(last);
  });

  it('ends with its signal', async () => {
    start();
    await batch(1);
    end.abort();
    document.body.append('later');
    await settled();
    expect(batches).toHaveLength(1);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isNeverRead } from './never-read.ts';
import { type Reading, TextWalk } from './text-walk.ts';

const reading: Reading = { skips: isNeverRead };

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

function rest(walk: TextWalk): string[] {
  const texts: string[] = [];
  for (let text = walk.next(); text; text = walk.next()) texts.push(text.data);
  return texts;
}

describe('a walk', () => {
  it('meets every text in document order and leaves out what is never read', () => {
    const body = page('a<div>b<span>c</span><textarea>no</textarea>d</div><!-- no --><script>no</script><p><i></i></p>e');
    expect(rest(new TextWalk(body, body, reading))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('meets them backwards', () => {
    const body = page('a<div>b<span>c</span><textarea>no</textarea>d</div>e');
    const from = body.lastChild as Node;
    expect(rest(new TextWalk(from, body, reading, false, false))).toEqual(['d', 'c', 'b', 'a']);
  });

  it('begins behind an element when told so, and never leaves its top', () => {
    const body = page('<div id="top">a<b>b</b>c</div>d');
    const top = body.querySelector('#top') as Element;
    expect(rest(new TextWalk(top.querySelector('b') as Element, top, reading, false))).toEqual(['c']);
    expect(rest(new TextWalk(top, top, reading, false))).toEqual([]);
  });

  it('tells which elements lie between two texts, when they are entered and when they are left', () => {
    const body = page('<div>a</div><p>b<br>c</p>');
    const passed: string[] = [];
    const walk = new TextWalk(body, body, { skips: isNeverRead, passes: (element) => passed.push(element.localName) });
    const between: string[][] = [];
    for (let text = walk.next(); text; text = walk.next()) between.push(passed.splice(0));
    expect(between).toEqual([['div'], ['div', 'p'], ['br']]);
    expect(passed).toEqual(['p']);
  });

  it('reads an open shadow tree before the children of its host, tells of it, and never leaves its top for it', () => {
    const body = page('a<div id="host">c<b>d</b></div>e');
    const host = body.querySelector('#host') as Element;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<i>b</i>';
    const opened: ShadowRoot[] = [];
    const opens = (shadow: ShadowRoot) => void opened.push(shadow);
    expect(rest(new TextWalk(body, body, { skips: isNeverRead, opens }))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(opened).toEqual([root]);
    expect(rest(new TextWalk(host, host, reading))).toEqual(['b', 'c', 'd']);
    expect(rest(new TextWalk(root, root, reading))).toEqual(['b']);
    expect(rest(new TextWalk(root.querySelector('i') as Element, body, reading, false))).toEqual(['c', 'd', 'e']);
    expect(rest(new TextWalk(body.lastChild as Node, body, reading, false, false))).toEqual(['d', 'c', 'b', 'a']);
  });

  it('goes on behind the place that the page took away in a pause', () => {
    const body = page('<ul><li>a</li><li>b</li></ul><p>c</p>');
    const walk = new TextWalk(body, body, reading);
    expect(walk.next()?.data).toBe('a');
    const path = walk.hold();
    const list = body.querySelector('ul') as Element;
    list.firstElementChild?.remove();
    expect(walk.mend(path), 'the list has to be read again').toBe(list);
    expect(rest(walk)).toEqual(['c']);
  });

  it('goes on as if nothing had been when the place is still there', () => {
    const body = page('<p>a</p><p>b</p>');
    const walk = new TextWalk(body, body, reading);
    walk.next();
    const path = walk.hold();
    body.append('c');
    expect(walk.mend(path)).toBeNull();
    expect(rest(walk)).toEqual(['b', 'c']);
  });
});

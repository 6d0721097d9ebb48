// @vitest-environment happy-dom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { JoinedText } from './joined-text.ts';

beforeAll(() => {
  // happy-dom has no StaticRange; it is a record of four values.
  vi.stubGlobal(
    'StaticRange',
    class {
      constructor(init: StaticRangeInit) {
        Object.assign(this, init);
      }
    },
  );
});

const text = (data: string) => document.body.appendChild(document.createTextNode(data));
const words = ({ startContainer, startOffset, endContainer, endOffset }: StaticRange) =>
  startContainer === endContainer
    ? (startContainer as Text).data.slice(startOffset, endOffset)
    : `${(startContainer as Text).data.slice(startOffset)}|${(endContainer as Text).data.slice(0, endOffset)}`;

describe('joined text', () => {
  it('joins what stands on one line and breaks where the page does', () => {
    const joined = new JoinedText();
    joined.append(text('No deploy'));
    joined.append(text('ments'));
    joined.break('line');
    joined.append(text('second'));
    joined.break('cell');
    joined.append(text('cell'));
    joined.break('cell');
    joined.break('paragraph');
    joined.break('line');
    joined.append(text('apart'));
    expect(joined.text).toBe('No deployments\nsecond\tcell\n\napart');
  });

  it('makes no empty lines of the blanks between blocks', () => {
    const joined = new JoinedText();
    joined.break('line');
    joined.append(text('\n    '));
    joined.append(text('first'));
    joined.break('line');
    joined.append(text('\n    '));
    joined.break('line');
    joined.append(text('second\n'));
    joined.break('line');
    joined.append(text('third'));
    expect(joined.text).toBe('first\nsecond\nthird');
  });

  it('keeps the indentation of a line whose words stand in elements of their own', () => {
    const joined = new JoinedText();
    joined.append(text('def f():'));
    joined.break('line');
    joined.append(text('    '));
    joined.append(text('return'));
    joined.append(text(' 1'));
    joined.break('line');
    joined.append(text('  '));
    joined.break('line');
    joined.append(text('f()'));
    expect(joined.text).toBe('def f():\n    return 1\nf()');
    expect(joined.offsetOf({ node: joined.nodes()[1] as Text, offset: 1 })).toBe(10);
  });

  it('can be read from the last line to the first, and leads back to the same places', () => {
    const joined = new JoinedText();
    const rows = ['one\ntwo', 'th', 'ree', 'four'].map(text) as [Text, Text, Text, Text];
    joined.append(rows[0]);
    joined.break('line');
    joined.append(rows[1]);
    joined.append(rows[2]);
    joined.break('paragraph');
    joined.append(rows[3]);
    const turned = joined.reversed();
    expect(turned.text).toBe('four\n\nthree\ntwo\none');
    expect(turned.lines(0, turned.length).map(words)).toEqual(['four', 'th|ree', 'two', 'one']);
    expect(turned.offsetOf({ node: rows[0], offset: 4 })).toBe(turned.text.indexOf('two'));
    expect(turned.nodes(turned.text.indexOf('ree'), turned.text.indexOf('two')), 'in the order of the lines').toEqual([rows[2]]);
    expect(turned.reversed().text).toBe(joined.text);
  });

  it('keeps blanks inside a line', () => {
    const joined = new JoinedText();
    joined.append(text('a'));
    joined.append(text('  '));
    joined.append(text('b'));
    expect(joined.text).toBe('a  b');
  });

  it('leads every offset back to its node, and back again', () => {
    const joined = new JoinedText();
    const nodes = [text('abc'), text('de'), text('f')];
    joined.append(nodes[0] as Text);
    joined.append(nodes[1] as Text);
    joined.break('line');
    joined.append(nodes[2] as Text);
    expect(joined.pointAt(1)).toEqual({ node: nodes[0], offset: 1 });
    expect(joined.pointAt(3)).toEqual({ node: nodes[1], offset: 0 });
    expect(joined.pointAt(5), 'a line end that only the layout makes').toBeNull();
    expect(joined.pointAt(6)).toEqual({ node: nodes[2], offset: 0 });
    expect(joined.pointAt(7)).toBeNull();
    expect(joined.offsetOf({ node: nodes[1] as Text, offset: 1 })).toBe(4);
    expect(joined.offsetOf({ node: text('x'), offset: 0 })).toBe(-1);
  });

  it('gives one range a line, without the blanks around it', () => {
    const joined = new JoinedText();
    joined.append(text('  Traceback:\n    raise '));
    joined.append(text('Error'));
    joined.append(text('  \n'));
    joined.break('line');
    joined.append(text('\tlast'));
    expect(joined.lines(0, joined.length).map(words)).toEqual(['Traceback:', 'raise |Error', 'last']);
  });

  it('gives ranges for a part of the text only', () => {
    const joined = new JoinedText();
    joined.append(text('before No deployments after'));
    expect(joined.lines(7, 21).map(words)).toEqual(['No deployments']);
  });

  it('never lets a range reach across something that is not read', () => {
    const joined = new JoinedText();
    joined.append(text('one '));
    joined.gap();
    joined.append(text('two'));
    expect(joined.text).toBe('one two');
    expect(joined.lines(0, 7).map(words)).toEqual(['one', 'two']);
  });

  it('names the nodes of a part', () => {
    const joined = new JoinedText();
    const nodes = [text('abc'), text('de'), text('f')];
    for (const node of nodes) joined.append(node);
    expect(joined.nodes(1, 4)).toEqual(nodes.slice(0, 2));
    expect(joined.nodes(5)).toEqual(nodes.slice(2));
  });

  it('goes on from its own tail, with the same way back', () => {
    const joined = new JoinedText();
    const [first, second] = [text('0123456789'), text('abc')];
    joined.append(first as Text, 2, 8);
    joined.append(second as Text);
    const tail = joined.tail(5);
    expect(tail.text).toBe('89abc');
    expect(tail.pointAt(0)).toEqual({ node: first, offset: 8 });
    expect(tail.offsetOf({ node: first as Text, offset: 9 })).toBe(1);
    tail.break('line');
    tail.append(text('next'));
    expect(tail.text).toBe('89abc\nnext');
  });
});

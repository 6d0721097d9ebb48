// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Confidence, Finding } from '../../rules/finding.ts';
import { Findings, type HighlightName, mostMarks } from './findings.ts';
import { JoinedText } from './page/joined-text.ts';
import type { Piece } from './page/read-around.ts';

beforeAll(() => {
  vi.stubGlobal(
    'StaticRange',
    class {
      constructor(init: StaticRangeInit) {
        Object.assign(this, init);
      }
    },
  );
});

/** A toy engine: `E1` is a finding of rule 1, `E1!` a certain one. */
function recognize(text: string): Finding[] {
  return [...text.matchAll(/E(\d+)(!?)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule: `rule-${match[1]}`,
    confidence: (match[2] ? 'certain' : 'likely') satisfies Confidence,
    because: match[0],
    captures: {},
    chain: [],
    cause: 0,
    alternatives: [],
    version: null,
  }));
}

let drawn: Map<HighlightName, Set<StaticRange>>;
let findings: Findings;
let asked: number;
beforeEach(() => {
  document.body.innerHTML = '';
  drawn = new Map();
  asked = 0;
  const ranges = (name: HighlightName) => drawn.get(name) ?? drawn.set(name, new Set()).get(name) ?? new Set();
  findings = new Findings(
    (text) => {
      asked++;
      return recognize(text);
    },
    (text) => text.includes('E'),
    {
      add: (name, added) => added.forEach((range) => void ranges(name).add(range)),
      remove: (name, removed) => removed.forEach((range) => void ranges(name).delete(range)),
      restore: () => undefined,
    },
  );
  findings.beginBatch();
});

function rows(...lines: string[]): Text[] {
  return lines.map((line) => {
    const row = document.createElement('div');
    row.textContent = line;
    document.body.append(row);
    return row.firstChild as Text;
  });
}

/** In the midst of a long text. */
const cut = { before: true, after: true };

function pieceOf(nodes: Text[], changed: Text[] | null = null): Piece {
  const joined = new JoinedText();
  for (const node of nodes) {
    joined.append(node);
    joined.break('line');
  }
  return { joined, from: 0, to: joined.length + 1, changed: changed && new Set(changed), cut };
}

const found = () => findings.inOrder.map(({ finding }) => finding.rule);
const lines = (name: HighlightName) => [...(drawn.get(name) ?? [])].map((range) => (range.startContainer as Text).data);

describe('the findings of a page', () => {
  it('are drawn by confidence', () => {
    expect(findings.take(pieceOf(rows('E1!', 'nothing', 'E2')))).toBe(true);
    expect(lines('lex-certain')).toEqual(['E1!']);
    expect(lines('lex-likely')).toEqual(['E2']);
  });

  it('stay the same objects when the same text is read again', () => {
    const nodes = rows('E1', 'E2');
    findings.take(pieceOf(nodes));
    const before = [...findings.inOrder];
    expect(findings.take(pieceOf(nodes))).toBe(false);
    expect(findings.inOrder).toEqual(before);
    expect(findings.inOrder.every((mark, index) => mark === before[index])).toBe(true);
    expect(lines('lex-likely')).toEqual(['E1', 'E2']);
  });

  it('that lie in the overlap of two pieces of a large change are kept by the second, with those that begin before it', () => {
    const all = rows('E1', 'E2', 'E3', 'E4') as [Text, Text, Text, Text];
    const [, second, third, fourth] = all;
    // "E1\\nE2\\nE3": what begins at 6 belongs to the next piece, which begins with E2 and answers for what begins at 3.
    findings.take({ ...pieceOf(all.slice(0, 3), all.slice(0, 3)), to: 6 });
    expect(found()).toEqual(['rule-1', 'rule-2']);
    findings.take({ ...pieceOf([second, third, fourth], [second, third, fourth]), from: 3 });
    expect(found()).toEqual(['rule-1', 'rule-2', 'rule-3', 'rule-4']);
    findings.beginBatch();
    const before = [...findings.inOrder];
    findings.take({ ...pieceOf(all.slice(0, 3), all.slice(0, 3)), to: 6 });
    findings.take({ ...pieceOf([second, third, fourth], [second, third, fourth]), from: 3 });
    expect(findings.inOrder.every((mark, index) => mark === before[index])).toBe(true);
  });

  it('stand in the order of the page when a row moved to another place', () => {
    const [first, second] = rows('E1', 'E2') as [Text, Text];
    findings.take(pieceOf([first, second]));
    expect(found()).toEqual(['rule-1', 'rule-2']);
    document.body.append(first.parentElement as Element);
    findings.take(pieceOf([second, first], [first]));
    expect(found()).toEqual(['rule-2', 'rule-1']);
  });

  it('cost nothing on text without an anchor', () => {
    findings.take(pieceOf(rows('plain text')));
    expect(asked).toBe(0);
  });

  it('follow a text that was rewritten in place', () => {
    const nodes = rows('E1', 'E2');
    findings.take(pieceOf(nodes));
    (nodes[0] as Text).data = 'now E3!';
    expect(findings.take(pieceOf(nodes, [nodes[0] as Text]))).toBe(true);
    expect(found()).toEqual(['rule-3', 'rule-2']);
    expect(lines('lex-likely')).toEqual(['E2']);
  });

  it('go when their text says nothing any more', () => {
    const nodes = rows('E1', 'x');
    findings.take(pieceOf(nodes));
    (nodes[0] as Text).data = 'x';
    expect(findings.take(pieceOf(nodes, [nodes[0] as Text]))).toBe(true);
    expect(found()).toEqual([]);
    expect(lines('lex-likely')).toEqual([]);
  });

  it('keep their verdict where the text did not change, whatever the part that is read now looks like', () => {
    const nodes = rows('E1 tail', 'new');
    findings.take(pieceOf(nodes));
    const seen = new JoinedText();
    seen.append(nodes[0] as Text, 1, 1); // "1": the beginning is out of sight
    seen.append(nodes[1] as Text);
    findings.take({ joined: seen, from: 0, to: seen.length + 1, changed: new Set([nodes[1] as Text]), cut });
    expect(found()).toEqual(['rule-1']);
  });

  it('are not made of the end of one whose beginning is out of sight', () => {
    const nodes = rows('the end: E1', 'new');
    findings.take(pieceOf(nodes, [nodes[1] as Text]));
    expect(found(), 'far from the beginning of what is read').toEqual([]);
    findings.take({ ...pieceOf(nodes, [nodes[1] as Text]), cut: { before: false, after: true } });
    expect(found(), 'too near to its end').toEqual([]);
    findings.take({ ...pieceOf(nodes, [nodes[1] as Text]), cut: { before: false, after: false } });
    expect(found(), 'all of it is there').toEqual(['rule-1']);
  });

  it('are judged anew beside what changed where all that stands around them is there: the head of a traceback came before its end', () => {
    const nodes = rows('head', 'E1');
    const whole = { before: false, after: false };
    const joins = (text: string) => (text.startsWith('head') ? [] : recognize(text));
    const own = new Findings(joins, () => true, { add: () => undefined, remove: () => undefined, restore: () => undefined });
    own.take({ ...pieceOf([nodes[1] as Text], [nodes[1] as Text]), cut: whole });
    expect(own.all).toHaveLength(1);
    own.beginBatch();
    own.take({ ...pieceOf(nodes, [nodes[0] as Text]), cut });
    expect(own.all, 'part of it may be missing').toHaveLength(1);
    own.take({ ...pieceOf(nodes, [nodes[0] as Text]), cut: whole });
    expect(own.all).toEqual([]);
  });

  it('give way to a finding that grew into changed text', () => {
    const [head] = rows('E1');
    findings.take(pieceOf([head as Text]));
    const tail = document.createTextNode('2');
    (head as Text).parentNode?.append(tail);
    const joined = new JoinedText();
    joined.append(head as Text);
    joined.append(tail);
    findings.take({ joined, from: 0, to: 4, changed: new Set([tail]), cut });
    expect(found()).toEqual(['rule-12']);
    expect(lines('lex-likely')).toHaveLength(1);
  });

  it('belong to one of two pieces that overlap', () => {
    const [node] = rows('E1 E2 E3');
    const first = new JoinedText();
    first.append(node as Text, 0, 5);
    const second = new JoinedText();
    second.append(node as Text, 3, 5);
    findings.take({ joined: first, from: 0, to: 3, changed: null, cut });
    findings.take({ joined: second, from: 0, to: 6, changed: null, cut });
    expect(found()).toEqual(['rule-1', 'rule-2', 'rule-3']);
  });

  it('are told in the order of the page, not in the order in which they came', () => {
    const nodes = rows('E1', 'E2', 'E3');
    for (const index of [2, 0, 1]) findings.take(pieceOf([nodes[index] as Text]));
    expect(found()).toEqual(['rule-1', 'rule-2', 'rule-3']);
  });

  it('are forgotten when their text leaves the page', () => {
    const nodes = rows('E1', 'E2');
    findings.take(pieceOf(nodes));
    nodes[0]?.parentElement?.remove();
    expect(findings.dropGone()).toBe(true);
    expect(found()).toEqual(['rule-2']);
    expect(lines('lex-likely')).toEqual(['E2']);
    expect(findings.dropGone()).toBe(false);
  });

  it('are forgotten when any of their text stands in a field now', () => {
    const [head, tail, other] = rows('E1', 'x', 'E2') as [Text, Text, Text];
    const joined = new JoinedText();
    joined.append(head);
    joined.append(tail);
    const wide = (text: string) => recognize(text).map((finding) => ({ ...finding, end: text.length }));
    const spread = new Findings(wide, () => true, { add: () => undefined, remove: () => undefined, restore: () => undefined });
    spread.take({ joined, from: 0, to: joined.length + 1, changed: null, cut });
    expect(spread.dropGone((node) => node === other)).toBe(false);
    expect(spread.dropGone((node) => node === tail)).toBe(true);
    expect(spread.all).toEqual([]);
  });

  it('are the first ones of a text that holds too many; later batches push out the oldest', () => {
    const nodes = rows(...Array.from({ length: mostMarks + 20 }, (_, index) => `E${index}`));
    findings.take(pieceOf(nodes));
    expect(findings.all).toHaveLength(mostMarks);
    expect(found()[0]).toBe('rule-0');
    const before = asked;
    findings.take(pieceOf(rows('E9999')));
    expect(asked, 'what is refused anyway is not recognised').toBe(before);
    findings.beginBatch();
    findings.take(pieceOf(rows('E7777')));
    expect(findings.all).toHaveLength(mostMarks);
    expect(found().at(-1)).toBe('rule-7777');
    expect(found()).not.toContain('rule-0');
  });

  it('mark the current one, also after it was read again, and until it is gone', () => {
    const nodes = rows('E1', 'E2');
    findings.take(pieceOf(nodes));
    findings.current = findings.inOrder[0] ?? null;
    expect(lines('lex-current')).toEqual(['E1']);
    findings.take(pieceOf(nodes));
    expect(lines('lex-current')).toEqual(['E1']);
    nodes[0]?.parentElement?.remove();
    findings.dropGone();
    expect(findings.current).toBeNull();
    expect(lines('lex-current')).toEqual([]);
  });

  it('are all gone after clearing', () => {
    findings.take(pieceOf(rows('E1!', 'E2')));
    findings.clear();
    expect([...lines('lex-certain'), ...lines('lex-likely')]).toEqual([]);
  });
});

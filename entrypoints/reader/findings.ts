/** The findings of this frame: what the engine said of each piece, reconciled with what was known, and drawn. */
import type { Confidence, Finding } from '../../rules/finding.ts';
import { TextWalk } from '../platform/text-walk.ts';
import type { Point } from './page/joined-text.ts';
import type { RangeMarker } from './page/mark-ranges.ts';
import type { Piece } from './page/read-around.ts';
import { isUpwards } from './page/upwards.ts';

/** One finding on the page. Stays the same object while the same text says the same thing. */
export interface Mark {
  finding: Finding;
  /** The text it was found in, from the finding's start to its end. */
  text: string;
  /** What stands before it on its line, where logs write the time. */
  lead: string;
  start: Point;
  nodes: readonly Text[];
  lines: readonly StaticRange[];
  /** Number of the batch that found it. */
  batch: number;
  /** Number of the batch that saw it last. */
  seen: number;
}

export type HighlightName = `lex-${Confidence}` | 'lex-current';

/** Drawing more helps nobody, and a 50 MB log can hold a million. */
export const mostMarks = 500;
/** Of a line before its finding, UTF-16 units: the times of container logs stand before the program's own. */
const longestLead = 300;
/** So much before a text tells whether it is the end of a traceback (the longest seen are about 12,000 characters), and so much behind it where it ends. */
const enough = { before: 12_000, behind: 4_000 };
/** Lines drawn for one finding: a traceback is recognised by its head, a page of underlines is unreadable. */
const mostLines = 200;

export class Findings {
  private marks: Mark[] = [];
  private sorted = true;
  private batch = 0;
  private standing: Mark | null = null;
  /** This batch alone fills the list: what else it holds is not even recognised. */
  private overflowing = false;
  /** True when the page holds, or held, findings that the list has no room for. */
  more = false;

  constructor(
    private readonly recognize: (text: string) => Finding[],
    private readonly hasAnchor: (text: string) => boolean,
    private readonly marker: RangeMarker<HighlightName>,
  ) {}

  /** In no particular order. */
  get all(): readonly Mark[] {
    return this.marks;
  }

  /** In document order. Walks the page when something changed since the last time: for what the person asks, not for every change. */
  get inOrder(): readonly Mark[] {
    if (!this.sorted) {
      sortByPlace(this.marks);
      this.sorted = true;
    }
    return this.marks;
  }

  /** The one whose card is open, or that was stepped to; drawn so that it can be told from the others. */
  get current(): Mark | null {
    return this.standing;
  }

  set current(mark: Mark | null) {
    if (this.standing) this.marker.remove('lex-current', this.standing.lines);
    this.standing = mark;
    if (mark) this.marker.add('lex-current', mark.lines);
  }

  /** Marks that come from now on are newer than those before: a full list then gives up its oldest. */
  beginBatch(): void {
    this.batch++;
    this.overflowing = false;
  }

  /** Forgets marks whose text left the page, or of which `isTyped` says that it stands in a field now. Returns true when there were some. */
  dropGone(isTyped: (node: Text) => boolean = () => false): boolean {
    const gone = this.marks.filter((mark) => mark.nodes.some((node) => !node.isConnected || isTyped(node)));
    for (const mark of gone) this.remove(mark);
    return gone.length > 0;
  }

  clear(): void {
    this.more = false;
    for (const mark of [...this.marks]) this.remove(mark);
  }

  /** Takes in one piece of text. Returns true when the list changed. */
  take({ joined, from, to, changed, cut }: Piece): boolean {
    const anchored = this.hasAnchor(joined.text);
    if (!anchored && this.marks.length === 0) return false;
    const upwards = anchored && isUpwards(joined.text);
    const [above, below] = upwards ? [enough.behind, enough.before] : [enough.before, enough.behind];
    /** Enough stands around it to judge it anew although it did not change: the head of its traceback may have come, or its end. */
    const isWhole = (start: number, end: number) =>
      !this.overflowing && (!cut.before || start >= above) && (!cut.after || joined.length - end >= below);

    const stale = new Set<Mark>();
    const kept: { mark: Mark; start: number; end: number }[] = [];
    for (const mark of this.marks) {
      const start = joined.offsetOf(mark.start);
      // What begins outside of this piece is its neighbour's; what begins before its text, that of one that was taken in already.
      const isHere = start < 0 ? changed !== null && mark.seen !== this.batch : start >= from && start < to;
      const end = start + mark.text.length;
      const isStale = isHere && (!changed || (start >= 0 && isWhole(start, end)) || mark.nodes.some((node) => changed.has(node)));
      if (isStale) stale.add(mark);
      else if (start >= 0) kept.push({ mark, start, end });
    }

    let differs = false;
    const read = upwards ? joined.reversed() : joined;
    for (const finding of anchored && !this.overflowing ? this.recognize(read.text) : []) {
      const found = read.lines(finding.start, finding.end);
      const lines = (upwards ? found.reverse() : found).slice(0, mostLines);
      if (!lines[0]) continue;
      const start = { node: lines[0].startContainer as Text, offset: lines[0].startOffset };
      const begin = joined.offsetOf(start);
      if (begin < from || begin >= to) continue;
      const end = begin + finding.end - finding.start;
      const nodes = read.nodes(finding.start, finding.end);
      const clashes = kept.filter((other) => this.marks.includes(other.mark) && other.start < end && begin < other.end);
      // Text that did not change keeps its verdict, also that it is no error of its own, where part of its surroundings is missing.
      if (changed && !isWhole(begin, end) && !nodes.some((node) => changed.has(node))) continue;
      for (const { mark } of clashes) this.remove(mark);
      const text = read.text.slice(finding.start, finding.end);
      const line = read.text.lastIndexOf('\n', finding.start - 1) + 1;
      const lead = read.text.slice(Math.max(line, finding.start - longestLead), finding.start);
      const same = [...stale].find(
        (mark) => mark.start.node === start.node && mark.start.offset === start.offset && mark.finding.rule === finding.rule,
      );
      if (same) {
        stale.delete(same);
        differs = this.renew(same, { finding, text, lead, start, nodes, lines }) || differs;
      } else differs = this.add({ finding, text, lead, start, nodes, lines, batch: this.batch, seen: this.batch }) || differs;
    }
    for (const mark of stale) this.remove(mark);
    return differs || stale.size > 0;
  }

  private add(mark: Mark): boolean {
    if (this.marks.length >= mostMarks) {
      this.more = true;
      const oldest = this.marks.reduce((a, b) => (b.batch < a.batch ? b : a));
      if (oldest.batch === mark.batch) {
        this.overflowing = true;
        return false;
      }
      this.remove(oldest);
    }
    this.marks.push(mark);
    this.sorted = false;
    this.marker.add(`lex-${mark.finding.confidence}`, mark.lines);
    return true;
  }

  private renew(mark: Mark, fresh: Omit<Mark, 'batch' | 'seen'>): boolean {
    const differs = mark.text !== fresh.text || mark.finding.confidence !== fresh.finding.confidence;
    const stands = this.standing === mark;
    if (stands) this.current = null;
    this.marker.remove(`lex-${mark.finding.confidence}`, mark.lines);
    this.sorted = false; // its row may have moved
    Object.assign(mark, fresh, { seen: this.batch });
    this.marker.add(`lex-${mark.finding.confidence}`, mark.lines);
    if (stands) this.current = mark;
    return differs;
  }

  private remove(mark: Mark): void {
    const index = this.marks.indexOf(mark);
    if (index < 0) return;
    if (this.standing === mark) this.current = null;
    this.marks.splice(index, 1);
    this.marker.remove(`lex-${mark.finding.confidence}`, mark.lines);
  }
}

/**
 * One walk through the page gives every mark its place. Comparing two rows of a long log asks the browser to count the rows between them: sorting
 * 500 marks by comparison took 80 ms where the walk takes 4.
 */
function sortByPlace(marks: Mark[]): void {
  const places = new Map<Node, number>(marks.map((mark) => [mark.start.node, 0]));
  const walk = new TextWalk(document, document, { skips: () => false });
  let left = places.size;
  for (let index = 1, text = walk.next(); left > 0 && text; index++, text = walk.next()) {
    if (!places.has(text)) continue;
    places.set(text, index);
    left--;
  }
  const place = (mark: Mark) => places.get(mark.start.node) as number;
  marks.sort((a, b) => place(a) - place(b) || a.start.offset - b.start.offset);
}

/** Text of many nodes as one string, with the way back from its offsets to the page. All offsets and lengths are UTF-16 units. */

/** How two texts stand apart. */
export type Break = 'paragraph' | 'line' | 'cell';
const strength: Record<Break, number> = { cell: 0, line: 1, paragraph: 2 };

interface Run {
  node: Text;
  /** Where this piece begins in `node`. */
  offset: number;
  /** Where it begins in the joined text. */
  start: number;
  length: number;
  /** True when something that is not read stands right before it: a range may not reach across. */
  apart: boolean;
}

export interface Point {
  node: Text;
  offset: number;
}

export class JoinedText {
  text = '';
  private runs: Run[] = [];
  /** True when the current line holds something other than blanks. */
  private inked = false;
  private pending: Break | null = null;
  private apart = false;
  /** Blanks at the beginning of a block: indentation when text follows in it, and otherwise how the page was written. */
  private indent: Run | null = null;
  /** Index of each node's first run; made when first needed, on finished texts only. */
  private places: Map<Text, number> | null = null;

  get length(): number {
    return this.text.length;
  }

  /** What comes next stands in a new paragraph, on a new line, or in a new cell of the same line. The strongest of several counts. */
  break(edge: Break): void {
    this.indent = null;
    if (this.pending === null || strength[edge] > strength[this.pending]) this.pending = edge;
  }

  /** True when what comes next is the first on its line. */
  get atLineStart(): boolean {
    return !this.inked || (this.pending !== null && this.pending !== 'cell');
  }

  /** Something was left out here. */
  gap(): void {
    this.apart = true;
  }

  /** Adds `length` units of `node` from `offset` on. */
  append(node: Text, offset = 0, length = node.data.length - offset): void {
    const data = offset === 0 && length === node.data.length ? node.data : node.data.substr(offset, length);
    if (length === 0) return;
    const inked = /\S/.test(length > 64 ? data.slice(0, 64) : data) || (length > 64 && /\S/.test(data));
    if (this.pending) {
      if (!inked) {
        if (!data.includes('\n')) this.indent = { node, offset, start: 0, length, apart: this.apart };
        return;
      }
      if (this.pending === 'paragraph') {
        if (this.text !== '') this.text += this.inked ? '\n\n' : '\n';
      } else if (this.inked) this.text += this.pending === 'line' ? '\n' : '\t';
      if (this.pending !== 'cell') this.inked = false;
      this.pending = null;
      const { indent } = this;
      this.indent = null;
      if (indent) this.append(indent.node, indent.offset, indent.length);
    }
    this.runs.push({ node, offset, start: this.text.length, length, apart: this.apart });
    this.text += data;
    this.apart = false;
    const newline = data.lastIndexOf('\n');
    this.inked = newline < 0 ? this.inked || inked : /\S/.test(data.slice(newline));
  }

  /** The last `length` units as a text of their own, to be continued. */
  tail(length: number): JoinedText {
    const tail = new JoinedText();
    const cut = Math.max(0, this.text.length - length);
    tail.text = this.text.slice(cut);
    for (let i = this.indexAt(cut); i < this.runs.length; i++) {
      const run = this.runs[i] as Run;
      const lost = Math.max(0, cut - run.start);
      if (lost >= run.length) continue;
      tail.runs.push({
        node: run.node,
        offset: run.offset + lost,
        start: run.start + lost - cut,
        length: run.length - lost,
        apart: run.apart || lost > 0,
      });
    }
    tail.inked = this.inked;
    tail.pending = this.pending;
    tail.apart = this.apart;
    return tail;
  }

  /** The same lines from the last to the first. */
  reversed(): JoinedText {
    const turned = new JoinedText();
    const lines: string[] = [];
    let length = 0;
    for (let end = this.text.length; end >= 0; ) {
      const start = end === 0 ? 0 : this.text.lastIndexOf('\n', end - 1) + 1;
      for (let i = this.indexAt(start); i < this.runs.length; i++) {
        const run = this.runs[i] as Run;
        if (run.start >= end) break;
        const from = Math.max(start, run.start);
        const to = Math.min(end, run.start + run.length);
        if (to > from) turned.runs.push({ ...run, offset: run.offset + from - run.start, start: length + from - start, length: to - from });
      }
      lines.push(this.text.slice(start, end));
      length += end - start + 1;
      end = start - 1;
    }
    turned.text = lines.join('\n');
    return turned;
  }

  /** Every text node that has a part in `start` to `end`, in order. */
  nodes(start = 0, end = this.text.length): Text[] {
    const nodes: Text[] = [];
    for (let i = this.indexAt(start); i < this.runs.length; i++) {
      const run = this.runs[i] as Run;
      if (run.start >= end) break;
      if (run.start + run.length > start && nodes.at(-1) !== run.node) nodes.push(run.node);
    }
    return nodes;
  }

  /** The offset in this text of a place on the page; -1 when that place is not part of it. */
  offsetOf({ node, offset }: Point): number {
    if (!this.places) {
      this.places = new Map();
      for (const [index, run] of this.runs.entries()) if (!this.places.has(run.node)) this.places.set(run.node, index);
    }
    const first = this.places.get(node);
    if (first === undefined) return -1;
    for (let i = first; i < this.runs.length && (this.runs[i] as Run).node === node; i++) {
      const run = this.runs[i] as Run;
      if (offset >= run.offset && offset <= run.offset + run.length) return run.start + offset - run.offset;
    }
    return -1;
  }

  /** The place on the page of the unit at `offset`; null when that unit is a line end that only the layout makes. */
  pointAt(offset: number): Point | null {
    const run = this.runs[this.indexAt(offset)];
    if (!run || offset < run.start || offset >= run.start + run.length) return null;
    return { node: run.node, offset: run.offset + offset - run.start };
  }

  /** The lines of `start` to `end` as ranges, each without the blanks around it, so that indentation is not underlined. */
  lines(start: number, end: number): StaticRange[] {
    const ranges: StaticRange[] = [];
    let first: Point | null = null;
    let last: Point | null = null;
    const close = () => {
      if (first && last) ranges.push(rangeBetween(first, last));
      first = null;
      last = null;
    };
    let expected = -1;
    let root: Node | null = null;
    for (let i = this.indexAt(start); i < this.runs.length; i++) {
      const run = this.runs[i] as Run;
      if (run.start >= end) break;
      // A range cannot reach from one tree into another.
      if (run.apart || run.start !== expected || run.node.getRootNode() !== root) close();
      root = run.node.getRootNode();
      expected = run.start + run.length;
      const from = Math.max(start, run.start);
      const to = Math.min(end, run.start + run.length);
      for (let at = from; at < to; ) {
        const newline = this.text.indexOf('\n', at);
        const stop = newline < 0 || newline >= to ? to : newline;
        const begin: number = first ? at : at + blanksAfter(this.text, at, stop);
        const finish: number = stop - blanksBefore(this.text, begin, stop);
        if (finish > begin) {
          first ??= { node: run.node, offset: run.offset + begin - run.start };
          last = { node: run.node, offset: run.offset + finish - run.start };
        }
        if (stop < to) close();
        at = stop + 1;
      }
    }
    close();
    return ranges;
  }

  /** Index of the last run that begins at or before `offset`; 0 when there is none. */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle] as Run).start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function rangeBetween(first: Point, last: Point): StaticRange {
  return new StaticRange({ startContainer: first.node, startOffset: first.offset, endContainer: last.node, endOffset: last.offset });
}

function blanksAfter(text: string, from: number, to: number): number {
  let count = 0;
  while (from + count < to && isBlank(text.charCodeAt(from + count))) count++;
  return count;
}

function blanksBefore(text: string, from: number, to: number): number {
  let count = 0;
  while (to - count > from && isBlank(text.charCodeAt(to - count - 1))) count++;
  return count;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

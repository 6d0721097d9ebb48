/** Steps from text node to text node in document order, without recursion, layout or copies, past everything that is never read. */

export interface Reading {
  /** True for elements whose text is left out. Asked once for each element that is entered. */
  skips(element: Element): boolean;
  /** Called for each element that lies between two texts: when it is entered, and when it is left. Tells where lines end. */
  passes?(element: Element): void;
  /** Called for each open shadow root that is met; its text is another tree and not part of this walk. */
  opens?(root: ShadowRoot): void;
}

export class TextWalk {
  private at: Node;
  /** Are the children of `at` still to be seen? */
  private down: boolean;

  /**
   * Starts at `start` and never leaves `top` (an ancestor of it, or itself). `inside` true: what stands in `start` comes first; false: the walk
   * begins behind it (or, backwards, before it).
   */
  constructor(
    start: Node,
    private readonly top: Node,
    private readonly reading: Reading,
    inside = true,
    private readonly forward = true,
  ) {
    this.at = start;
    this.down = inside;
  }

  /** The next text node, or null at the end. Ends early when the page took the current node out of the tree. */
  next(): Text | null {
    const { top, reading, forward } = this;
    let node = this.at;
    let down = this.down;
    for (;;) {
      let next = down ? (forward ? node.firstChild : node.lastChild) : null;
      while (!next) {
        if (node === top) return this.end(top);
        next = forward ? node.nextSibling : node.previousSibling;
        if (next) break;
        const parent: Node | null = node.parentNode;
        if (!parent || parent === top) return this.end(top);
        node = parent;
        if (node.nodeType === 1) reading.passes?.(node as Element);
      }
      node = next;
      if (node.nodeType === 3) {
        this.at = node;
        this.down = false;
        return node as Text;
      }
      down = false;
      if (node.nodeType === 1 && !reading.skips(node as Element)) {
        reading.passes?.(node as Element);
        const shadow = (node as Element).shadowRoot;
        if (shadow) reading.opens?.(shadow);
        down = true;
      }
    }
  }

  /**
   * Call before others may change the page; the answer is for `mend`. A walk whose current node was taken out of the page would end, and
   * everything behind it stay unread.
   */
  hold(): Node[] {
    const path: Node[] = [];
    for (let node: Node | null = this.at; node && node !== this.top; node = node.parentNode) path.push(node);
    return path;
  }

  /** Goes on behind what is left of the place that was held. Returns what has to be read again, or null when nothing moved. */
  mend(path: Node[]): Node | null {
    if (this.at === this.top || this.top.contains(this.at)) return null;
    const left = path.find((node) => this.top.contains(node));
    this.at = left ?? this.top;
    this.down = false;
    return this.at;
  }

  private end(top: Node): null {
    this.at = top;
    this.down = false;
    return null;
  }
}

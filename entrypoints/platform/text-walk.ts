/**
 * Steps from text node to text node in the order in which a page is read, without recursion, layout or copies, past everything that is never read.
 * An open shadow tree comes before the children of its host: most rows that are components put their time or level there, before a slot.
 */

export interface Reading {
  /** True for elements whose text is left out. Asked once for each element that is entered. */
  skips(element: Element): boolean;
  /** Called for each element that lies between two texts: when it is entered, and when it is left. Tells where lines end. */
  passes?(element: Element): void;
  /** Called for each open shadow root that is entered. */
  opens?(root: ShadowRoot): void;
}

/** The node that `node` is shown in: its parent, or the host of its shadow tree. */
export function parentAcross(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

/** Is `node` in `top`, or `top` itself, however many shadow trees lie between? */
export function holds(top: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = parentAcross(at)) if (at === top) return true;
  return false;
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
    const { top, reading } = this;
    let node = this.at;
    let down = this.down;
    for (;;) {
      let next = down ? this.into(node) : null;
      while (!next) {
        if (node === top) return this.end(top);
        next = this.beside(node);
        if (next) break;
        const parent = parentAcross(node);
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
      down = node.nodeType === 11;
      if (down) reading.opens?.(node as ShadowRoot);
      else if (node.nodeType === 1 && !reading.skips(node as Element)) {
        reading.passes?.(node as Element);
        down = true;
      }
    }
  }

  private into(node: Node): Node | null {
    const shadow = (node as Partial<Element>).shadowRoot ?? null;
    return this.forward ? (shadow ?? node.firstChild) : (node.lastChild ?? shadow);
  }

  private beside(node: Node): Node | null {
    if (this.forward) return node.nodeType === 11 ? ((node as ShadowRoot).host?.firstChild ?? null) : node.nextSibling;
    if (node.nodeType === 11) return null;
    return node.previousSibling ?? (node.parentNode as Partial<Element> | null)?.shadowRoot ?? null;
  }

  /**
   * Call before others may change the page; the answer is for `mend`. A walk whose current node was taken out of the page would end, and
   * everything behind it stay unread.
   */
  hold(): Node[] {
    const path: Node[] = [];
    for (let node: Node | null = this.at; node && node !== this.top; node = parentAcross(node)) path.push(node);
    return path;
  }

  /** Goes on behind what is left of the place that was held. Returns what has to be read again, or null when nothing moved. */
  mend(path: Node[]): Node | null {
    if (holds(this.top, this.at)) return null;
    const left = path.find((node) => holds(this.top, node));
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

/** What the person does to the surface with hand or keys: moves it, sizes it, pins it. Kept for this document only; nothing of it is stored. */
import type { Size } from './place.ts';

export interface Point {
  left: number;
  top: number;
}

/** Between surface and the edge of the viewport, CSS pixels. */
const edge = 8;
/** One press of an arrow key. */
const stride = 24;
/** Smaller than this nothing can be read. */
const smallest: Size = { width: 280, height: 200 };
const large: Size = { width: 720, height: 860 };

const arrows: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export interface Hand {
  /** Stays where it is, and open, whatever is clicked beside it. */
  pinned: boolean;
  /** Where it was put; null while it follows its text. */
  at: Point | null;
  /** As it was sized; null while it fits its content. */
  size: Size | null;
}

export const freeHand = (): Hand => ({ pinned: false, at: null, size: null });

/** What moves and sizes: the surface as it stands, and a way to have it drawn again. */
export interface Held {
  hand: Hand;
  /** The surface's present box in the viewport. */
  box(): DOMRect;
  viewport(): Size;
  changed(): void;
}

/** Follows the pointer that pressed, until it is let go. */
export function drag(event: PointerEvent, held: Held, what: 'move' | 'size'): void {
  const handle = event.currentTarget as HTMLElement;
  // A button inside the strip is pressed, not dragged by.
  const pressed = (event.target as Element).closest('button, a');
  if (event.button !== 0 || (pressed !== null && pressed !== handle)) return;
  const start = held.box();
  const moved = (now: PointerEvent) => {
    const x = now.clientX - event.clientX;
    const y = now.clientY - event.clientY;
    if (what === 'move') put(held, { left: start.left + x, top: start.top + y });
    else resize(held, { width: start.width + x, height: start.height + y }, start);
  };
  const end = new AbortController();
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener('pointermove', moved, { signal: end.signal });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
    handle.addEventListener(type, () => end.abort(), { signal: end.signal });
  event.preventDefault(); // no text is selected meanwhile, and the focus stays
}

/** Arrow keys do what dragging does. Returns true when the key was one. */
export function nudge(key: string, held: Held, what: 'move' | 'size'): boolean {
  const [x, y] = arrows[key] ?? [0, 0];
  if (x === 0 && y === 0) return false;
  const box = held.box();
  if (what === 'move') put(held, { left: box.left + x * stride, top: box.top + y * stride });
  else resize(held, { width: box.width + x * stride, height: box.height + y * stride }, box);
  return true;
}

/** Into the next corner of the window, the farthest one first: the way to move without dragging. */
export function hop(held: Held): void {
  const box = held.box();
  const view = held.viewport();
  const right = Math.max(edge, view.width - box.width - edge);
  const bottom = Math.max(edge, view.height - box.height - edge);
  const corners = [
    { left: right, top: bottom },
    { left: edge, top: bottom },
    { left: edge, top: edge },
    { left: right, top: edge },
  ];
  const near = (corner: Point) => Math.abs(corner.left - box.left) + Math.abs(corner.top - box.top);
  const here = corners.findIndex((corner) => near(corner) < 4);
  const farthest = corners.reduce((a, b) => (near(b) > near(a) ? b : a));
  put(held, here < 0 ? farthest : (corners[(here + 1) % corners.length] as Point));
}

/** Large, or as it was: the way to size without dragging. */
export function grow(held: Held): void {
  const box = held.box();
  if (held.hand.size) {
    held.hand.size = null;
    held.changed();
  } else resize(held, large, box);
}

function put(held: Held, to: Point): void {
  held.hand.at = to;
  held.changed();
}

function resize(held: Held, to: Size, from: DOMRect): void {
  const view = held.viewport();
  held.hand.size = {
    width: clamp(to.width, smallest.width, view.width - 2 * edge),
    height: clamp(to.height, smallest.height, view.height - 2 * edge),
  };
  // It grows from its corner, not from its text.
  held.hand.at ??= { left: from.left, top: from.top };
  held.changed();
}

/** Where a surface of this size stands when it was put to `at`: always whole in the window, its top left corner above all. */
export function keepInside(at: Point, size: Size, viewport: Size): Point {
  return {
    left: clamp(at.left, edge, viewport.width - size.width - edge),
    top: clamp(at.top, edge, viewport.height - size.height - edge),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.max(low, Math.min(value, high)));
}

/** Where our surface stands beside the text it belongs to. Pure geometry in CSS pixels of the viewport. */
import type { Box } from '../platform/surface.ts';

export interface Size {
  width: number;
  height: number;
}

export interface Placed {
  left: number;
  top: number;
  /** The surface must not be higher than this; it scrolls inside. */
  maxHeight: number;
  side: 'below' | 'above' | 'over';
}

/** Between text and surface. */
const gap = 6;
/** Between surface and the edge of the viewport. */
const edge = 8;
/** With less room than this on both sides the surface covers the text rather than being unreadable. */
const least = 220;

/**
 * Below the text where it fits, else above, else where there is more room. `size` is what the surface would like; `most` the height it never
 * exceeds.
 */
export function place(anchor: Box, size: Size, viewport: Size, most = 620): Placed {
  const wanted = Math.min(size.height, most);
  const left = clamp(anchor.left, edge, viewport.width - size.width - edge);
  // A text outside of the viewport counts as standing at its edge.
  const under = Math.max(edge, anchor.bottom + gap);
  const over = Math.min(anchor.top - gap, viewport.height - edge);
  const below = viewport.height - edge - under;
  const above = over - edge;
  if (wanted <= below) return { left, top: under, maxHeight: Math.min(below, most), side: 'below' };
  if (wanted <= above) return { left, top: over - wanted, maxHeight: Math.min(above, most), side: 'above' };
  const room = Math.max(below, above);
  if (room < Math.min(least, wanted)) {
    const maxHeight = Math.min(most, viewport.height - 2 * edge);
    return { left, top: clamp(under, edge, viewport.height - Math.min(wanted, maxHeight) - edge), maxHeight, side: 'over' };
  }
  const maxHeight = Math.min(room, most);
  if (below >= above) return { left, top: under, maxHeight, side: 'below' };
  return { left, top: over - Math.min(wanted, maxHeight), maxHeight, side: 'above' };
}

/** The lower bound wins: at 320 px a surface that is too wide still begins at the edge. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

import { describe, expect, it } from 'vitest';
import type { Box } from '../platform/surface.ts';
import { place, type Size } from './place.ts';

const viewport = { width: 1280, height: 800 };
const card = { width: 456, height: 400 };
const line = (left: number, top: number, width = 200, height = 20): Box => ({ left, top, right: left + width, bottom: top + height });

describe('the surface', () => {
  it('stands below its text, at its left edge', () => {
    expect(place(line(100, 100), card, viewport)).toEqual({ left: 100, top: 126, maxHeight: 620, side: 'below' });
  });

  it('stands above when there is no room below', () => {
    const { side, top } = place(line(100, 700), card, viewport);
    expect(side).toBe('above');
    expect(top + card.height).toBe(700 - 6);
  });

  it('takes the side with more room and scrolls inside when it fits nowhere', () => {
    const placed = place(line(100, 380), { width: 456, height: 600 }, viewport);
    expect(placed.side).toBe('below');
    expect(placed.top + placed.maxHeight).toBeLessThanOrEqual(viewport.height - 8);
  });

  it('covers its text when that fills the viewport', () => {
    const placed = place({ left: 0, top: 20, right: 1280, bottom: 780 }, card, viewport);
    expect(placed.side).toBe('over');
    expect(placed.top).toBeGreaterThanOrEqual(8);
    expect(placed.top + card.height).toBeLessThanOrEqual(viewport.height - 8);
  });

  it('never leaves the viewport at the right', () => {
    expect(place(line(1200, 100), card, viewport).left).toBe(1280 - 456 - 8);
  });

  it('begins at the edge where even the narrowest page is too narrow for it', () => {
    expect(place(line(300, 100), { width: 330, height: 200 }, { width: 320, height: 568 }).left).toBe(8);
  });

  it.each([
    ['above the viewport', line(100, -500)],
    ['below it', line(100, 2_000)],
    ['far to the left', line(-900, 100)],
    ['larger than it', { left: -100, top: -400, right: 1500, bottom: 1500 }],
  ])('is wholly visible for a text that is %s', (_, anchor) => {
    for (const size of [card, { width: 90, height: 32 }, { width: 456, height: 2_000 }] satisfies Size[]) {
      const { left, top, maxHeight } = place(anchor, size, viewport);
      expect(left).toBeGreaterThanOrEqual(8);
      expect(left + size.width).toBeLessThanOrEqual(viewport.width - 8);
      expect(top).toBeGreaterThanOrEqual(8);
      expect(top + Math.min(size.height, maxHeight)).toBeLessThanOrEqual(viewport.height - 8);
      expect(maxHeight).toBeGreaterThan(100);
    }
  });
});

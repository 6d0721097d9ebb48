// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { freeHand, grow, type Held, hop, keepInside, nudge } from './hand.ts';

const viewport = { width: 1000, height: 800 };

function held(): Held {
  const hand = freeHand();
  return {
    hand,
    box: () => new DOMRect(hand.at?.left ?? 100, hand.at?.top ?? 100, hand.size?.width ?? 400, hand.size?.height ?? 300),
    viewport: () => viewport,
    changed: () => undefined,
  };
}

describe('a card under the hand', () => {
  it('moves with the arrow keys, and with no other key', () => {
    const it = held();
    expect(nudge('ArrowRight', it, 'move')).toBe(true);
    expect(it.hand.at).toEqual({ left: 124, top: 100 });
    expect(nudge('a', it, 'move')).toBe(false);
  });

  it('hops to the farthest corner first, then round', () => {
    const it = held();
    const corners = Array.from({ length: 5 }, () => {
      hop(it);
      return it.hand.at;
    });
    expect(corners).toEqual([
      { left: 592, top: 492 },
      { left: 8, top: 492 },
      { left: 8, top: 8 },
      { left: 592, top: 8 },
      { left: 592, top: 492 },
    ]);
  });

  it('is sized with the arrow keys, never below what can be read nor beyond the window', () => {
    const it = held();
    for (let i = 0; i < 60; i++) nudge('ArrowLeft', it, 'size');
    expect(it.hand.size).toEqual({ width: 280, height: 300 });
    for (let i = 0; i < 60; i++) nudge('ArrowDown', it, 'size');
    expect(it.hand.size?.height).toBe(784);
    expect(it.hand.at, 'it grows from its corner').toEqual({ left: 100, top: 100 });
  });

  it('becomes large with one press, and fits its content again with the next', () => {
    const it = held();
    grow(it);
    expect(it.hand.size).toEqual({ width: 720, height: 784 });
    grow(it);
    expect(it.hand.size).toBeNull();
  });

  it('stays whole in a window that became smaller; its top left corner above all', () => {
    expect(keepInside({ left: 900, top: -50 }, { width: 400, height: 300 }, viewport)).toEqual({ left: 592, top: 8 });
    expect(keepInside({ left: 50, top: 50 }, { width: 400, height: 300 }, { width: 320, height: 240 })).toEqual({ left: 8, top: 8 });
  });
});

/** Chance that repeats: the same seed gives the same log on every machine. */

export interface Random {
  /** 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** One of them. `from` must not be empty. */
  pick<T>(from: readonly T[]): T;
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
}

/** Mulberry32: 32 bits of state are plenty for filler text. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    pick: (from) => from[whole(0, from.length - 1)] as (typeof from)[number],
    hex: (length) => Array.from({ length }, () => whole(0, 15).toString(16)).join(''),
  };
}

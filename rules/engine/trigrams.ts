/**
 * Which three letters in a row stand in a skeleton. Of what the engine asks every text for (sixteen marks, fifty captures, two hundred hints)
 * nearly nothing stands there, and three letters that are missing say so without a search.
 */
import { encode, skeletonText } from './skeleton.ts';

/** Five bits a letter, as in the second pass (fragment-finder.ts): some letters share them, so that "may stand" is all that can be told. */
const keys = 1 << 15;

/** The trigrams of some words, as keys. */
export type Needle = Uint16Array;

/** Of words as they are printed; fewer than three letters ask nothing. */
export function needleOf(words: string): Needle {
  const letters = encode(skeletonText(words));
  const needle = new Uint16Array(Math.max(0, letters.length - 2));
  let key = 0;
  letters.forEach((code, i) => {
    key = roll(key, code);
    if (i >= 2) needle[i - 2] = key;
  });
  return needle;
}

export class Trigrams {
  /** The number of the text in which a key was met last. */
  private readonly seen = new Uint8Array(keys);
  private now = 0;

  /** From here on it is this skeleton that is asked. */
  note(skeleton: Uint16Array): void {
    this.now = (this.now + 1) & 255;
    if (this.now === 0) {
      this.seen.fill(0);
      this.now = 1;
    }
    let key = 0;
    for (let i = 0; i < skeleton.length; i++) {
      key = roll(key, skeleton[i] as number);
      if (i >= 2) this.seen[key] = this.now;
    }
  }

  /** False: the words stand nowhere in the text. */
  mayHold(needle: Needle): boolean {
    for (let i = 0; i < needle.length; i++) if (this.seen[needle[i] as number] !== this.now) return false;
    return true;
  }

  mayHoldOne(needles: readonly Needle[]): boolean {
    for (let i = 0; i < needles.length; i++) if (this.mayHold(needles[i] as Needle)) return true;
    return false;
  }
}

function roll(key: number, code: number): number {
  return ((key << 5) & (keys - 1)) ^ (code & 31);
}

/** The words of the card lie in the isolated world of their frame, under a symbol, before the card's script is run. */
import type { Strings } from '../../components/strings.ts';

const place = Symbol.for('litellm-error-explainer.words');
type World = { [place]?: Strings };

export function putWords(words: Strings): void {
  (globalThis as World)[place] = words;
}

/** Those of the language that was put here last. */
export function wordsHere(): Strings {
  return (globalThis as World)[place] as Strings;
}

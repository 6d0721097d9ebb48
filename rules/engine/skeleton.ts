/**
 * The form in which texts are compared: no blanks, no quotes, no backslashes, lower case. A hard-wrapped, re-indented, escaped or
 * re-quoted error has the same skeleton as the one that LiteLLM wrote, so that templates need to know nothing of wrapping.
 */

export const skippedCharacters: ReadonlySet<string> = new Set(
  '\t\n\v\f\r "\'`\\*\u00a0\u00ad\u200b\u200c\u200d\u2028\u2029\u2060\ufeff\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00b4',
);

/** Of every UTF-16 unit, so that no loop over a text has a branch for those beyond ASCII. */
const skipped = new Uint8Array(65536);
for (const character of skippedCharacters) skipped[character.charCodeAt(0)] = 1;

export interface Skeleton {
  text: string;
  /** The same as UTF-16 units: a comparison letter by letter reads them several times faster than a string. */
  codes: Uint16Array;
  /** For each character of `text`, its offset in the text it was made from; one more entry marks the end. */
  map: Int32Array;
}

/** `room`, where given, is written over: what was made in it before is gone. */
export function skeletonOf(text: Uint16Array, room: Room = createRoom(text.length)): Skeleton {
  const { codes, map } = room;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text[i] as number;
    if (skipped[code] === 1) continue;
    codes[length] = code >= 65 && code <= 90 ? code + 32 : code;
    map[length++] = i;
  }
  map[length] = text.length;
  const letters = codes.subarray(0, length);
  return { text: decode(letters), codes: letters, map: map.subarray(0, length + 1) };
}

/** Where a text and its offsets are written. One serves many windows: making one costs more than filling it. */
export interface Room {
  codes: Uint16Array;
  map: Int32Array;
}

/** Room for a text of `length` units. */
export function createRoom(length: number): Room {
  return { codes: new Uint16Array(length), map: new Int32Array(length + 1) };
}

/** UTF-16 code units of a string. */
export function encode(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** A literal of a template as it stands in skeletons. */
export function skeletonText(literal: string): string {
  return skeletonOf(encode(literal)).text;
}

/** UTF-16 code units to a string, in pieces that fit an argument list. */
export function decode(codes: Uint16Array): string {
  let text = '';
  // apply, not spread: spread walks the iterator of the typed array (451 of 1,500 ms of a profile).
  for (let i = 0; i < codes.length; i += 8192) text += String.fromCharCode.apply(null, codes.subarray(i, i + 8192) as unknown as number[]);
  return text;
}

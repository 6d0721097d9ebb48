/**
 * The form in which texts are compared: no blanks, no quotes, no backslashes, lower case. A hard-wrapped, re-indented, escaped or
 * re-quoted error has the same skeleton as the one that LiteLLM wrote, so that templates need to know nothing of wrapping.
 */

export const skippedCharacters: ReadonlySet<string> = new Set(
  '\t\n\v\f\r "\'`\\*\u00a0\u00ad\u200b\u200c\u200d\u2028\u2029\u2060\ufeff\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00b4',
);

/** Is this character left out of skeletons? Takes a UTF-16 code unit. */
export function isSkipped(code: number): boolean {
  return code < 128 ? skippedAscii[code] === 1 : skippedCharacters.has(String.fromCharCode(code));
}

const skippedAscii = new Uint8Array(128);
for (const character of skippedCharacters) if (character.charCodeAt(0) < 128) skippedAscii[character.charCodeAt(0)] = 1;

export interface Skeleton {
  text: string;
  /** For each character of `text`, its offset in the text it was made from; one more entry marks the end. */
  map: Int32Array;
}

export function skeletonOf(text: string): Skeleton {
  const codes = new Uint16Array(text.length);
  const map = new Int32Array(text.length + 1);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSkipped(code)) continue;
    codes[length] = code >= 65 && code <= 90 ? code + 32 : code;
    map[length++] = i;
  }
  map[length] = text.length;
  return { text: decode(codes.subarray(0, length)), map: map.subarray(0, length + 1) };
}

/** A literal of a template as it stands in skeletons. */
export function skeletonText(literal: string): string {
  return skeletonOf(literal).text;
}

/** UTF-16 code units to a string, in pieces that fit an argument list. */
export function decode(codes: Uint16Array): string {
  let text = '';
  // apply, not spread: spread walks the iterator of the typed array (451 of 1,500 ms of a profile).
  for (let i = 0; i < codes.length; i += 8192) text += String.fromCharCode.apply(null, codes.subarray(i, i + 8192) as unknown as number[]);
  return text;
}

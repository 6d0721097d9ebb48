/** Where the words of a query stand in a title: alternating plain and matching pieces, for the eye only. */

export interface Piece {
  text: string;
  match: boolean;
}

/** Words shorter than two characters mark nothing: they would speckle every title. */
export function highlight(text: string, query: string): Piece[] {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return [{ text, match: false }]; // a few letters change length: offsets would lie
  const marked = new Uint8Array(text.length);
  for (const word of query.toLowerCase().match(/[\p{L}\p{N}_.+-]{2,}/gu) ?? []) {
    for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + word.length)) {
      const end = at + word.length;
      // Where a word begins, as the search finds it; "no" is not what stands in "nothing".
      if (isLetter(lower[at - 1]) || (word.length < 3 && isLetter(lower[end]))) continue;
      marked.fill(1, at, end);
    }
  }
  const pieces: Piece[] = [];
  let from = 0;
  for (let i = 1; i <= text.length; i++) {
    if (i < text.length && marked[i] === marked[i - 1]) continue;
    pieces.push({ text: text.slice(from, i), match: marked[i - 1] === 1 });
    from = i;
  }
  return pieces;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** Offsets of a text as the lines and columns that editors, SARIF and GitHub count: from 1, columns in UTF-16 units. */

export interface Place {
  line: number;
  column: number;
}

/** Answers for offsets in any order; each answer costs a binary search. */
export function createPlaces(text: string): (offset: number) => Place {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

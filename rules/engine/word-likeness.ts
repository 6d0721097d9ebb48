/** Which words of the catalog a typed word may mean: itself, another form of it, one that begins so, one that differs by a letter. */

export interface Vocabulary {
  /** Words of the vocabulary like `word`, each with its likeness (0 to 1, 1 is the word itself). `open`: it is still being typed. */
  like(word: string, open: boolean): Map<string, number>;
}

/** What a form, a beginning and a misspelling are worth beside the word itself. */
const likenessOf = { form: 0.9, beginning: 0.7, misspelt: 0.6 } as const;
/** So many completions are enough: rarer words decide anyway. */
const mostCompletions = 24;
/** Shorter words differ from too many others by one letter. */
const shortestMisspelt = 5;
/** "a" begins a tenth of all words. */
const shortestBeginning = 2;

export function createVocabulary(all: Iterable<string>): Vocabulary {
  const sorted = [...new Set(all)].sort();
  const known = new Set(sorted);
  const byStem = Map.groupBy(sorted, stemOf);
  const byLength = Map.groupBy(sorted, (word) => word.length);

  return {
    like(word, open) {
      const found = new Map<string, number>();
      for (const form of byStem.get(stemOf(word)) ?? []) found.set(form, likenessOf.form);
      if (open || found.size === 0)
        for (const whole of beginningWith(word)) found.set(whole, Math.max(found.get(whole) ?? 0, likenessOf.beginning));
      if (known.has(word)) found.set(word, 1);
      if (found.size === 0 && word.length >= shortestMisspelt)
        for (const length of [word.length - 1, word.length, word.length + 1])
          for (const other of byLength.get(length) ?? []) if (oneEdit(word, other)) found.set(other, likenessOf.misspelt);
      return found;
    },
  };

  function beginningWith(word: string): string[] {
    if (word.length < shortestBeginning) return [];
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as string) < word) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let i = low; i < sorted.length && found.length < mostCompletions && sorted[i]?.startsWith(word); i++)
      found.push(sorted[i] as string);
    return found;
  }
}

/** "refuse", "refused", "refuses" and "refusing" have one stem. Rough on purpose: a wrong one only adds a word. */
export function stemOf(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return word;
  return word.replace(/(?:ings?|ed|es|s|e)$/, '');
}

/** One letter replaced, added, lost, or two exchanged. */
function oneEdit(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const restA = a.slice(i);
  const restB = b.slice(i);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

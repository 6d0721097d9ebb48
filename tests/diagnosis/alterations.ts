/** What happens to an error text on its way into a page, each as one function of the text. Nothing here is random between runs. */

/** Rows of `width` characters, cut wherever the row ends, also inside words, as a terminal does. */
const wrap = (text: string, width: number, prefix = '') =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width - prefix.length}}`, 'gu')) ?? [''])
    .map((row) => prefix + row)
    .join('\n');

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** Small linear congruential generator (Numerical Recipes), so that every run retypes the same letters. */
function* numbers(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Replaces two letters of the first 160 by their neighbours in the alphabet. */
function retype(text: string): string {
  const letters = [...text.slice(0, 160).matchAll(/[a-y]/g)].map((found) => found.index);
  const random = numbers(text.length);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(2, letters.length))
    chosen.add(letters[Math.floor((random.next().value as number) * letters.length)] as number);
  return [...text].map((character, index) => (chosen.has(index) ? String.fromCharCode(character.charCodeAt(0) + 1) : character)).join('');
}

const curl = (text: string) =>
  text
    .replace(/(^|[\s([{:=,])'/g, '$1‘')
    .replaceAll("'", '’')
    .replace(/(^|[\s([{:=,])"/g, '$1“')
    .replaceAll('"', '”');

export const alterations: Readonly<Record<string, (text: string) => string>> = {
  'cut after three quarters, with an ellipsis': (text) => `${text.slice(0, Math.ceil(text.length * 0.75))}...`,
  'cut in the middle, with an ellipsis': (text) => `${text.slice(0, Math.ceil(text.length / 2))}…`,
  'wrapped at 120 columns': (text) => wrap(text, 120),
  'wrapped at 80 columns': (text) => wrap(text, 80),
  'wrapped at 60 columns': (text) => wrap(text, 60),
  'wrapped at 80 columns and quoted': (text) => wrap(text, 80, '> '),
  'wrapped at 60 columns and indented': (text) => wrap(text, 60, '    '),
  'escaped as HTML twice': (text) => escapeHtml(escapeHtml(text)),
  'with curly quotes': curl,
  'with apostrophes as bytes': (text) => text.replaceAll("'", '\\xe2\\x80\\x99'),
  'coloured, the escape bytes lost': (text) => `[92m${text.slice(0, 30)}[0m${text.slice(30, 70)}[1;31m${text.slice(70)}[0m`,
  'upper-cased': (text) => text.toUpperCase(),
  'with two letters retyped': retype,
  'in Chinese prose': (text) => `我今天升级之后遇到这个错误：${text}\n\n请问有人知道怎么解决吗？谢谢。`,
  'in German prose': (text) => `Seit dem Update bekomme ich folgende Meldung:\n\n${text}\n\nHat jemand eine Idee, woran das liegt?`,
  'in Arabic prose': (text) => `بعد التحديث ظهرت لي هذه الرسالة:\n${text}\n\nهل يعرف أحد الحل؟`,
};

/**
 * YAML or JSON that strangers wrote, to plain data. What could cost minutes or surprise anybody (aliases, tags, deep nests, endless repetition,
 * invisible characters, keys of the prototype) is refused before the parser sees it, with its place and a cure.
 */
import { Composer, CST, type Document, isMap, isScalar, isSeq, Lexer, LineCounter, Parser } from 'yaml';

/** Something that has to be mended. Line and column count from 1. */
export interface Problem {
  line: number;
  column: number;
  /** Dotted path such as rules.1.signatures.1.template (places count from 1); empty for the whole file. */
  field: string;
  /** What is wrong, and how to mend it. */
  message: string;
}

export class DataError extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map(({ line, column, field, message }) => `${line}:${column}: ${field ? `${field}: ` : ''}${message}`).join('\n'));
    this.problems = problems;
  }
}

export interface Data {
  value: unknown;
  /** A problem at the place where this path stands, or would stand. `keys`: of these keys of it, the first. */
  problem(path: readonly PropertyKey[], message: string, keys?: readonly string[]): Problem;
}

/** UTF-16 units. Measured: the worst text of this size that the other limits let through takes the parser two seconds. */
export const longestData = 400_000;
const deepest = 40;
const mostLexemes = 60_000;
const mostProblems = 20;

/** Nobody sees them, and they make a text read otherwise than it is: bidi controls, zero-width characters, control characters. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

const dangerousKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Throws DataError. */
export function readData(given: string): Data {
  const text = given.replace(/^\ufeff/, '');
  const lines = new LineCounter();
  const at = (offset: number, message: string, field = ''): Problem => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col), field, message };
  };
  if (text.length > longestData) {
    const said = `this is ${text.length} characters long; ${longestData} are read at most, so divide it into several`;
    throw new DataError([{ line: 1, column: 1, field: '', message: said }]);
  }
  // Only now: lines are counted while the parser goes along, and what is refused before it has to know its line too.
  lines.addNewLine(0);
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) lines.addNewLine(i + 1);
  const hidden = unseen.exec(text);
  if (hidden) throw new DataError([at(hidden.index, `an invisible character (${nameOf(hidden[0])}) stands here; delete it`)]);

  const document = compose(text, at);
  const problems = document.errors.slice(0, mostProblems).map(({ pos, message }) => at(pos[0], cureOf(message)));
  if (problems.length > 0) throw new DataError(problems);
  check(document.contents, [], at, problems);
  if (problems.length > 0) throw new DataError(problems.slice(0, mostProblems));
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    problem: (path, message, keys) => at(offsetOf(document.contents, path, keys), message, fieldOf(path)),
  };
}

/** Places count from 1, as people count. */
export function fieldOf(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');
}

function compose(text: string, at: (offset: number, message: string) => Problem): Document.Parsed {
  const parser = new Parser();
  const refuse = (message: string) => {
    throw new DataError([at(parser.offset, message)]);
  };
  function* tokens() {
    let count = 0;
    let before = '';
    let begun = false;
    for (const lexeme of new Lexer().lex(text)) {
      if (++count > mostLexemes) refuse('there are too many pieces in this file; divide it into several');
      const type = before === CST.SCALAR ? 'scalar' : CST.tokenType(lexeme);
      if (type === 'alias' || type === 'anchor')
        refuse(`"${lexeme.slice(0, 30)}" repeats or names a piece of YAML; write the text out, or put it in quotes`);
      if (type === 'tag') refuse(`the tag "${lexeme.slice(0, 30)}" is not allowed; leave it out, or put the text in quotes`);
      if (type === 'explicit-key-ind') refuse('a key that begins with "?" is not allowed; write key: value');
      if (type === 'directive-line') refuse('a line that begins with % is not allowed; leave it out');
      if (type === 'doc-start' && begun) refuse('a second document begins here; put everything into one');
      begun ||= type === 'scalar' || type === 'doc-start';
      yield* parser.next(lexeme);
      if (parser.stack.length > deepest) refuse('this is nested too deeply; no rule needs more than six levels');
      before = lexeme;
    }
    yield* parser.end();
  }
  for (const document of new Composer({ uniqueKeys: false, keepSourceTokens: false }).compose(tokens(), true, text.length))
    return document as Document.Parsed;
  throw new DataError([at(0, 'this is empty')]);
}

/** Keys: strings, each once, none that means something to JavaScript. Texts: nothing in them that cannot be seen. */
function check(node: unknown, path: PropertyKey[], at: (offset: number, message: string, field: string) => Problem, problems: Problem[]) {
  if (problems.length >= mostProblems) return;
  if (isMap(node)) {
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const offset = rangeOf(key) ?? rangeOf(node) ?? 0;
      const name = isScalar(key) ? String(key.value) : null;
      if (name === null) problems.push(at(offset, 'a key must be a word; put quotes round texts that hold { or [', fieldOf(path)));
      else if (dangerousKeys.has(name)) problems.push(at(offset, `"${name}" cannot be a key; delete it`, fieldOf(path)));
      else if (seen.has(name)) problems.push(at(offset, `"${name}" stands here twice; keep one`, fieldOf(path)));
      else check(value, [...path, name], at, problems);
      seen.add(name ?? '');
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) check(item, [...path, index], at, problems);
  } else if (isScalar(node) && typeof node.value === 'string') {
    // Samples of logs may hold the colour codes of a terminal; they are matched, and shown as they are to nobody.
    const sample = path.includes('examples') ? node.value.replaceAll('\u001b', '') : node.value;
    const hidden = unseen.exec(sample);
    if (hidden)
      problems.push(at(rangeOf(node) ?? 0, `an invisible character (${nameOf(hidden[0])}) stands in this text; delete it`, fieldOf(path)));
  }
}

function offsetOf(contents: unknown, path: readonly PropertyKey[], keys?: readonly string[]): number {
  let node: unknown = contents;
  let offset = rangeOf(contents) ?? 0;
  for (const key of path) {
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key)) : undefined;
    const next = pair ? pair.value : isSeq(node) ? node.items[Number(key)] : undefined;
    offset = rangeOf(next) ?? rangeOf(pair?.key) ?? offset;
    if (next === undefined || next === null) return offset;
    node = next;
  }
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && keys?.includes(String(item.key.value))) : undefined;
  return rangeOf(pair?.key) ?? offset;
}

function rangeOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] | null } | null | undefined)?.range?.[0];
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}

function cureOf(message: string): string {
  return `${(message.split('\n')[0] as string).replace(/ at line \d+, column \d+:?$/, '')}; quote texts that hold { } # : or quotes, or use a block (|)`;
}

/** Code of a rule to coloured tokens, at compile time, with highlight.js through lowlight. Holes stay holes. */
import type { Nodes } from 'hast';
import bash from 'highlight.js/lib/languages/bash';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import type { Code, CodeToken } from '../article.ts';
import { type Language, languages } from '../schema.ts';
import { holePattern } from './hole.ts';

const lowlight = createLowlight({ shell: bash, dockerfile, http, env: ini, json, python, sql, yaml });

type Color = NonNullable<Extract<CodeToken, { text: string }>['color']>;
/** highlight.js scopes are many; six colours are enough to read by. */
const colors: Record<string, Color> = {
  keyword: 'keyword',
  built_in: 'keyword',
  string: 'string',
  number: 'number',
  comment: 'comment',
  meta: 'comment',
  attr: 'name',
  attribute: 'name',
  variable: 'name',
  title: 'name',
  section: 'name',
  literal: 'literal',
};

/** Throws an Error for a language that rules do not know, or for a hole that quoting could not make safe. */
export function colour(text: string, language: string | null | undefined): Code {
  const known = (language ?? 'text') as Language;
  if (!languages.includes(known)) throw new Error(`code language "${language}" is not known; use one of ${languages.join(', ')}`);
  const names: { name: string; quoted: boolean }[] = [];
  // Letters alone survive every grammar as one piece.
  const masked = text.replace(holePattern, (whole, name: string, offset: number) => {
    names.push({ name, quoted: standsInQuotes(text, offset, whole.length, known) });
    return `Zxhole${'q'.repeat(names.length)}xZ`;
  });
  const tokens: CodeToken[] = [];
  if (known === 'text') split(masked, undefined, names, tokens);
  else walk(lowlight.highlight(known, masked), undefined, names, tokens);
  return { language: known, tokens: merge(tokens) };
}

function walk(node: Nodes, color: Color | undefined, names: { name: string; quoted: boolean }[], tokens: CodeToken[]): void {
  if (node.type === 'text') split(node.value, color, names, tokens);
  if (!('children' in node)) return;
  const scopes = node.type === 'element' ? ((node.properties.className ?? []) as string[]) : [];
  const own = scopes.map((scope) => colors[scope.replace('hljs-', '').replace(/_$/, '')]).find((found) => found !== undefined);
  for (const child of node.children) walk(child, own ?? color, names, tokens);
}

function split(text: string, color: Color | undefined, names: { name: string; quoted: boolean }[], tokens: CodeToken[]): void {
  for (const piece of text.split(/(Zxholeq+xZ)/)) {
    if (piece === '') continue;
    const hole = /^Zxholeq+xZ$/.test(piece) ? names[piece.length - 9] : undefined;
    if (hole) tokens.push({ hole: hole.name, quoted: hole.quoted });
    else tokens.push(color === undefined ? { text: piece } : { text: piece, color });
  }
}

function merge(tokens: CodeToken[]): CodeToken[] {
  const merged: CodeToken[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    if (last && 'text' in last && 'text' in token && last.color === token.color) last.text += token.text;
    else merged.push({ ...token });
  }
  return merged;
}

/** Languages in which a value may stand in the middle of a bare word: quoting begins anywhere, or there is none. */
const wordsJoin: ReadonlySet<Language> = new Set(['shell', 'env', 'text', 'http']);

/**
 * Does the hole stand inside quotes that the author wrote? If not it must be a whole word, because a value can be quoted only whole
 *.
 */
function standsInQuotes(text: string, offset: number, length: number, language: Language): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  let open = '';
  for (const character of before) {
    if (open === '' && (character === '"' || character === "'")) open = character;
    else if (character === open) open = '';
  }
  if (open !== '') return true;
  const whole = /(^|[\s=:[,({])$/.test(before) && /^($|[\s,\]);}])/.test(text.slice(offset + length));
  if (!wordsJoin.has(language) && !whole)
    throw new Error(
      `the hole at "${text.slice(Math.max(lineStart, offset - 20), offset + length)}" is part of an unquoted word; put quotes round the whole value`,
    );
  return false;
}

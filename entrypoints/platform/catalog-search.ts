/** Search over the catalog for the pages of ours: exactly what `npm run explain -- --search` prints. */
import { search as documents } from 'virtual:catalog/search';
import type { ResultItem } from '../../components/ResultList.tsx';
import { createSearch, type Search, type Suggestion } from '../../rules/engine/suggest.ts';
import type { SearchTable } from '../../rules/engine/tables.ts';
import { packsHere } from './packs-here.ts';

interface Whole {
  packs: unknown;
  entries: readonly SearchTable[];
  byId: ReadonlyMap<string, SearchTable>;
  /** Made at the first question: the worker starts often and is seldom asked. */
  index?: Search;
}

let made: Whole | undefined;

/** The catalog and the packs in force (none in the worker); made anew when those change. */
function whole(): Whole {
  const packs = packsHere();
  if (made?.packs !== packs) {
    const entries = [...documents, ...packs.flatMap(({ search: more }) => more)];
    made = { packs, entries, byId: new Map(entries.map((document) => [document.id, document])) };
  }
  return made as Whole;
}

function index(): Search {
  const all = whole();
  all.index ??= createSearch(all.entries);
  return all.index;
}

function search(query: string, limit?: number): Suggestion[] {
  return index().search(query, limit);
}

/** Makes the index while nobody waits: else the first key does, for some 50 ms. */
export function prepareSearch(): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void index(), { timeout: 500 });
  else setTimeout(() => void index(), 200);
}

/** Every rule that is not retired. */
export function catalogEntries(): readonly SearchTable[] {
  return whole().entries;
}

/** Is this the id of a rule, and not of one that is retired? */
export function isRule(id: string): boolean {
  return whole().byId.has(id);
}

/** What a list of rules shows of these; unknown ids are left out. */
export function ruleItems(ids: readonly string[]): ResultItem[] {
  return ids.flatMap((id) => {
    const document = whole().byId.get(id);
    return document ? [{ rule: id, title: document.title, summary: plain(document.summary), area: document.area }] : [];
  });
}

export function findRules(query: string): ResultItem[] {
  return search(query).flatMap(({ rule, matched }) => ruleItems([rule]).map((item) => ({ ...item, matched })));
}

/** Does the text never name LiteLLM? */
export function isForeign(text: string): boolean {
  return !/litellm/i.test(text);
}

/** Rules that share words with a LiteLLM text that none explains: three at most, none for a text that never names LiteLLM. */
export function suggestRules(text: string): { rule: string; title: string }[] {
  if (isForeign(text)) return [];
  const lines = text
    .slice(-20_000)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const telling = lines.filter((line) => /error|exception|fail|invalid|not found|denied|refused/i.test(line)).at(-1) ?? lines.at(-1) ?? '';
  return search(telling.slice(0, 400), 3);
}

/** Summaries are Markdown with holes; in a list of results neither means anything. */
function plain(summary: string): string {
  return summary
    .replace(/\{\{\s*([a-z0-9_]+)[^}]*\}\}/g, (_, name: string) => name.replaceAll('_', ' '))
    .replace(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1');
}

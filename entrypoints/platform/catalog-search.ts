/** Search over the catalog for the pages of ours: exactly what `npm run explain -- --search` prints. */
import { search as documents } from 'virtual:catalog/search';
import type { ResultItem } from '../../components/ResultList.tsx';
import { createSearch } from '../../rules/engine/suggest.ts';
import type { SearchTable } from '../../rules/engine/tables.ts';

const index = createSearch(documents);
const byId = new Map<string, SearchTable>(documents.map((document) => [document.id, document]));

/** Every rule that is not retired. */
export const catalogEntries: readonly SearchTable[] = documents;

export function findRules(query: string): ResultItem[] {
  return index.search(query).flatMap(({ rule }) => {
    const document = byId.get(rule);
    return document ? [{ rule, title: document.title, summary: plain(document.summary), area: document.area }] : [];
  });
}

/** Rules that share words with a LiteLLM text that none explains: three at most, none for a text that never names LiteLLM. */
export function suggestRules(text: string): { rule: string; title: string }[] {
  if (!/litellm/i.test(text)) return [];
  const lines = text
    .slice(-20_000)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const telling = lines.filter((line) => /error|exception|fail|invalid|not found|denied|refused/i.test(line)).at(-1) ?? lines.at(-1) ?? '';
  return index.search(telling.slice(0, 400), 3);
}

/** Summaries are Markdown with holes; in a list of results neither means anything. */
function plain(summary: string): string {
  return summary
    .replace(/\{\{\s*([a-z0-9_]+)[^}]*\}\}/g, (_, name: string) => name.replaceAll('_', ' '))
    .replace(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/** What the scenes show: findings, search results and texts as real pages give them. */
import { search as documents } from 'virtual:catalog/search';
import { sampleArticle, sampleFinding } from '../../components/fixtures/sample-article.ts';
import type { PlacedFinding } from '../../components/grouping.ts';
import type { ResultItem } from '../../components/ResultList.tsx';
import { type Fill, placeholders } from '../../components/view.ts';
import { createSearch } from '../../rules/engine/suggest.ts';

export const text = `2026-11-20 03:12:44 INFO  starting proxy\n2026-11-20 03:12:51 ERROR litellm.APIConnectionError: OllamaException - [Errno 111] Connection refused\nTraceback (most recent call last):\n  File "http_handler.py", line 1048, in post\nhttpx.ConnectError: [Errno 111] Connection refused\n2026-11-20 03:12:52 INFO  retrying in 1 s\n`;

export const onCopy = async () => true;
export const href = (id: string) => `#rule=${id}`;
export const fill: Fill = (hole) => {
  const capture = sampleFinding.captures[hole];
  return capture ? { text: capture.value, filled: true } : placeholders(hole, { quoted: false, language: null });
};

const titles = [
  sampleArticle.title,
  'No deployments available: every deployment of the group is cooling down',
  'A model without a price',
] as const;
const excerpts = [
  'httpx.ConnectError: [Errno 111] Connection refused',
  'No deployments available for selected model',
  'This model is not mapped yet',
] as const;
const levels = ['certain', 'likely', 'perhaps'] as const;

/** A log in which one error stands again and again, and two others now and then. */
export const placed: PlacedFinding[] = Array.from({ length: 214 }, (_, index) => {
  const kind = index % 31 === 7 ? 1 : index % 53 === 11 ? 2 : 0;
  return {
    key: String(index),
    title: titles[kind],
    excerpt: excerpts[kind],
    confidence: levels[kind],
    rule: `rule-${kind}`,
    same: `rule-${kind}`,
    time: `14:0${Math.floor(index / 60)}:${String(index % 60).padStart(2, '0')}`,
    place: (index / 214) ** 1.6,
  };
});
export const severityOf = (rule: string) =>
  (({ 'rule-0': 'blocking', 'rule-1': 'degraded', 'rule-2': 'noise' }) as const)[rule] ?? 'degraded';

/** What a pasted text holds. */
export const found = [
  { key: '1', title: titles[0], confidence: 'certain', excerpt: excerpts[0], count: 214 },
  {
    key: '2',
    title: titles[1],
    confidence: 'likely',
    excerpt: 'No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o.',
  },
  {
    key: '3',
    title: 'The provider turned the key down',
    confidence: 'perhaps',
    excerpt: 'AuthenticationError: Incorrect API key provided: sk-…',
  },
] as const;

export const items: ResultItem[] = [
  { rule: 'a', title: titles[1], summary: 'The router refused the call itself.', area: 'routing' },
  {
    rule: 'b',
    title: 'Ollama refuses the connection',
    summary: 'LiteLLM found the machine but no Ollama on that port.',
    area: 'connection',
  },
  { rule: 'c', title: 'The key has used up its budget', summary: 'Spend of this virtual key is over its limit.', area: 'budgets' },
];

export { documents };

const index = createSearch(documents);
/** The real search over the real catalog. */
export const find = (query: string): ResultItem[] =>
  index.search(query, 12).flatMap(({ rule }) => {
    const document = documents.find(({ id }) => id === rule);
    return document ? [{ rule, title: document.title, summary: document.summary, area: document.area }] : [];
  });

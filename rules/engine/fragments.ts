/**
 * Cuts every literal into short fragments for the first pass. Several a signature, so that an altered text still shows one whole; rare
 * ones first, so that a hit says much. 8 to 12 characters: shorter ones fire everywhere, longer ones die of one retyped letter.
 */
import type { Part } from './tables.ts';

const length = 10;
const shortestOfAll = 6;
/** More would make the automaton larger without finding more: one of four survives two edits and a wrap. */
const mostFragments = 5;

/** Where a fragment comes from: signature, part of its template, offset in that part's literal. */
export interface FragmentUse {
  signature: number;
  part: number;
  offset: number;
}

/** Fragment text -> its uses. Cut when the engine starts (3 ms for 1,000 signatures): shipping them would double the tables. */
export function cutFragments(
  templates: readonly (readonly Part[])[],
  { most = mostFragments, shortest = shortestOfAll, telling = false } = {},
): Map<string, FragmentUse[]> {
  const pieces = templates.map((parts) => {
    const longest = Math.max(...parts.map((part) => ('literal' in part ? part.literal.length : 0)));
    const least = longest >= shortest ? shortest : shortestOfAll; // a signature of short literals alone uses what it has
    const usable = parts.flatMap((part, index) =>
      'literal' in part ? cut(part.literal, least, telling).map(([text, offset]) => ({ text, part: index, offset })) : [],
    );
    const rare = telling ? usable.filter(({ text }) => !commonplace.includes(text)) : [];
    return rare.length > 0 ? rare : usable;
  });
  const users = new Map<string, number>();
  for (const list of pieces) for (const text of new Set(list.map((piece) => piece.text))) users.set(text, (users.get(text) ?? 0) + 1);

  const chosen = new Map<string, FragmentUse[]>();
  pieces.forEach((list, signature) => {
    const spread = list.length <= most ? list : pick(list, users, most);
    for (const piece of spread) {
      const entry = chosen.get(piece.text) ?? [];
      entry.push({ signature, part: piece.part, offset: piece.offset });
      chosen.set(piece.text, entry);
    }
  });
  return chosen;
}

function cut(literal: string, least: number, ascii: boolean): [string, number][] {
  return evenly(literal, least).filter(([text]) => !ascii || isAscii.test(text));
}

/** The letters of the first pass' automaton are ASCII; a piece with an em dash in it is left to its neighbours. The second pass knows all. */
const isAscii = /^[\x21-\x7e]+$/;

function evenly(literal: string, least: number): [string, number][] {
  if (literal.length < least) return [];
  if (literal.length <= length + 2) return [[literal, 0]];
  const count = Math.floor(literal.length / length);
  const step = (literal.length - length) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, i) => {
    const offset = Math.round(i * step);
    return [literal.slice(offset, offset + length), offset];
  });
}

/** What ordinary LiteLLM logs are full of, as skeleton: a piece of it would wake the reader for every line. */
const commonplace = [
  'litellm:proxyinitializedwithconfig litellmproxy:info:litellmproxy:debug:litellmrouter:info:litellmrouter:debug:litellm:info:litellm:debug:',
  'post/v1/chat/completions post/chat/completions/v1/messages/v1/embeddings/v1/responses http/1.1',
  'messages temperature max_tokens max_completion_tokens content response_format authorization:bearer request sent from litellm',
  'https://docs.litellm.ai/docs/ https://api.openai.com/v1/ https://github.com/berriai/litellm/',
  'deployment deployments litellm_params litellm_settings litellm_metadata litellm_model proxy_server.py: router.py: utils.py: main.py: caching_handler.py:',
  '{message:se {message:{level: ,message: ,level:info,timestamp: error:{message: ,stacktrace:',
  'internal server error too many requests connection error the model rate limit please try again',
]
  .join(' ')
  .replaceAll(' ', '');

/** The first piece (where texts begin), the last, and the rarest of the rest. */
function pick<T extends { text: string }>(list: T[], users: ReadonlyMap<string, number>, most: number): T[] {
  const rest = list.slice(1, -1).sort((a, b) => (users.get(a.text) ?? 0) - (users.get(b.text) ?? 0));
  return [list[0] as T, ...rest.slice(0, most - 2), list.at(-1) as T];
}

/**
 * Articles live with the background; each is fetched when its rule is first seen, so that the card opens at once. The titles come with them: the
 * reader carries no words of its own.
 */
import type { Article } from '../../rules/article.ts';
import { send } from '../platform/messages.ts';

const known = new Map<string, Promise<Article | null>>();
const titles = new Map<string, string>();

/** Null when there is no such rule, or nobody to ask: the extension was updated under this page. */
export function articleOf(rule: string): Promise<Article | null> {
  let article = known.get(rule);
  if (!article) {
    article = fetchArticle(rule);
    known.set(rule, article);
  }
  return article;
}

/** The title of a rule whose article is there; until then its id, which is made of words too. */
export function titleOf(rule: string): string {
  return titles.get(rule) ?? rule.replaceAll('-', ' ');
}

/** Fetches what is not there yet. Resolves with true when something came, and titles are better than they were. */
export async function fetchArticles(rules: Iterable<string>): Promise<boolean> {
  const fresh = [...new Set(rules)].filter((rule) => !known.has(rule));
  const articles = await Promise.all(fresh.map(articleOf));
  return articles.some((article) => article !== null);
}

async function fetchArticle(rule: string): Promise<Article | null> {
  try {
    const article = await send('any-to-background/article', { rule });
    if (article) titles.set(rule, article.title);
    return article;
  } catch {
    known.delete(rule); // asked again at the next click: a worker that failed once may start the next time
    return null;
  }
}

/** Rule packs were changed: what was fetched may be of an older one. */
export function forgetArticles(): void {
  known.clear();
}

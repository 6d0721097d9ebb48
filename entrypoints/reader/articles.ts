/** Articles live with the background; each is fetched when its rule is first seen, so that the card opens at once. */
import type { Article } from '../../rules/article.ts';
import { send } from '../platform/messages.ts';

const known = new Map<string, Promise<Article | null>>();

/** Null when there is no such rule, or nobody to ask: the extension was updated under this page. */
export function articleOf(rule: string): Promise<Article | null> {
  let article = known.get(rule);
  if (!article) {
    article = send('any-to-background/article', { rule }).catch(() => {
      known.delete(rule); // asked again at the next click: a worker that failed once may start the next time
      return null;
    });
    known.set(rule, article);
  }
  return article;
}

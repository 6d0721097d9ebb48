import { ActingArticle } from '../../components/ActingArticle.tsx';
import type { Strings } from '../../components/strings.ts';
import { placeholders } from '../../components/view.ts';
import type { Article } from '../../rules/article.ts';
import type { ExplainedFinding } from '../platform/explain-text.ts';
import { useOwnActions } from '../platform/own-actions.tsx';
import { copyHere } from '../platform/page-surface.ts';
import { ruleHref } from './route.ts';

export interface OwnArticleProps {
  article: Article;
  /** The error of a text that it explains; null where the rule alone is read. */
  found: ExplainedFinding | null;
  strings: Strings;
  onAlternative?: (rule: string) => void;
}

/** An article with the actions that its card on a page would have. */
export function OwnArticle({ article, found, strings, onAlternative }: OwnArticleProps) {
  const { acts, message, notices } = useOwnActions(article, found, strings);
  if (message) return <>{message}</>;
  return (
    <ActingArticle
      article={article}
      view={{ strings, fill: found?.fill ?? placeholders, onCopy: copyHere }}
      finding={found?.finding ?? null}
      applies={found?.applies}
      affected={found?.affected ?? null}
      alternatives={found?.alternatives ?? []}
      onAlternative={onAlternative}
      notices={notices}
      onOpenArticle={(rule) => {
        location.hash = ruleHref(rule);
      }}
      ruleHref={ruleHref}
      {...acts}
    />
  );
}

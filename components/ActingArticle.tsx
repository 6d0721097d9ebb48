import { Acting, type Acts } from './Acting.tsx';
import { ArticleView, type ArticleViewProps } from './ArticleView.tsx';

/** The full article with everything that can be done about it below its first lines. */
export function ActingArticle({ write, linkOf, mutes, ...article }: ArticleViewProps & Acts) {
  const { strings, onCopy } = article.view;
  return (
    <Acting {...{ write, linkOf, mutes, strings, onCopy }} placement="embedded" level={1} hasText={Boolean(article.finding)}>
      {(actions) => <ArticleView {...article} actions={actions} />}
    </Acting>
  );
}

import type { Article } from '../rules/article.ts';
import type { Finding } from '../rules/finding.ts';
import { ArticleView } from './ArticleView.tsx';
import { type FindingItem, FindingList } from './FindingList.tsx';
import type { Applies } from './narrowing.ts';
import type { Strings } from './strings.ts';
import { TextExcerpt } from './TextExcerpt.tsx';
import type { Copy, Fill } from './view.ts';

/** One error of a text with all that its article needs. */
export interface ExplainedItem extends FindingItem {
  finding: Finding;
  article: Article;
  fill: Fill;
  applies: Applies;
  affected: boolean | null;
}

export interface ExplainedTextProps {
  text: string;
  /** At least one. */
  items: readonly ExplainedItem[];
  /** Key of the one whose article is shown. */
  current: string;
  strings: Strings;
  onCopy: Copy;
  onPick: (key: string) => void;
  ruleHref: (id: string) => string;
}

/** What a text holds: its errors, the chosen one in its place, and the article filled in with its values. */
export function ExplainedText({ text, items, current, strings, onCopy, onPick, ruleHref }: ExplainedTextProps) {
  const item = items.find((each) => each.key === current) ?? items[0];
  if (!item) return null;
  return (
    <div class="explained-text">
      {items.length > 1 && (
        <section class="explained-list">
          <h2 class="list-title">{strings.paste.found(items.length)}</h2>
          <FindingList findings={items} strings={strings} onPick={onPick} current={item.key} />
        </section>
      )}
      <p class="label">{strings.explain.yourText}</p>
      <TextExcerpt text={text} start={item.finding.start} end={item.finding.end} label={strings.explain.yourText} />
      <ArticleView
        key={item.key}
        article={item.article}
        view={{ strings, fill: item.fill, onCopy }}
        finding={item.finding}
        applies={item.applies}
        affected={item.affected}
        ruleHref={ruleHref}
      />
    </div>
  );
}

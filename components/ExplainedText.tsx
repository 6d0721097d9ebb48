import type { ComponentChildren } from 'preact';
import type { Finding } from '../rules/finding.ts';
import { type FindingItem, FindingList } from './FindingList.tsx';
import type { Strings } from './strings.ts';
import { TextExcerpt } from './TextExcerpt.tsx';

export interface ExplainedTextProps<Item extends ExplainedItem> {
  text: string;
  /** At least one. */
  items: readonly Item[];
  /** The text holds more errors than these. */
  more: boolean;
  /** Key of the one whose article is shown. */
  current: string;
  strings: Strings;
  onPick: (key: string) => void;
  /** Draws the article of the chosen one. */
  children: (item: Item) => ComponentChildren;
}

/** One error of a text. */
export interface ExplainedItem extends FindingItem {
  finding: Pick<Finding, 'start' | 'end'>;
}

/** What a text holds: its errors, the chosen one in its place, and the article filled in with its values. */
export function ExplainedText<Item extends ExplainedItem>({
  text,
  items,
  more,
  current,
  strings,
  onPick,
  children,
}: ExplainedTextProps<Item>) {
  const item = items.find((each) => each.key === current) ?? items[0];
  if (!item) return null;
  return (
    <div class="explained-text">
      {items.length > 1 && (
        <section class="explained-list">
          <h2 class="list-title">{(more ? strings.paste.foundMore : strings.paste.found)(items.length)}</h2>
          <FindingList findings={items} strings={strings} onPick={onPick} current={item.key} />
        </section>
      )}
      <p class="label">{strings.explain.yourText}</p>
      <TextExcerpt text={text} start={item.finding.start} end={item.finding.end} label={strings.explain.yourText} />
      {children(item)}
    </div>
  );
}

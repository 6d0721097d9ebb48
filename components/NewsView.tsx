import { Empty } from './Empty.tsx';
import type { ResultItem } from './ResultList.tsx';
import type { Strings } from './strings.ts';

export interface NewsViewProps {
  added: readonly ResultItem[];
  changed: readonly ResultItem[];
  strings: Strings;
  ruleHref: (id: string) => string;
}

/** The explanations that are new or improved since the person last looked. */
export function NewsView({ added, changed, strings, ruleHref }: NewsViewProps) {
  const { news } = strings;
  const parts = [
    { title: news.added, items: added },
    { title: news.changed, items: changed },
  ].filter(({ items }) => items.length > 0);
  return (
    <div class="news">
      <h1>{news.title}</h1>
      {parts.length === 0 && <Empty icon="check" term={news.none} />}
      {parts.map(({ title, items }) => (
        <section key={title}>
          <h2>
            {title} <span class="quiet">{strings.number(items.length)}</span>
          </h2>
          <ul>
            {items.map((item) => (
              <li key={item.rule}>
                <a class="catalog-entry" href={ruleHref(item.rule)} lang="en">
                  <strong>{item.title}</strong>
                  <span class="quiet">{item.summary}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

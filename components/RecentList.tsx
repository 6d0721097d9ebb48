import type { ResultItem } from './ResultList.tsx';
import type { Strings } from './strings.ts';

/** The rules that were opened lately; nothing where there are none. */
export function RecentList({ items, strings, onPick }: { items: readonly ResultItem[]; strings: Strings; onPick: (rule: string) => void }) {
  if (items.length === 0) return null;
  return (
    <section class="recents">
      <h2 class="list-title">{strings.popup.recent}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.rule}>
            <button type="button" class="row" onClick={() => onPick(item.rule)}>
              <span class="row-title" lang="en">
                {item.title}
              </span>
              <span class="row-aside">{strings.areas[item.area].name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Confidence } from '../rules/finding.ts';
import { Disclosure } from './Disclosure.tsx';
import type { Strings } from './strings.ts';

/** Another rule that might explain the same text. */
export interface AlternativeItem {
  rule: string;
  title: string;
  confidence: Confidence;
}

export interface AlternativesProps {
  items: readonly AlternativeItem[];
  strings: Strings;
  /** Without it nothing is shown: a title that leads nowhere helps nobody. */
  onPick: ((rule: string) => void) | undefined;
  level?: 2 | 3;
}

export function Alternatives({ items, strings, onPick, level = 3 }: AlternativesProps) {
  if (items.length === 0 || !onPick) return null;
  return (
    <Disclosure level={level} title={strings.card.alternatives} aside={strings.number(items.length)}>
      <ul class="alternatives">
        {items.map((item) => (
          <li key={item.rule}>
            <button type="button" class="row-button" onClick={() => onPick(item.rule)}>
              <span lang="en">{item.title}</span>
              <span class="quiet">{strings.confidence[item.confidence].name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

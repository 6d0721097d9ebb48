import { Icon } from './Icon.tsx';
import type { Strings } from './strings.ts';

export interface NewsLineProps {
  /** How many rules. */
  added: number;
  changed: number;
  strings: Strings;
  onOpen: () => void;
}

/** One quiet line after an update that changed rules; nothing otherwise. */
export function NewsLine({ added, changed, strings, onOpen }: NewsLineProps) {
  if (added + changed === 0) return null;
  return (
    <button type="button" class="news-line" onClick={onOpen}>
      <span class="news-dot" aria-hidden="true" />
      <span class="news-title">{strings.news.title}</span>
      <span class="quiet">{strings.news.since(added, changed)}</span>
      <Icon name="arrow" />
    </button>
  );
}

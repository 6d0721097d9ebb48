import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import type { Term } from './strings.ts';

/** What is said where nothing can be shown: what holds, and what to do instead. */
export function Empty({ icon, term, children }: { icon: IconName; term: Term; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p class="empty-name">{term.name}</p>
      <p class="quiet">{term.meaning}</p>
      {children}
    </div>
  );
}

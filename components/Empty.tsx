import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import type { Term } from './strings.ts';

export interface EmptyProps {
  icon: IconName;
  term: Term;
  /** What is said is the heading of its page. */
  heading?: boolean;
  children?: ComponentChildren;
}

/** What is said where nothing can be shown: what holds, and what to do instead. */
export function Empty({ icon, term, heading = false, children }: EmptyProps) {
  const Name = heading ? 'h1' : 'p';
  return (
    <div class="empty">
      <Icon name={icon} />
      <Name class="empty-name">{term.name}</Name>
      <p class="quiet">{term.meaning}</p>
      {children}
    </div>
  );
}

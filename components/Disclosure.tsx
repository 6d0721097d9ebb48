import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export interface DisclosureProps {
  title: ComponentChildren;
  /** A few words at the right end of the line. */
  aside?: ComponentChildren;
  open?: boolean;
  class?: string;
  /** Heading level in the document; the browser's own details element does the rest (find-in-page opens it). */
  level?: 2 | 3 | 4;
  children: ComponentChildren;
}

export function Disclosure({ title, aside, open = false, class: className = '', level = 3, children }: DisclosureProps) {
  const Heading = `h${level}` as 'h2' | 'h3' | 'h4';
  return (
    <details class={`disclosure ${className}`} open={open}>
      <summary>
        <Icon name="chevron" />
        <Heading>{title}</Heading>
        {aside && <span class="disclosure-aside">{aside}</span>}
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}

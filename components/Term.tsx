import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Term as TermStrings } from './strings.ts';

export interface TermProps {
  term: TermStrings;
  class?: string;
  children: ComponentChildren;
}

/**
 * A word whose meaning shows on hover, focus and tap (WCAG 1.4.13: it can be pointed at, it stays, Escape puts it away without moving
 * anything). The meaning is also the button's description, so that it is read without being opened.
 */
export function Term({ term, class: className = '', children }: TermProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <span class="term" onPointerEnter={() => setOpen(true)} onPointerLeave={() => setOpen(false)}>
      <button
        type="button"
        class={`term-word ${className}`}
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.stopPropagation(); // the first Escape puts away the meaning, the next one the card
          setOpen(false);
        }}
      >
        {children}
      </button>
      <span role="tooltip" id={id} class="term-meaning" hidden={!open}>
        {term.meaning}
      </span>
    </span>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Term as TermStrings } from './strings.ts';
import { useDismiss } from './use-dismiss.ts';

/** Milliseconds that a pointer must rest: a meaning that jumps up under every passing hand is in the way. */
const rest = 300;

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
  const layer = useDismiss<HTMLSpanElement>(open, () => show(false)); // the first Escape puts away the meaning, the next one the card
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function show(now: boolean) {
    clearTimeout(timer.current);
    setOpen(now);
  }

  return (
    <span
      ref={layer}
      class="term"
      data-layer={open || undefined}
      onPointerEnter={() => {
        timer.current = setTimeout(() => setOpen(true), rest);
      }}
      onPointerLeave={() => show(false)}
    >
      <button
        type="button"
        class={`term-word ${className}`}
        aria-describedby={id}
        onFocus={() => show(true)}
        onBlur={() => show(false)}
        onClick={() => show(true)}
      >
        {children}
      </button>
      <span role="tooltip" id={id} class="term-meaning" hidden={!open}>
        {term.meaning}
      </span>
    </span>
  );
}

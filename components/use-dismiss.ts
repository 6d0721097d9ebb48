import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Something that lies over the rest and goes first when Escape is pressed: a meaning, a list, a preview. While `open`, give the element
 * `data-layer`: where Escape is caught outside of the views (over a page), the frame offers it to the layers as a `dismiss` event, the
 * innermost first. A layer that takes it prevents the default.
 */
export function useDismiss<E extends HTMLElement>(open: boolean, dismiss: () => void): RefObject<E | null> {
  const element = useRef<E>(null);
  const latest = useRef(dismiss);
  latest.current = dismiss;
  // Not after the next paint: an Escape that comes sooner would find nothing to put away, and close everything.
  useLayoutEffect(() => {
    const here = element.current;
    if (!open || !here) return;
    const close = (event: Event) => {
      if (event.type === 'keydown' && (event as KeyboardEvent).key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    here.addEventListener('keydown', close);
    here.addEventListener('dismiss', close);
    return () => {
      here.removeEventListener('keydown', close);
      here.removeEventListener('dismiss', close);
    };
  }, [open]);
  return element;
}

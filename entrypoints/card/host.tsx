/**
 * The one element that we add to a page, only while something shows: a host with a closed shadow root in the top layer. What is in it belongs to
 * the person alone: the page cannot reach it, made-up events do nothing, and keys pressed in it do not run the page's shortcuts.
 */
import { type ComponentChild, render } from 'preact';
import { createHost } from '../platform/never-read.ts';
import type { Theme } from '../platform/settings-shape.ts';
import type { Box } from '../platform/surface.ts';
import { freeHand, type Hand, type Held, keepInside } from './hand.ts';
import { claimKeys, isolate } from './isolate.ts';
import { deepActiveElement, isFocused, keepSelection, stage } from './page-state.ts';
import { place } from './place.ts';
import { dress } from './sheet.ts';

export interface Showing {
  view: ComponentChild;
  /** Where it belongs, in the viewport; null when that text is gone. Asked when it opens, and when page or window move. */
  anchor(): Box | null;
  /** Called once when it is closed, whoever did it; not when something else takes its place. */
  closed?(): void;
}

export interface PopoverHost {
  /** Shows this instead of whatever was shown. */
  show(showing: Showing): void;
  /** `giveBack`: focus returns to where it was before we took it. */
  close(giveBack: boolean): void;
  /** The surface under the person's hand: views move, size and pin it. */
  readonly held: Held;
  /** True when the person wants it to stay. */
  readonly pinned: boolean;
  /** Is this event one of ours? */
  owns(event: Event): boolean;
  /** The tree that views live in while shown. */
  readonly root: ShadowRoot | null;
}

/** A smooth scroll lasts about so long, in milliseconds. */
const arrival = 1_200;

interface Open {
  host: HTMLElement;
  root: ShadowRoot;
  frame: HTMLElement;
  showing: Showing;
  /** What had the focus before. */
  returnTo: Element | null;
  /** Until this time (performance.now) the page may still be scrolling to the text, and the surface is placed anew instead of moved. */
  arriving: number;
  /** Anchor and place at the last placing: while the page scrolls the surface moves along. */
  placed: { anchor: Box; left: number; top: number } | null;
  end: AbortController;
}

/** `theme` is asked each time something opens. Everything ends with `signal`. */
export function createPopoverHost(theme: () => Theme, signal: AbortSignal): PopoverHost {
  let open: Open | null = null;
  /** The size outlives the card: who made it large once reads the next one large too. Place and pin end with it. */
  const hand: Hand = freeHand();
  const held: Held = {
    hand,
    box: () => open?.frame.getBoundingClientRect() ?? new DOMRect(),
    viewport,
    changed: () => settle(),
  };
  signal.addEventListener('abort', () => close(false));
  const owns = (event: Event) => open !== null && event.composedPath().includes(open.host);
  const claim = claimKeys(owns, signal);

  function show(showing: Showing): void {
    if (signal.aborted) return;
    const selection = keepSelection();
    if (open) {
      open.showing = showing;
      render(null, open.frame);
    } else open = build(showing);
    const { frame, host } = open;
    open.placed = null;
    open.arriving = performance.now() + arrival;
    if (!hand.pinned) hand.at = null;
    frame.dataset.theme = theme();
    render(showing.view, frame);
    settle();
    // The views mark what takes the focus with tabIndex -1 (the dialog) or autofocus (the step button).
    frame.querySelector<HTMLElement>('[data-autofocus], [role="dialog"]')?.focus({ preventScroll: true });
    if (host.isConnected) selection();
  }

  function build(showing: Showing): Open {
    const end = new AbortController();
    const host = createHost();
    const root = host.attachShadow({ mode: 'closed' });
    dress(root);
    const frame = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
    frame.className = 'explainer';
    frame.style.cssText = 'position: fixed; left: 0; top: 0; width: max-content; max-width: calc(100vw - 16px)';
    root.append(frame);
    isolate(host, root, end.signal);

    const returnTo = deepActiveElement();
    host.setAttribute('popover', 'manual');
    stage().append(host);
    try {
      host.showPopover();
    } catch {
      // Without the top layer it still stands above most of the page.
    }

    const watching = { signal: end.signal, capture: true, passive: true } as const;
    const follow = throttleToFrame(() => (open && performance.now() < open.arriving ? settle() : moveAlong()));
    addEventListener('scroll', follow, watching);
    addEventListener('resize', throttleToFrame(settle), watching);
    const sizes = new ResizeObserver(() => settle());
    sizes.observe(frame);
    end.signal.addEventListener('abort', () => sizes.disconnect());
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
        // What is pinned is read beside the page: there Escape is the page's, unless the person is in it.
        if (hand.pinned && !isFocused(host)) return;
        // While our surface is open, Escape means it and nothing below it; in it the innermost layer first.
        event.stopImmediatePropagation();
        event.preventDefault();
        claim(event);
        const layers = [...frame.querySelectorAll('[data-layer]')].reverse();
        if (layers.every((layer) => layer.dispatchEvent(new Event('dismiss', { cancelable: true })))) close(true);
      },
      { signal: end.signal, capture: true },
    );
    return { host, root, frame, showing, returnTo, placed: null, arriving: 0, end };
  }

  /** Puts the surface where it belongs, at its present size. */
  function settle(): void {
    if (!open) return;
    if (!open.host.isConnected) {
      // The page threw the host out (document.write, a replaced root): nothing shows any more.
      close(false);
      return;
    }
    const anchor = open.showing.anchor() ?? open.placed?.anchor ?? { left: 8, top: 8, right: 8, bottom: 8 };
    const { frame } = open;
    // Measured without a limit, and then the scrolled part is put back to where the person had it.
    const body = frame.querySelector('.card-body');
    const scrolled = body?.scrollTop ?? 0;
    const view = viewport();
    frame.style.removeProperty('--card-max-height');
    for (const side of ['width', 'height'] as const) {
      if (hand.size) frame.style.setProperty(`--card-${side}`, `${Math.min(hand.size[side], view[side] - 16)}px`);
      else frame.style.removeProperty(`--card-${side}`);
    }
    const size = frame.getBoundingClientRect();
    const placed = hand.at
      ? { ...keepInside(hand.at, size, view), maxHeight: view.height - 16 }
      : place(anchor, size, view, hand.size?.height);
    frame.style.setProperty('--card-max-height', `${Math.floor(placed.maxHeight)}px`);
    if (body) body.scrollTop = scrolled;
    move(placed.left, placed.top);
    open.placed = { anchor, left: placed.left, top: placed.top };
  }

  function viewport() {
    return { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
  }

  function moveAlong(): void {
    const anchor = hand.at ? null : open?.showing.anchor();
    if (!open?.placed || !anchor) return;
    move(open.placed.left + anchor.left - open.placed.anchor.left, open.placed.top + anchor.top - open.placed.anchor.top);
  }

  function move(left: number, top: number): void {
    open?.frame.style.setProperty('transform', `translate(${Math.round(left)}px, ${Math.round(top)}px)`);
  }

  function close(giveBack: boolean): void {
    if (!open) return;
    const { host, frame, returnTo, showing, end } = open;
    const focused = isFocused(host);
    open = null;
    hand.pinned = false;
    hand.at = null;
    end.abort();
    render(null, frame);
    host.remove();
    // Only what we took is given back: a person who has gone elsewhere stays there.
    if (giveBack && focused && returnTo?.isConnected) (returnTo as HTMLElement).focus?.({ preventScroll: true });
    showing.closed?.();
  }

  return {
    show,
    close,
    held,
    get pinned() {
      return hand.pinned;
    },
    owns,
    get root() {
      return open?.root ?? null;
    },
  };
}

function throttleToFrame(run: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      run();
    });
  };
}

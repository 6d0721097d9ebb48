/** Between our surface and the page: nothing that the person does in it is seen by the page's listeners, and nothing that a script does is believed. */

/** Events that must neither reach the page's listeners by bubbling nor be believed when a script made them. */
const acts = ['click', 'dblclick', 'auxclick', 'contextmenu', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend'];
const keys = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'copy', 'cut', 'paste'];
const others = ['focusin', 'focusout', 'wheel', 'dragstart', 'drop', 'change'];

/** Until `signal` ends. Listeners of the page that capture at the window come first and still see that something happened, but not in what. */
export function isolate(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  for (const type of [...acts, ...keys]) {
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { signal, capture: true },
    );
  }
  for (const type of [...acts, ...keys, ...others]) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
}

/**
 * A key that was pressed in our surface is ours until it is let go, although Escape or Enter may have closed the surface by then: without this the
 * page's own shortcuts that wait for `keyup` would run. Until `signal` ends. Returns a function that claims the key of one more press.
 */
export function claimKeys(owns: (event: Event) => boolean, signal: AbortSignal): (press: KeyboardEvent) => void {
  const down = new Set<string>();
  const options = { signal, capture: true };
  addEventListener('keydown', (event) => (owns(event) ? down.add(event.code) : down.delete(event.code)), options);
  addEventListener('keyup', (event) => down.delete(event.code) && !owns(event) && event.stopImmediatePropagation(), options);
  return (press) => void down.add(press.code);
}

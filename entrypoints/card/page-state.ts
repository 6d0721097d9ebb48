/** What the page has, and must have again: focus, selection, and its own top layer. */

/** Where the host must stand: what is outside of a page's open modal dialog is inert for everyone. */
export function stage(): Element {
  const modals = document.querySelectorAll('dialog:modal');
  return modals[modals.length - 1] ?? document.fullscreenElement ?? document.documentElement;
}

/** What has the focus, in open shadow trees too; null for the body, which cannot be given it back. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body ? null : active;
}

export function isFocused(host: HTMLElement): boolean {
  return (host.getRootNode() as Document | ShadowRoot).activeElement === host;
}

/** The page's selection, to be put back should taking the focus have changed it. */
export function keepSelection(): () => void {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return () => undefined;
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index).cloneRange());
  return () => {
    const now = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const first = ranges[0] as Range;
    if (now && now.startContainer === first.startContainer && now.startOffset === first.startOffset && now.endOffset === first.endOffset)
      return;
    selection.removeAllRanges();
    for (const range of ranges) selection.addRange(range);
  };
}

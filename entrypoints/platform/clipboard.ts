/**
 * Puts text on the clipboard. Pages on plain http have no `navigator.clipboard`, and many log viewers are such pages; there a hidden field inside
 * `within` (our own shadow tree, or a page of ours) is copied from, and focus and selection go back to where they were. Resolves to false when
 * the browser refused; never rejects.
 */
export async function copyText(text: string, within: ShadowRoot | HTMLElement): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // No focus, or a permissions policy of the page: the old way may still work.
  }
  const root = within.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement as HTMLElement | null;
  const selection = getSelection();
  const ranges = selection ? Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index).cloneRange()) : [];
  const field = document.createElementNS('http://www.w3.org/1999/xhtml', 'textarea') as HTMLTextAreaElement;
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position: fixed; top: 0; left: 0; width: 1px; height: 1px; opacity: 0';
  within.append(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    focused?.focus({ preventScroll: true });
    if (selection && ranges.length > 0) {
      selection.removeAllRanges();
      for (const range of ranges) selection.addRange(range);
    }
  }
}

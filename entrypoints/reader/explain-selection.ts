/** "Explain this error" on a selection: the person asked, so no proof of LiteLLM is demanded, and an answer always comes. */
import type { Confidence, Finding } from '../../rules/finding.ts';
import type { Box, Surface } from '../platform/surface.ts';
import { boxOf } from './page/live-range.ts';
import { readSelection } from './page/selection.ts';

/** Longest selection that is explained, in UTF-16 units; a longer one is cut, and the card says so. */
export const selectionLimit = 200_000;

/** `passed` is the browser's copy; it serves where this frame has no selection of its own (text in a field, in a closed shadow tree). */
export function explainSelection(passed: string, recognize: (text: string) => Finding[], surface: Surface): void {
  const selected = readSelection(selectionLimit);
  const text = selected?.joined.text ?? passed.slice(0, selectionLimit);
  const total = selected?.total ?? passed.length;
  const lines = selected ? selected.joined.lines(0, selected.joined.length) : [];
  const anchor = (): Box | null => boxOf(lines) ?? fieldBox();
  const found = surest(recognize(text));
  if (!found) {
    surface.say('none-in-selection', anchor);
    return;
  }
  void surface.explain({
    finding: found,
    text: text.slice(found.start, found.end),
    anchor,
    ...(total > text.length && { cut: { read: text.length, total } }),
  });
}

const weight: Record<Confidence, number> = { certain: 2, likely: 1, perhaps: 0 };

/** The surest finding, of equals the first; null when there is none. */
export function surest(findings: readonly Finding[]): Finding | null {
  return findings.reduce<Finding | null>((a, b) => (a === null || weight[b.confidence] > weight[a.confidence] ? b : a), null);
}

/** Text that was selected in a field has no rectangle of its own; the field has. */
function fieldBox(): Box | null {
  const active = document.activeElement;
  return active && active !== document.body ? active.getBoundingClientRect() : null;
}

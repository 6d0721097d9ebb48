/** Walking from finding to finding with the keyboard. */
import type { Surface } from '../platform/surface.ts';
import { titleOf } from './articles.ts';
import type { Findings, Mark } from './findings.ts';
import { boxOf, isShown, liveRange } from './page/live-range.ts';
import { scrollToRange } from './page/scroll-to.ts';
import { stepFrom } from './page/walk.ts';

export interface Stepper {
  /** Returns false when there is nowhere to go; with `wrap` that means that this frame shows nothing. */
  step(surface: Surface, direction: 1 | -1, wrap: boolean): boolean;
  /** Begins anew: the page is another one. */
  reset(): void;
}

export function createStepper(reader: { findings: Findings; openCard(mark: Mark): void }): Stepper {
  const { findings } = reader;
  /** Where the last step led; survives the closing of what was shown there. */
  let stood: Mark | null = null;

  function step(surface: Surface, direction: 1 | -1, wrap: boolean): boolean {
    // Text in a closed <details> cannot be gone to without opening it, and the page is not ours to change.
    const marks = findings.inOrder.filter((mark) => isShown(mark.lines));
    const at = stood ? marks.indexOf(stood) : -1;
    const index = stepFrom({ current: at < 0 ? null : at, direction, count: marks.length, start: firstInView(marks), wrap });
    const mark = index === null ? undefined : marks[index];
    if (index === null || !mark) {
      stood = null;
      surface.close(false);
      if (wrap && window === top) surface.say('none-on-page', () => corner);
      return false;
    }
    stood = mark;
    const range = liveRange(mark.lines);
    if (range) scrollToRange(range);
    findings.current = mark;
    surface.step({
      position: index + 1,
      total: marks.length,
      title: titleOf(mark.finding.rule),
      anchor: () => boxOf(mark.lines),
      explain: () => reader.openCard(mark),
      closed: () => {
        if (findings.current === mark) findings.current = null;
      },
    });
    return true;
  }

  return {
    step,
    reset() {
      stood = null;
    },
  };
}

/** What belongs to no text stands in the corner of the page. */
const corner = { left: 8, top: 2, right: 8, bottom: 2 };

/** Index of the first mark at or below the upper edge of the viewport; their number when all are above. */
function firstInView(marks: readonly Mark[]): number {
  const index = marks.findIndex((mark) => (liveRange(mark.lines)?.getBoundingClientRect().bottom ?? -1) > 0);
  return index < 0 ? marks.length : index;
}

/** Repeats of one error as one row, in the order in which the first of each stands on the page. */
import type { FindingItem } from './FindingList.tsx';

export interface PlacedFinding extends FindingItem {
  rule: string;
  /** Equal for the same error. */
  same: string;
  /** From 0, the top of the page, to 1. */
  place: number;
}

export interface FindingGroup extends PlacedFinding {
  count: number;
  /** All of them, itself first. */
  items: PlacedFinding[];
}

export function groupFindings(findings: readonly PlacedFinding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const group = groups.get(finding.same);
    if (!group) groups.set(finding.same, { ...finding, count: 1, items: [finding] });
    else {
      group.count++;
      group.items.push(finding);
      group.time ??= finding.time ?? null;
    }
  }
  return [...groups.values()];
}

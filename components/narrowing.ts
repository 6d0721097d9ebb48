/** Which causes and fixes of a rule fit this very text, and in which order they are shown. */
import type { Conditions } from '../rules/schema.ts';

/** Does a part with these conditions fit the text? The engine answers; views only ask. */
export type Applies = (when: Conditions) => boolean;

/**
 * Parts that do not fit leave; parts that fit because of their conditions come first; fixes for other releases than the text shows come last,
 * because they may serve after the upgrade. The rule's own order holds otherwise.
 */
export function narrow<Part extends { when?: Conditions; version?: string }>(parts: readonly Part[], applies: Applies | undefined): Part[] {
  if (!applies) return [...parts];
  const fitting = parts.filter((part) => part.when === undefined || applies(part.when));
  const usable = (part: Part) => part.version === undefined || applies({ version: part.version });
  const order = (part: Part) => (usable(part) ? 0 : 2) + (part.when === undefined ? 1 : 0);
  return fitting.toSorted((a, b) => order(a) - order(b));
}

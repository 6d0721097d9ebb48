/** Which causes and fixes of a rule fit this very text, and in which order they are shown. */
import type { Conditions } from '../rules/schema.ts';

/** Does a part with these conditions fit the text? The engine answers; views only ask. */
export type Applies = (when: Conditions) => boolean;

/** Parts that do not fit leave; parts that fit because of their conditions come first; the rule's own order holds otherwise. */
export function narrow<Part extends { when?: Conditions }>(parts: readonly Part[], applies: Applies | undefined): Part[] {
  if (!applies) return [...parts];
  const fitting = parts.filter((part) => part.when === undefined || applies(part.when));
  return [...fitting.filter((part) => part.when !== undefined), ...fitting.filter((part) => part.when === undefined)];
}

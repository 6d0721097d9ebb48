/** Conditions tell apart failures that share a text. */
import type { Page } from '../finding.ts';
import type { Conditions } from '../schema.ts';
import { skeletonText } from './skeleton.ts';
import { satisfies, type Version } from './versions.ts';

export interface Circumstances {
  /** Skeleton of everything that belongs to the error. */
  skeleton: string;
  classes: readonly string[];
  providers: readonly string[];
  statuses: readonly number[];
  version: Version | null;
  page: Page | undefined;
  /** Texts already looked for in `skeleton`: many hits of one rule ask the same. */
  known?: Map<string, boolean>;
}

/** Null when a condition fails; otherwise how many were met. An unknown version neither meets nor fails. */
export function weigh(conditions: Conditions | undefined, facts: Circumstances): number | null {
  if (conditions === undefined) return 0;
  let met = 0;
  const stands = (text: string) => {
    let found = facts.known?.get(text);
    if (found === undefined) {
      found = facts.skeleton.includes(skeletonCache(text));
      facts.known?.set(text, found);
    }
    return found;
  };
  const test = (present: unknown, holds: () => boolean): boolean => {
    if (present === undefined) return true;
    if (!holds()) return false;
    met++;
    return true;
  };
  const { also, any, not, class: classes, provider, status, version, page } = conditions;
  const all =
    test(also, () => (also as string[]).every(stands)) &&
    test(any, () => (any as string[]).some(stands)) &&
    // What does not stand there is no evidence for what does.
    (not === undefined || !not.some(stands)) &&
    test(classes, () => (classes as string[]).some((name) => facts.classes.includes(name))) &&
    test(provider, () => (provider as string[]).some((name) => facts.providers.includes(name))) &&
    test(status, () => (status as number[]).some((code) => facts.statuses.includes(code))) &&
    test(page, () =>
      (page as string[]).some((part) => `${facts.page?.url ?? ''} ${facts.page?.title ?? ''}`.toLowerCase().includes(part.toLowerCase())),
    ) &&
    (version === undefined || facts.version === null || test(version, () => satisfies(facts.version as Version, version)));
  return all ? met : null;
}

/**
 * Does half of a text stand there that must not? Then it was retyped or cut, and the rule that it belongs to may be the right one.
 * Halves of fewer letters are everyday words, and a half that is part of the matched template itself (`own`) stands there anyhow.
 */
export function nearlyForbidden(conditions: Conditions | undefined, skeleton: string, own: string): boolean {
  return (conditions?.not ?? []).some((text) => {
    const whole = skeletonCache(text);
    const middle = Math.ceil(whole.length / 2);
    const stands = (half: string) => skeleton.includes(half) && !skeletonCache(own).includes(half);
    return middle >= fewestOfHalf && (stands(whole.slice(0, middle)) || stands(whole.slice(middle)));
  });
}
const fewestOfHalf = 10;

const cache = new Map<string, string>();
function skeletonCache(text: string): string {
  let skeleton = cache.get(text);
  if (skeleton === undefined) {
    skeleton = skeletonText(text);
    cache.set(text, skeleton);
  }
  return skeleton;
}

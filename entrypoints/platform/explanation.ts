/** A finding and its article, brought together: what the card needs to know of this very text. Pure; for pages, popup and explain page alike. */
import type { Article } from '../../rules/article.ts';
import { clean } from '../../rules/engine/clean.ts';
import { type Circumstances, weigh } from '../../rules/engine/conditions.ts';
import { fillHole } from '../../rules/engine/fill.ts';
import { skeletonText } from '../../rules/engine/skeleton.ts';
import { compareVersions, parseVersion } from '../../rules/engine/versions.ts';
import type { Finding, Page } from '../../rules/finding.ts';
import type { Conditions, Language } from '../../rules/schema.ts';

export interface Explanation {
  fill: (hole: string, context: { quoted: boolean; language: Language | null }) => { text: string; filled: boolean };
  applies: (when: Conditions) => boolean;
  /** Whether the version that the text shows has the failure; null when the text shows none, or nothing is known. */
  affected: boolean | null;
}

/** `text`: the finding's own text (from `start` to `end`). */
export function explanationOf(finding: Finding, text: string, article: Article, page?: Page): Explanation {
  let facts: Circumstances | undefined;
  return {
    fill: (hole, context) => fillHole(finding.captures, hole, context),
    applies(when) {
      facts ??= {
        skeleton: skeletonText(clean(text, 0, text.length).text),
        classes: finding.chain.flatMap((link) => link.class?.split('.').at(-1) ?? []),
        providers: finding.chain.flatMap((link) => link.provider ?? []),
        statuses: finding.chain.flatMap((link) => link.status ?? []),
        version: finding.version === null ? null : parseVersion(finding.version),
        page,
        known: new Map(),
      };
      return weigh(when, facts) !== null;
    },
    affected: isAffected(finding.version, article.affects),
  };
}

export function isAffected(shown: string | null, affects: Article['affects']): boolean | null {
  const version = shown === null ? null : parseVersion(shown);
  if (version === null || affects === undefined) return null;
  const from = affects.from === undefined ? null : parseVersion(affects.from);
  const fixed = affects.fixed === undefined ? null : parseVersion(affects.fixed);
  if (from === null && fixed === null) return null;
  return !(from !== null && compareVersions(version, from) < 0) && !(fixed !== null && compareVersions(version, fixed) >= 0);
}

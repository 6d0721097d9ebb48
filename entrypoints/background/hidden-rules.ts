import articles from 'virtual:catalog/articles';
import type { Settings } from '../platform/settings-shape.ts';

/** Rules whose findings are not marked on pages: muted ones, and those of a severity that is not shown. */
export function hiddenRules({ mutedRules, marks }: Settings): string[] {
  const unshown = Object.values(articles).filter(({ severity }) => !marks.severities.includes(severity));
  return [...new Set([...mutedRules, ...unshown.map(({ id }) => id)])];
}

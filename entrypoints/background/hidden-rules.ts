import articles from 'virtual:catalog/articles';
import type { Settings, Severity } from '../platform/settings-shape.ts';

/** Rules whose findings are not marked on pages: muted ones, and those of a severity that is not shown. `ofPacks`: the severities of packs' rules. */
export function hiddenRules({ mutedRules, marks }: Settings, ofPacks: Readonly<Record<string, Severity>>): string[] {
  const rules = [...Object.values(articles).map(({ id, severity }) => [id, severity] as const), ...Object.entries(ofPacks)];
  const unshown = rules.filter(([, severity]) => !marks.severities.includes(severity));
  return [...new Set([...mutedRules, ...unshown.map(([id]) => id)])];
}

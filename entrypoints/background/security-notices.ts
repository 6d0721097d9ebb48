/**
 * Holes of a release that a text happens to show: whatever failed there, its reader should know first. Only notices that stop everything and
 * say both where they begin or end; reports of unclear reach would cry wolf under every old traceback.
 */
import articles from 'virtual:catalog/articles';
import { isAffected } from '../platform/explanation.ts';

export function securityNotices(version: string): { rule: string; title: string }[] {
  return Object.values(articles)
    .filter(({ kind, severity, area, affects }) => kind === 'security' && area === 'security' && severity === 'blocking' && affects)
    .filter(({ affects }) => affects?.from !== undefined && affects.fixed !== undefined && isAffected(version, affects) === true)
    .map(({ id, title }) => ({ rule: id, title }));
}

import { holds, parentAcross } from '../../platform/text-walk.ts';
import type { Site } from '../sites/site.ts';

/** Whose text belongs together: a declared block, or an element that stands apart in it. Open shadow trees belong to where they are shown. */

/** Selector of everything that begins a scope of its own. */
export function scopeSelector(site: Site): string {
  return site.apart ? `${site.blocks}, ${site.apart}` : site.blocks;
}

/** The scope that `node` stands in; null when it is not to be read. */
export function scopeOf(node: Node, site: Site): Element | null {
  for (let at: Node | null = node; at; at = parentAcross(at.getRootNode())) {
    const element = at.nodeType === Node.ELEMENT_NODE ? (at as Element) : at.parentElement;
    const own = element?.closest(scopeSelector(site));
    if (own) return own;
  }
  return null;
}

/** Every scope that `node` touches: the one it stands in, and those inside it; not those in shadow trees inside it. */
export function scopesAround(node: Node, site: Site): Set<Element> {
  const scopes = new Set<Element>();
  const own = scopeOf(node, site);
  if (own) scopes.add(own);
  if (node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) {
    for (const inner of (node as ParentNode).querySelectorAll(scopeSelector(site))) scopes.add(inner);
  }
  return scopes;
}

/** Notes in `scopes` which of them have to be read because `node` changed, and from where: from the scope itself when all of it changed. */
export function noteScopes(node: Node, site: Site, scopes: Map<Element, Set<Node>>): void {
  for (const scope of scopesAround(node, site)) {
    const seeds = scopes.get(scope) ?? new Set();
    seeds.add(holds(node, scope) ? scope : node);
    scopes.set(scope, seeds);
  }
}

import type { Site } from '../sites/site.ts';

/**
 * Whose text belongs together. A scope is a declared block, an element that stands apart in it, or a whole open shadow tree (where selectors of the
 * document do not reach).
 */

export type Scope = Element | ShadowRoot;

/** Selector of everything that begins a scope of its own. */
export function scopeSelector(site: Site): string {
  return site.apart ? `${site.blocks}, ${site.apart}` : site.blocks;
}

/** The scope that `node` stands in; null when it is not to be read. */
export function scopeOf(node: Node, site: Site): Scope | null {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  const own = element?.closest(scopeSelector(site));
  if (own) return own;
  const root = node.getRootNode();
  if (!isShadowRoot(root)) return null;
  return site.blocks === ':root' || scopeOf(root.host, site) ? root : null;
}

/** Every scope that `node` touches: the one it stands in, and those inside it. */
export function scopesAround(node: Node, site: Site): Set<Scope> {
  const scopes = new Set<Scope>();
  const own = isShadowRoot(node) ? scopeOf(node.firstChild ?? node, site) : scopeOf(node, site);
  if (own) scopes.add(own);
  if (node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) {
    for (const inner of (node as ParentNode).querySelectorAll(scopeSelector(site))) scopes.add(inner);
  }
  return scopes;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

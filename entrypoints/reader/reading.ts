/** Keeps the findings of this frame true to the page, from the moment it is started until its signal ends. */
import { isInsideNeverRead } from '../platform/never-read.ts';
import type { Slices } from '../platform/slices.ts';
import { type ChangeWatcher, watchChanges } from '../platform/watch-changes.ts';
import type { Findings } from './findings.ts';
import { adoptSheet } from './page/mark-ranges.ts';
import { readAround } from './page/read-around.ts';
import { isShadowRoot, type Scope, scopeSelector, scopesAround } from './page/scopes.ts';
import type { Site } from './sites/site.ts';

export interface Reading {
  /** Resolves when everything that stood on the page at the start was read. */
  begun: Promise<void>;
  readonly flooded: boolean;
}

/** `sheet`: what shadow trees draw their marks with; no sheet of the document reaches into them in Firefox. */
export function startReading(site: Site, findings: Findings, sheet: CSSStyleSheet, changed: () => void, signal: AbortSignal): Reading {
  const leaveOut = [site.ignore, scopeSelector(site)].filter((selector) => selector && selector !== ':root').join(', ');
  let lost = new Set<Node>();
  let begun: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });
  signal.addEventListener('abort', () => begun());

  async function read(nodes: Set<Node>, slices: Slices): Promise<void> {
    findings.beginBatch();
    let differs = findings.dropGone();
    for (const node of lost) nodes.add(node);
    lost = new Set();
    for (const [scope, seeds] of byScope(nodes, site)) {
      await readAround(scope, seeds, nodes, { leaveOut, slices, signal, opens, lost: (node) => lost.add(node) }, (piece) => {
        differs = findings.take(piece) || differs;
      });
      if (signal.aborted) return;
    }
    if (differs) changed();
    begun();
  }

  function opens(root: ShadowRoot): void {
    watcher.include(root);
    adoptSheet(root, sheet);
  }

  const watcher: ChangeWatcher = watchChanges(document, read, signal);
  return {
    begun: first,
    get flooded() {
      return watcher.flooded;
    },
  };
}

/** Which scopes have to be read, and from which of the changed nodes. */
function byScope(nodes: Set<Node>, site: Site): Map<Scope, Set<Node>> {
  const scopes = new Map<Scope, Set<Node>>();
  for (const node of nodes) {
    if (!node.isConnected || isInsideNeverRead(node) || isIgnored(node, site)) continue;
    for (const scope of scopesAround(node, site)) {
      const seeds = scopes.get(scope) ?? new Set();
      // A node that holds the scope, or is it, changed all of it.
      seeds.add(node.contains(scope) ? scope : node);
      scopes.set(scope, seeds);
    }
    if (isShadowRoot(node) && !scopes.has(node) && site.blocks === ':root') scopes.set(node, new Set([node]));
  }
  return scopes;
}

function isIgnored(node: Node, { ignore }: Site): boolean {
  if (ignore === undefined) return false;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest(ignore) != null;
}

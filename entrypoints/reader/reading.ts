/** Keeps the findings of this frame true to the page, from the moment it is started until its signal ends. */
import { isInsideNeverRead } from '../platform/never-read.ts';
import type { Slices } from '../platform/slices.ts';
import { parentAcross } from '../platform/text-walk.ts';
import { type ChangeWatcher, watchChanges } from '../platform/watch-changes.ts';
import type { Findings } from './findings.ts';
import { adoptSheet } from './page/mark-ranges.ts';
import { readAround } from './page/read-around.ts';
import { noteScopes, scopeSelector } from './page/scopes.ts';
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
  let flooded = false;
  let begun: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });
  signal.addEventListener('abort', () => begun());

  async function read(nodes: Set<Node>, slices: Slices): Promise<void> {
    findings.beginBatch();
    let differs = findings.dropGone(fieldsIn(nodes)) || flooded !== watcher.flooded;
    flooded = watcher.flooded;
    for (const node of lost) nodes.add(node);
    lost = new Set();
    // Thousands of rows may have come at once, and each asks the page where it stands.
    const scopes = new Map<Element, Set<Node>>();
    for (const node of nodes) {
      if (slices.due) await slices.pause();
      if (signal.aborted) return;
      if (isRead(node)) noteScopes(node, site, scopes);
    }
    for (const [scope, seeds] of scopes) {
      if (!isRead(scope)) continue; // it was looked for inside what changed, and may stand in a field
      await readAround(scope, seeds, nodes, { leaveOut, slices, signal, opens, lost: (node) => lost.add(node) }, (piece) => {
        differs = findings.take(piece) || differs;
      });
      if (signal.aborted) return;
    }
    if (differs) changed();
    begun();
  }

  const isRead = (node: Node) => node.isConnected && !isInsideNeverRead(node) && !isIgnored(node, site);

  function opens(root: ShadowRoot): void {
    // What stands apart in there is no part of the text around it, and no selector of the document reaches it.
    if (watcher.include(root) && site.apart) for (const inner of root.querySelectorAll(site.apart)) watcher.note(inner);
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

/**
 * Which text stands in a field since `nodes` changed? Text comes into one only by a change of the page, so that mostly nothing has to be asked;
 * only design mode comes without a sign, and is found out with the first letter that is typed.
 */
function fieldsIn(nodes: Set<Node>): ((text: Text) => boolean) | undefined {
  if (document.designMode === 'on' || nodes.has(document.documentElement)) return isInsideNeverRead;
  const fields = new Set([...nodes].filter(isInsideNeverRead));
  return fields.size === 0 ? undefined : (text) => isInside(text, fields);
}

function isInside(node: Node, places: Set<Node>): boolean {
  for (let at: Node | null = node; at; at = parentAcross(at)) if (places.has(at)) return true;
  return false;
}

function isIgnored(node: Node, { ignore }: Site): boolean {
  if (ignore === undefined) return false;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest(ignore) != null;
}

/**
 * Stage 1, on every matched page: watch the text, look for anchors, nothing else. At the first one the background is asked to inject the reader,
 * and the gate stops for good.
 */
import anchorFragments from 'virtual:catalog/anchors';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createAnchors } from '../../rules/engine/anchors.ts';
import { builtInHosts, demoHosts } from '../platform/built-in-hosts.ts';
import { watchChanges } from '../platform/watch-changes.ts';
import { askForReader } from './ask-for-reader.ts';
import { findAnchor } from './find-anchor.ts';
import { watchPackAnchors } from './pack-anchors.ts';
import { watchAccess } from './watch-access.ts';

export default defineContentScript({
  matches: import.meta.env.WXT_DEMO_ORIGIN ? [...builtInHosts, ...demoHosts] : builtInHosts,
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true, // the page would read the extension's name in it
  main(ctx) {
    watchAccess(() => ctx.abort(), ctx.signal);
    const found = new AbortController();
    let searching = search(anchorFragments);
    // Almost nobody has rule packs: the search does not wait for the answer, and begins anew for those who have.
    watchPackAnchors((fragments) => {
      searching.abort();
      if (!found.signal.aborted) searching = search([...anchorFragments, ...fragments]);
    }, ctx.signal);

    function search(fragments: readonly string[]): AbortController {
      const end = new AbortController();
      const signal = AbortSignal.any([ctx.signal, found.signal, end.signal]);
      const anchors = createAnchors(fragments);
      const watcher = watchChanges(
        document,
        async (changed, slices) => {
          if (ctx.isInvalid) return; // the extension was updated or removed: notices it, and aborts
          const opens = (root: ShadowRoot) => watcher.include(root);
          if (await findAnchor(changed, { anchors, slices, signal, opens, lost: (node) => watcher.note(node) })) {
            found.abort();
            askForReader(ctx.signal);
          }
        },
        signal,
      );
      return end;
    }
  },
});

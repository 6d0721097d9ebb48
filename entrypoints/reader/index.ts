/**
 * Stage 2, injected into a frame where the gate saw an anchor or where the person asked. Everything hangs on one signal: when the extension is
 * updated or removed, or when a newer reader comes, nothing of this one stays on the page.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from './reader.ts';

interface Running {
  /** False once the extension that this reader belongs to is gone. */
  alive(): boolean;
  stop(): void;
}

const place = Symbol.for('litellm-error-explainer.reader');

/** How often an abandoned reader notices that it is one, in milliseconds. Browsers send no event for it. */
const heartbeat = 5_000;

export default defineUnlistedScript(() => {
  // The isolated world outlives an update of the extension, so what stands here may be dead.
  const world = globalThis as { [place]?: Running };
  if (world[place]?.alive()) return;
  world[place]?.stop();

  const end = new AbortController();
  const alive = () => !end.signal.aborted && browser.runtime?.id !== undefined;
  const stop = () => {
    clearInterval(timer);
    end.abort();
  };
  const reader = startReader(end.signal, stop);
  const timer = setInterval(() => {
    if (!alive()) stop();
    else if (!document.hidden) reader.restore();
  }, heartbeat);
  world[place] = { alive, stop };
});

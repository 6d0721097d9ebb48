/** Brought into a frame with its first finding: everything that is drawn over a page. Does nothing until reader or background ask. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type CreateSurface, surfacePlace } from '../platform/surface.ts';
import { type ThreadPill, threadPlace } from '../platform/threads.ts';
import { wordsHere } from '../platform/words.ts';
import { showPill } from './pill.tsx';
import { createSurface } from './surface.tsx';

export default defineUnlistedScript(() => {
  (globalThis as { [surfacePlace]?: CreateSurface })[surfacePlace] = createSurface;
  (globalThis as Record<symbol, unknown>)[Symbol.for(threadPlace)] = (pill: ThreadPill) => showPill(pill, wordsHere());
});

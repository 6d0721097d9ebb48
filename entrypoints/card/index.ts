/** Brought into a frame with its first finding: everything that is drawn over a page. Does nothing until the reader asks. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type CreateSurface, surfacePlace } from '../platform/surface.ts';
import { createSurface } from './surface.tsx';

export default defineUnlistedScript(() => {
  (globalThis as { [surfacePlace]?: CreateSurface })[surfacePlace] = createSurface;
});

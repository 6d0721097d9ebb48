/** The reader's hand on what shows things: the script for it is fetched with the first finding, so that the first click finds it there. */
import { send } from '../platform/messages.ts';
import { type CreateSurface, type Surface, type SurfaceOptions, surfacePlace } from '../platform/surface.ts';

export interface LazySurface {
  /** Null where the script cannot be had: the extension was updated under this page, or access to it was withdrawn. */
  load(): Promise<Surface | null>;
  /** What is there already, without waiting. */
  readonly present: Surface | null;
}

export function createLazySurface(options: SurfaceOptions): LazySurface {
  let present: Surface | null = null;
  let loading: Promise<Surface | null> | null = null;

  async function fetchSurface(): Promise<Surface | null> {
    const { loaded } = await send('reader-to-background/load-card', {}).catch(() => ({ loaded: false }));
    const create = (globalThis as { [surfacePlace]?: CreateSurface })[surfacePlace];
    if (!loaded || !create || options.signal.aborted) {
      loading = null; // tried again the next time
      return null;
    }
    present = create(options);
    return present;
  }

  return {
    load() {
      loading ??= fetchSurface();
      return loading;
    },
    get present() {
      return present;
    },
  };
}

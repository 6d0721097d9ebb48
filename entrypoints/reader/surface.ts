/** The reader's hand on what shows things: the script for it is fetched with the first finding, so that the first click finds it there. */
import { send } from '../platform/messages.ts';
import { type CreateSurface, type Surface, type SurfaceOptions, surfacePlace } from '../platform/surface.ts';
import { wordsHere } from '../platform/words.ts';

export interface LazySurface {
  /** Null where the script cannot be had: the extension was updated under this page, or access to it was withdrawn. */
  load(): Promise<Surface | null>;
  /** What is there already, without waiting. */
  readonly present: Surface | null;
  /** Closes what is shown; the next load comes with the words of the language chosen now. */
  renew(): void;
}

export function createLazySurface(options: Omit<SurfaceOptions, 'strings'>): LazySurface {
  let present: Surface | null = null;
  let loading: Promise<Surface | null> | null = null;

  async function fetchSurface(): Promise<Surface | null> {
    const { loaded } = await send('reader-to-background/load-card', {}).catch(() => ({ loaded: false }));
    const create = (globalThis as { [surfacePlace]?: CreateSurface })[surfacePlace];
    if (!loaded || !create || options.signal.aborted) {
      loading = null; // tried again the next time
      return null;
    }
    present = create({ ...options, strings: wordsHere() });
    return present;
  }

  return {
    load() {
      loading ??= fetchSurface();
      return loading;
    },
    renew() {
      present?.close(false);
      present = null;
      loading = null;
    },
    get present() {
      return present;
    },
  };
}

/** Long work in short tasks, so that the page never waits for us. */

/** Longest stretch of work in one task, in milliseconds: half a frame at 60 Hz. */
export const sliceLength = 7;

/** Resolves in a later task, after the browser had the chance to paint and to handle input. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    // Not setTimeout, which is held back to 4 ms when nested: a long page would take minutes.
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => {
      port2.close();
      resolve();
    };
    port1.postMessage(null);
  });
}

/** A frame that is not drawn (scrolled away, covered) gets no animation frames; it is read all the same, after this many milliseconds. */
const longestFrame = 250;

/** Resolves right after the browser has painted: styles are settled then, and asking for one costs nothing. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, longestFrame);
    requestAnimationFrame(() => {
      clearTimeout(late);
      void nextTask().then(resolve);
    });
  });
}

/** Measures one job's own work, without the time in which it let others run. Call `pause` whenever `due` is true. */
export class Slices {
  private begun = performance.now();
  private done = 0;

  /** True when the current task has lasted long enough. */
  get due(): boolean {
    return performance.now() - this.begun >= sliceLength;
  }

  /** Milliseconds of own work up to now. */
  get worked(): number {
    return this.done + performance.now() - this.begun;
  }

  /** Lets others run. After it, whatever was known of the page may have changed. */
  async pause(): Promise<void> {
    this.done = this.worked;
    await nextTask();
    this.begun = performance.now();
  }
}

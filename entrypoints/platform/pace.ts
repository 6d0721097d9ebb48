/**
 * How soon the next batch of changes may be read. Pure: time comes in as numbers (milliseconds), so that hours can be tested in no time.
 *
 * A calm page is read 100 ms after it changed. A page whose changes cost more than 10 % of the time is read less often; when that goes on, the
 * waits double until the page is practically left alone. One cheap batch ends it.
 */

/** People do not see a delay of this length as one; it gathers what a framework renders in several steps. */
const calm = 100;
/** Own work may take this share of one core while a page keeps changing. */
const share = 0.1;
/** So long must a page keep us over our share before the wait doubles. */
const patience = 10_000;
const longest = 60_000;

export class Pace {
  private strainedSince: number | null = null;
  private factor = 1;
  private wait = 0;

  /** Milliseconds to wait from now until the next batch, `elapsed` after the last one ended. The very first is read at once. */
  delay(elapsed: number): number {
    return this.wait === 0 ? 0 : Math.max(calm, this.wait - elapsed);
  }

  /** As `delay`, for a page that rests: the doubled waits are for one that never does, and its last words must not stay unread for a minute. */
  delayAtRest(elapsed: number): number {
    return this.wait === 0 ? 0 : Math.max(0, this.wait / this.factor - elapsed);
  }

  /** True when the page never stops and is read so seldom that the person should be told. */
  get flooded(): boolean {
    return this.factor >= 8;
  }

  /** Tells what a batch cost (milliseconds of own work) and when it ended. */
  spent(cost: number, now: number): void {
    if (cost / share <= calm) {
      this.strainedSince = null;
      this.factor = 1;
      this.wait = calm;
      return;
    }
    this.strainedSince ??= now;
    if (now - this.strainedSince >= patience) {
      this.factor = Math.min(this.factor * 2, 64);
      this.strainedSince = now;
    }
    this.wait = Math.min((cost / share) * this.factor, longest);
  }

  /** The page was quiet for `elapsed` milliseconds since the last batch: what came before counts no longer. */
  quiet(elapsed: number): void {
    if (elapsed < this.wait * 2) return;
    this.strainedSince = null;
    this.factor = 1;
    this.wait = calm;
  }
}

/** A small share of `npm run load`: what must not grow does not, and what must be right at the end is. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { syntheticLog } from '../../scripts/bench/log.ts';
import { churn } from '../../scripts/load/churn.ts';
import { manyFindings } from '../../scripts/load/long-text.ts';
import { streamed } from '../../scripts/load/stream.ts';
import { type Session, startSession } from './harness/session.ts';

const error = (model: string) =>
  `14:05:23 - LiteLLM Router:ERROR: router.py:4310 - litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=${model}. pre-call-checks=False, cooldown_list=[]`;

let session: Session;
beforeEach(async () => {
  session = await startSession('chromium');
});
afterEach(() => session?.close());

describe('what a restless page costs', () => {
  it('is the same after a while as after the first minute: heap, nodes, listeners and ranges', { timeout: 180_000 }, async () => {
    const { held } = await churn(session, { rewrites: 400, routes: 60, cards: 40 });
    const [first, , , last] = held;
    if (!first || !last) throw new Error('nothing was measured');
    expect(first.ranges, 'the ranges of our marks were not counted').toBeGreaterThanOrEqual(10);
    expect(last.ranges, 'StaticRanges are kept after their text went').toBeLessThanOrEqual(first.ranges + 2);
    expect(last.nodes, 'nodes are kept').toBeLessThanOrEqual(first.nodes + 20);
    expect(last.listeners, 'listeners are kept').toBeLessThanOrEqual(first.listeners + 2);
    expect(last.detached, 'trees that left the page are kept').toBeLessThanOrEqual(first.detached + 2);
    // Compiled code and caches settle within half a megabyte; 500 rewrites of this pane, kept, would be 15.
    expect(last.heap - first.heap, 'bytes of heap that were gained').toBeLessThan(1_500_000);
  });
});

describe('a log at 5,000 lines a second', () => {
  it('has its last errors marked as soon as it rests', { timeout: 180_000 }, async () => {
    const log = syntheticLog({ size: 1e6, share: 0.02, form: 'plain', samples: [error('gpt-4o')] }).text;
    const { marks, lastMarked } = await streamed(session, 'with', { log, perSecond: 5_000, seconds: 6, keep: 5_000, calm: 10_000 });
    expect(marks).toBeGreaterThan(20);
    expect(lastMarked, 'of the last ten errors').toBe(10);
  });
});

describe('a page of a thousand errors', () => {
  it('has its marks, its card and its lists', { timeout: 120_000 }, async () => {
    const texts = Array.from({ length: 1_000 }, (_, index) => error(`model-${index}`));
    const { marks, listed, toCard } = await manyFindings(session, 'with', texts);
    expect(marks).toBeGreaterThanOrEqual(500);
    expect(listed).toBeGreaterThan(100);
    expect(toCard).toBeLessThan(5_000);
  });
});

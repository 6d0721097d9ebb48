/** From a click on an underline to the filled card, in a real page with a real mouse. */

import { type EngineName, startSession } from '../../tests/e2e/harness/session.ts';
import { waitForCard } from '../browsers/card.ts';
import { waitForNoUi } from '../browsers/closed-ui.ts';
import { pointOn, waitForMarks } from '../browsers/marks.ts';
import type { Spread } from './spread.ts';
import { spreadOf } from './spread.ts';

const address = 'https://github.com/acme/gateway/issues/1';
const clicks = 30;
/** Different errors on the page: each has an article of its own to fill the card with. */
const errors = 10;

export interface ClickResult {
  version: string;
  /** Milliseconds from the event's own time stamp: the card stands in the page with all its content; and it was painted. */
  filled: Spread;
  painted: Spread;
}

/** What runs in the page: it sees our element come, and nothing of what is in it. */
interface Watch {
  pressed: number;
  filled: number;
  painted: number;
}

export async function measureClick(engine: EngineName, samples: readonly string[]): Promise<ClickResult> {
  const session = await startSession(engine);
  try {
    const texts = oneLiners(samples, errors);
    session.web.serve(address, {
      body: `<!doctype html><title>Log</title><div class="markdown-body">${texts.map((text) => `<pre>${escaped(text)}</pre>`).join('')}</div>`,
    });
    const page = await session.open(address);
    await waitForMarks(page, errors, 20_000);
    await page.evaluate(watch);
    const times: Watch[] = [];
    for (let at = 0; at < clicks; at++) {
      const { x, y } = await pointOn(page, at % errors);
      await page.mouse.move(x, y);
      await new Promise((resolve) => setTimeout(resolve, 300)); // a person reads before clicking; the page is at rest
      await page.mouse.click(x, y);
      const card = await waitForCard(page);
      if (card.root.text.length < 200) throw new Error(`The card "${card.title}" was measured before it was filled.`);
      times.push(await page.evaluate(() => ({ ...(window as unknown as { watched: Watch }).watched })));
      await page.keyboard.press('Escape');
      await waitForNoUi(page);
    }
    return {
      version: await session.browser.version(),
      filled: spreadOf(times.map(({ pressed, filled }) => filled - pressed)),
      painted: spreadOf(times.map(({ pressed, painted }) => painted - pressed)),
    };
  } finally {
    await session.close();
  }
}

/** Runs in the page. Our host comes into the document together with the card in it, in one task. */
function watch(): void {
  const watched: Watch = { pressed: 0, filled: 0, painted: 0 };
  Object.assign(window, { watched });
  addEventListener('mousedown', () => Object.assign(watched, { pressed: 0, filled: 0, painted: 0 }), true);
  // Our reader hears of the click before the page does: the card may stand before this.
  addEventListener('click', (event) => Object.assign(watched, { pressed: event.timeStamp }), true);
  new MutationObserver((records) => {
    if (!records.some(({ addedNodes }) => [...addedNodes].some(({ nodeName }) => nodeName === 'DIV'))) return;
    watched.filled = performance.now();
    // The frame's own callbacks come before it is painted, a task posted by them after.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        watched.painted = performance.now();
      };
      port2.postMessage(null);
    });
  }).observe(document.documentElement, { childList: true });
}

/** Short samples, far apart in the list: rules of many kinds. */
function oneLiners(samples: readonly string[], count: number): string[] {
  const short = samples.filter((text) => !text.includes('\n') && text.length > 60 && text.length < 240);
  return Array.from({ length: count }, (_, index) => short[Math.floor((index * short.length) / count)] as string);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

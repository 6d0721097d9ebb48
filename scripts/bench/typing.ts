/** From a key in the popup to the list that it changes, with real keys over the whole catalog. */

import { openPopup } from '../../tests/e2e/harness/popup.ts';
import { type EngineName, type Session, startSession } from '../../tests/e2e/harness/session.ts';
import { type Spread, spreadOf } from './spread.ts';

const box = 'input[role="combobox"]';
/** What people type: words, an error class, a setting, a misspelling, a whole phrase. */
const queries = [
  'no deployments available',
  'RateLimitError',
  'drop_params',
  'budget exceded',
  'context window',
  'connection refused ollama',
];

export interface TypingResult {
  version: string;
  /** Milliseconds from the input event: the list is drawn into the document; and it is laid out. */
  drawn: Spread;
  laidOut: Spread;
}

interface Key {
  drawn: number;
  laidOut: number;
}

export async function measureTyping(engine: EngineName): Promise<TypingResult> {
  const session = await startSession(engine);
  try {
    const popup = await popupOf(session);
    await popup.waitForSelector(box);
    await popup.evaluate(watch);
    for (const query of queries) {
      await popup.click(box, { count: 3 });
      await popup.keyboard.press('Backspace');
      for (const key of query) {
        await popup.keyboard.press(key as 'a');
        await new Promise((resolve) => setTimeout(resolve, 40)); // 25 keys a second, faster than anybody
      }
      const shown = await popup.$$eval('[role="option"]', (options) => options.length);
      if (shown === 0) throw new Error(`"${query}" found nothing in ${engine}.`);
    }
    const keys = await popup.evaluate(() => (window as unknown as { keys: Key[] }).keys);
    return {
      version: await session.browser.version(),
      drawn: spreadOf(keys.map(({ drawn }) => drawn)),
      laidOut: spreadOf(keys.map(({ laidOut }) => laidOut)),
    };
  } finally {
    await session.close();
  }
}

/** The real one in Chromium. Firefox shows none to WebDriver: there the same page stands in a tab in front. */
async function popupOf(session: Session) {
  if (session.engine === 'firefox') return session.ours('/popup.html');
  session.web.serve('https://github.com/acme/gateway', { body: '<!doctype html><title>Fine</title><p>All is well.' });
  return openPopup(session, await session.open('https://github.com/acme/gateway'));
}

/** Runs in the popup. The search and the drawing of the list are microtasks of the input event; what is posted by it comes after them. */
function watch(): void {
  const keys: Key[] = [];
  Object.assign(window, { keys });
  addEventListener(
    'input',
    () => {
      const began = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const drawn = performance.now() - began;
        document.body.getBoundingClientRect(); // has the browser lay it out
        keys.push({ drawn, laidOut: performance.now() - began });
      };
      port2.postMessage(null);
    },
    true,
  );
}

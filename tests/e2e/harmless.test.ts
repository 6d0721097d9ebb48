/** What a page can tell of us, and what its readers lose by us: nothing. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { cardOn, waitForCard } from '../../scripts/browsers/card.ts';
import { closedUi, waitForNoUi } from '../../scripts/browsers/closed-ui.ts';
import { marks, pointOn, pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { findingsOn } from '../../scripts/demo/findings.ts';
import { eventually } from './harness/eventually.ts';
import { openPopup, texts } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';
import { storeSettings } from './harness/settings.ts';

const address = 'https://github.com/acme/gateway/issues/31';
const error = (model: string) =>
  `No deployments available for selected model, Try again in 5 seconds. Passed model=${model}. pre-call-checks=False, cooldown_list=[]`;
const filler = Array.from({ length: 60 }, (_, index) => `<p>Line ${index} of a long thread.</p>`).join('');
const thread = `
  <header><a id="home" href="#home">home</a> <input id="search" aria-label="Search"></header>
  <div class="markdown-body">
    <pre id="plain">${error('plain')}</pre>
    <p id="linked"><a id="link" href="#linked">${error('linked')}</a></p>
    <div id="row">${error('row')}</div>
    <details id="more"><summary>${error('summary')}</summary><p>It was folded.</p></details>
    ${filler}
  </div>`;

let session: Session;
let page: Page;
/** What the page's console and its uncaught errors said. */
let noise: string[];
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());
afterEach(async () => {
  await page?.close();
  await storeSettings(session, { paused: false });
});

/** Opens a page with an error of each model; `before` runs in it before anything else does. */
async function open(models: string[], { body = thread, headers = {}, before = nothing } = {}): Promise<void> {
  session.web.serve(address, { body: `<!doctype html><html lang="en"><title>Issue</title><body>${body}</body></html>`, headers });
  page = await session.open('about:blank');
  noise = [];
  // Browsers ask for an icon by themselves, and Firefox reports it as an error of the page.
  const note = (said: string) => said.includes('/favicon.ico') || noise.push(said);
  page.on('console', (message) => note(message.text() + (message.location()?.url ?? '').replace(address, '')));
  page.on('pageerror', (problem) => note(String(problem)));
  await page.evaluateOnNewDocument(before);
  await page.goto(address);
  await waitForMarks(page, models.length);
  expect((await marks(page)).map(({ text }) => /Passed model=(\w+)/.exec(text)?.[1])).toEqual(models);
}
const nothing = (): void => undefined;
const everywhere = ['plain', 'linked', 'row', 'summary'];

/** Notes every event of these kinds that reaches the page's own listener, as `type target`. */
const listen = (...types: string[]) =>
  page.evaluate((all) => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    for (const type of all) {
      document.addEventListener(type, (event) => {
        const { id, nodeName } = event.target as Element;
        seen.push(`${type} ${event instanceof KeyboardEvent ? event.key : id || nodeName}`);
      });
    }
  }, types);
const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
const calm = (milliseconds = 500) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The page as its reader has it. */
const state = () =>
  page.evaluate(() => ({
    markup: document.documentElement.outerHTML,
    text: document.body.innerText,
    selected: String(getSelection()),
    focused: document.activeElement?.id,
    scrolled: [scrollX, scrollY],
    height: document.documentElement.scrollHeight,
  }));

describe('the page, after an error was found, explained and closed again', () => {
  it('has the text, markup, selection, focus, scroll position and height that it has without us', async () => {
    await storeSettings(session, { paused: true });
    await open([]);
    const set = async () => {
      await page.focus('#search');
      await page.evaluate(() => {
        getSelection()?.selectAllChildren(document.querySelectorAll('p')[5] as Element);
        scrollTo(0, 40);
      });
      await calm(200);
    };
    await set();
    const without = await state();
    await storeSettings(session, { paused: false });
    await page.reload();
    await waitForMarks(page, everywhere.length);
    await set();
    expect(await state()).toEqual(without);

    await page.evaluate(() => getSelection()?.removeAllRanges());
    const { x, y } = await pointOn(page, 0);
    await page.mouse.click(x, y);
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoUi(page);
    await set();
    expect(await state()).toEqual(without);
    expect(noise).toEqual([]);
  });

  it('was told nothing in its console', async () => {
    await open(everywhere);
    await pressMark(page, 0);
    await waitForCard(page);
    await page.evaluate((text) => document.querySelector('.markdown-body')?.append(text), error('late'));
    await calm();
    await page.reload();
    await waitForMarks(page, everywhere.length);
    expect(noise).toEqual([]);
  });
});

describe('clicks', () => {
  it('on a marked link follow the link and open no card', async () => {
    await open(everywhere);
    await listen('click');
    await pressMark(page, 1);
    await calm();
    expect(new URL(page.url()).hash).toBe('#linked');
    expect(await seen()).toEqual(['click link']);
    expect(await cardOn(page)).toBeNull();
  });

  it('on a marked summary unfold it and open no card', async () => {
    await open(everywhere);
    await pressMark(page, 3);
    await calm();
    expect(await page.$eval('#more', (details) => (details as HTMLDetailsElement).open)).toBe(true);
    expect(await cardOn(page)).toBeNull();
  });

  it('on a marked row reach the handler of the row, all of them and nothing twice, and open the card', async () => {
    await open(everywhere);
    await listen('pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click');
    await pressMark(page, 2);
    await waitForCard(page);
    expect(await seen()).toEqual(['pointerdown row', 'mousedown row', 'pointerup row', 'mouseup row', 'click row']);
  });

  it('with a modifier, with another button, or at the end of a selection are the page’s alone', async () => {
    await open(everywhere);
    const { x, y } = await pointOn(page, 0);
    await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    await page.keyboard.up('Shift');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.mouse.click(x, y, { button: 'middle' });
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 4 });
    await page.mouse.up();
    await calm();
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(3);
    expect(await cardOn(page)).toBeNull();
  });
});

describe('keys', () => {
  it('run the shortcuts of the page while nothing of ours is open', async () => {
    await open(everywhere);
    await listen('keydown', 'keyup');
    for (const key of ['j', '/', 'Escape', 'Enter'] as const) await page.keyboard.press(key);
    expect(await seen()).toEqual(['j', '/', 'Escape', 'Enter'].flatMap((key) => [`keydown ${key}`, `keyup ${key}`]));
  });

  it('that close the card are not heard by the page, neither when pressed nor when let go', async () => {
    await open(everywhere);
    await page.focus('#search');
    await listen('keydown', 'keypress', 'keyup');
    await pressMark(page, 0);
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoUi(page);
    expect(await seen()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await seen()).toEqual(['keydown Escape', 'keyup Escape']);
  });

  it('that come faster than the browser paints put away a meaning first and the card after it', async () => {
    await open(everywhere);
    await listen('keydown', 'keyup');
    await pressMark(page, 0);
    await waitForCard(page);
    const hasMeaning = async () => JSON.stringify(await closedUi(page)).includes('data-layer');
    let tabs = 0;
    for (; tabs < 30 && !(await hasMeaning()); tabs++) await page.keyboard.press('Tab');
    expect(await hasMeaning(), 'Tab reaches a word that is explained').toBe(true);
    await page.keyboard.press('Escape');
    expect(await cardOn(page)).not.toBeNull();
    await page.keyboard.press('Escape');
    await waitForNoUi(page);

    await pressMark(page, 0);
    await waitForCard(page);
    for (let pressed = 1; pressed < tabs; pressed++) await page.keyboard.press('Tab');
    await page.evaluate(() => {
      const burn = () => {
        for (const end = performance.now() + 150; performance.now() < end; );
        requestAnimationFrame(burn);
      };
      requestAnimationFrame(burn);
    });
    await Promise.all([page.keyboard.press('Tab'), page.keyboard.press('Escape')]);
    expect(await cardOn(page), 'the Escape was for the meaning').not.toBeNull();
    await page.keyboard.press('Escape');
    await waitForNoUi(page);
    expect(await seen()).toEqual([]);
  });
});

describe('on paper', () => {
  const sheet = `<div class="markdown-body"><pre style="white-space: pre-wrap">${error('plain')}</pre><p>two words</p></div>`;
  /** What the browser prints, but for the time of printing. */
  const print = async () =>
    Buffer.from(await page.pdf())
      .toString('latin1')
      .replace(/\/(CreationDate|ModDate) ?\(.*?\)/g, '');

  it('a page is what it is without us, with an open card too', async () => {
    await open(['plain'], { body: sheet });
    const marked = await print();
    await pressMark(page, 0);
    await waitForCard(page);
    const explained = await print();
    if (session.engine === 'firefox') {
      // Firefox prints no highlight, ours or another's, and writes the same page in other bytes each time. A card would be some kilobytes.
      expect(Math.abs(explained.length - marked.length) / marked.length, 'the card is not printed').toBeLessThan(0.02);
      return;
    }
    await page.keyboard.press('Escape');
    await waitForNoUi(page);
    // Browsers draw marked text piece by piece, however it looks: the same pieces, marked under names that no sheet knows.
    await page.evaluate(
      (names) => {
        for (const name of names) {
          const ranges = CSS.highlights.get(name);
          if (ranges) CSS.highlights.set(`bare-${name}`, new Highlight(...ranges));
        }
        for (const name of names) CSS.highlights.delete(name);
      },
      ['lex-certain', 'lex-likely', 'lex-perhaps', 'lex-current'],
    );
    const bare = await print();
    expect(marked === bare, 'marks are not printed').toBe(true);
    expect(explained === bare, 'the card is not printed').toBe(true);
    await page.$eval('p', (element) => {
      element.style.textDecoration = 'underline';
    });
    expect((await print()) === bare, 'a line under two words would be seen here').toBe(false);
  });
});

describe('a page under a strict policy', () => {
  const policy = "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

  it('is read and explained, with nothing reported as a violation', async () => {
    // The policy forbids the page's own scripts, so the listener comes from outside of it.
    await open(everywhere, {
      headers: { 'content-security-policy': policy },
      before: () => {
        const violations: string[] = [];
        Object.assign(window, { violations });
        document.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
      },
    });
    await pressMark(page, 0);
    const card = await waitForCard(page);
    expect(card.details.map(([, value]) => value)).toContain('plain');
    expect(card.root.text.length).toBeGreaterThan(200);
    const violations = await page.evaluate(() => (window as unknown as { violations: string[] }).violations);
    expect(violations.filter((one) => !one.endsWith('/favicon.ico'))).toEqual([]); // the browser's own
    expect(noise).toEqual([]);
  });
});

describe('a page that looks for us', () => {
  it('sees no request of ours, and no address of the extension in its DOM, its style sheets or its globals', async () => {
    await open(everywhere, { before: () => Object.assign(window, { globalsBefore: Object.keys(window) }) });
    const asked = session.web.asked.length;
    await pressMark(page, 0);
    await waitForCard(page);
    const found = await page.evaluate(() => ({
      resources: performance.getEntriesByType('resource').map(({ name }) => name),
      markup: document.documentElement.outerHTML,
      rules: [...document.styleSheets, ...document.adoptedStyleSheets].flatMap(({ cssRules }) =>
        [...cssRules].map(({ cssText }) => cssText),
      ),
      globals: Object.keys(window).filter((key) => !(window as unknown as { globalsBefore: string[] }).globalsBefore.includes(key)),
    }));
    expect(found.resources.filter((name) => !name.endsWith('/favicon.ico'))).toEqual([]);
    expect(found.markup).not.toMatch(/(chrome|moz)-extension:/);
    expect(found.rules).toEqual([]);
    expect(
      found.globals.filter((key) => !['globalsBefore', 'home', 'search', 'plain', 'linked', 'link', 'row', 'more'].includes(key)),
    ).toEqual([]);
    expect(session.web.asked.slice(asked)).toEqual([]);
  });
});

describe('a tab that nobody looks at', () => {
  it('is not read before it is shown', async () => {
    await open(everywhere);
    const front = await session.open('about:blank');
    await front.bringToFront();
    expect(await page.evaluate(() => document.hidden), 'this browser hides tabs behind').toBe(true);
    await page.evaluate((text) => document.querySelector('#plain')?.append(`\n${text}`), error('hidden'));
    await calm(1200);
    const models = async () => (await marks(page)).map(({ text }) => /Passed model=(\w+)/.exec(text)?.[1]);
    expect(await models()).toEqual(everywhere);
    await page.bringToFront();
    await eventually(async () => expect(await models()).toEqual(['plain', 'hidden', 'linked', 'row', 'summary']));
    await front.close();
  });
});

describe('a page that rewrites itself without end', () => {
  it('is read less and less, and the popup says so, with findings and without', { timeout: 160_000 }, async () => {
    await open(['plain'], { body: `<div class="markdown-body"><pre id="plain">${error('plain')}</pre><pre id="log"></pre></div>` });
    // Every line speaks of an error as a program does that handles it: each has to be looked at, and none is a finding. More lines would cost
    // more than a tenth of the time too, but then each wait is longer, and so is the test.
    await page.evaluate(() => {
      const log = document.querySelector('#log') as HTMLElement;
      log.style.cssText = 'height: 40px; overflow: hidden; content-visibility: hidden';
      const line = (index: number) =>
        `INFO: call ${index} is tried again after litellm.RateLimitError was seen and handled by its caller\n`;
      const text = Array.from({ length: 1_500 }, (_, index) => line(index)).join('');
      let round = 0;
      setInterval(() => {
        log.textContent = `${round++}\n${text}`;
      }, 150);
    });
    const popup = await openPopup(session, page);
    await eventually(async () => expect((await texts(popup, '.page-findings')).join()).toMatch(/rewrites itself without end/), 100_000); // 35 s on an idle machine
    expect((await texts(popup, '.findings .row-title')).length).toBe(1);
    expect((await texts(popup, '.list-title')).join()).toMatch(/1 error on this page/);
    await session.shoot(popup, 'popup-lagging');
    await page.evaluate(() => document.querySelector('#plain')?.remove());
    await eventually(async () => expect((await texts(popup, '.empty')).join()).toMatch(/rewrites itself without end/), 30_000);
    expect(await findingsOn(session.inside, page)).toEqual([]);
    await popup.close();
  });
});

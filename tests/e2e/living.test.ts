/** Pages that never stay as they were: written anew on a timer, longer with every scroll, in frames and shadow trees that come later. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { marks } from '../../scripts/browsers/marks.ts';
import { settledFindings } from '../../scripts/demo/findings.ts';
import { eventually } from './harness/eventually.ts';
import { checkPage } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';
import { failures, lines, plain } from './viewers/log.ts';

const log = lines.map(plain);
const rules = failures.map(({ rule }) => rule);
const error = (model: string) =>
  `No deployments available for selected model, Try again in 5 seconds. Passed model=${model}. pre-call-checks=False, cooldown_list=[]`;
const url = 'https://living.example.org/log';

let session: Session;
let page: Page;
const noise: string[] = [];
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());
afterEach(async () => {
  await page.close();
  expect(noise.splice(0)).toEqual([]);
});

/** Opens a page with this body and has it checked. */
async function open(body: string): Promise<void> {
  session.web.serve(url, { body: `<!doctype html><html lang="en"><title>Log</title><style>.row { white-space: pre }</style>${body}` });
  page = await session.open(url);
  page.on('pageerror', (thrown) => noise.push(String(thrown)));
  await checkPage(session, page);
  await page.bringToFront();
}

const found = async () => (await settledFindings(session.inside, page)).map(({ rule }) => rule);
const models = async (where: Page | Frame = page) =>
  (await marks(where as Page)).map(({ text }) => /Passed model=([\w-]+)/.exec(text)?.[1]);
/** Of all trees of the page, in no order: ranges of two trees have none. */
const modelsOfTrees = () =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, parts]) =>
      name === 'lex-current'
        ? []
        : [...parts].map((part) => /Passed model=([\w-]+)/.exec(part.startContainer.textContent ?? '')?.[1]).toSorted(),
    ),
  );

describe('a log that is asked for again and again', () => {
  it('and written anew each time keeps its marks, and has those of what came', async () => {
    await open('<div id="log"></div>');
    await page.evaluate((all) => {
      const list = document.querySelector('#log') as HTMLElement;
      let length = all.length - 40;
      const write = () => {
        list.innerHTML = '';
        for (const line of all.slice(0, length))
          list.append(Object.assign(document.createElement('div'), { className: 'row', textContent: line }));
        length = Math.min(all.length, length + 10);
      };
      write();
      const timer = setInterval(write, 1000);
      Object.assign(window, { stop: () => clearInterval(timer) });
    }, log);
    await eventually(async () => expect(await found()).toEqual(rules), 20_000);
    // Marks are drawn again after each writing: looked at often, they are there nearly always.
    let there = 0;
    for (let look = 0; look < 20; look++) {
      there += Number((await page.evaluate(() => [...CSS.highlights].reduce((sum, [, parts]) => sum + parts.size, 0))) > 0);
      await new Promise((resolve) => setTimeout(resolve, 97));
    }
    expect(there, 'looks of 20 that found marks').toBeGreaterThanOrEqual(12);
    await page.evaluate(() => (window as unknown as { stop: () => void }).stop());
    expect(await found()).toEqual(rules);
  });
});

describe('a log that grows while it is scrolled', () => {
  it.each(['down', 'up'] as const)(
    '%s is read as it comes, and a traceback that was cut by the edge is one error in the end',
    async (way) => {
      await open('<div id="log" style="height: 400px; overflow: auto"></div>');
      await page.evaluate(
        (all, up) => {
          const list = document.querySelector('#log') as HTMLElement;
          const step = 60;
          const left = [...all];
          const add = () => {
            const rows = (up ? left.splice(-step) : left.splice(0, step)).map((line) =>
              Object.assign(document.createElement('div'), { className: 'row', textContent: line }),
            );
            const before = list.scrollHeight;
            if (up) list.prepend(...rows);
            else list.append(...rows);
            if (up) list.scrollTop += list.scrollHeight - before;
          };
          add();
          list.scrollTop = up ? list.scrollHeight : 0;
          const atEdge = () => (up ? list.scrollTop < 20 : list.scrollTop + list.clientHeight > list.scrollHeight - 20);
          list.addEventListener('scroll', () => left.length > 0 && atEdge() && add());
        },
        log,
        way === 'up',
      );
      const count = () => page.$$eval('.row', (rows) => rows.length);
      await eventually(async () => expect((await marks(page)).length).toBeGreaterThan(0));
      for (let rows = await count(); rows < log.length; rows = await count()) {
        await page.$eval('#log', (list, up) => list.scrollTo(0, up ? 0 : list.scrollHeight), way === 'up');
        await eventually(async () => expect(await count()).toBeGreaterThan(rows));
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      await eventually(async () => expect(await found()).toEqual(rules), 15_000);
    },
  );
});

describe('what comes later', () => {
  it('in an open shadow tree is read, and so is what streams into it and what is rewritten in it', async () => {
    await open(`<p>${error('outside')}</p>`);
    await eventually(async () => expect(await models()).toEqual(['outside']));
    await page.evaluate((text) => {
      const view = document.createElement('log-view');
      const root = view.attachShadow({ mode: 'open' });
      root.innerHTML = '<div id="list"></div>';
      (root.querySelector('#list') as Element).append(Object.assign(document.createElement('div'), { textContent: text }));
      document.body.append(view);
    }, error('inside'));
    await eventually(async () => expect(await modelsOfTrees()).toEqual(['inside', 'outside']));
    await page.evaluate((text) => {
      const list = document.querySelector('log-view')?.shadowRoot?.querySelector('#list') as Element;
      list.append(Object.assign(document.createElement('div'), { textContent: text }));
      ((list.firstElementChild as Element).firstChild as Text).data = 'Nothing any more.';
    }, error('streamed'));
    await eventually(async () => expect(await modelsOfTrees()).toEqual(['outside', 'streamed']));
  });

  it('in a frame of the same site is read', async () => {
    session.web.serve(`https://living.example.org/frame/first`, {
      body: `<!doctype html><title>Frame</title><pre>${error('first')}</pre>`,
    });
    await open(`<p>${error('outside')}</p><iframe id="pod" src="/frame/first"></iframe>`);
    const inFrame = async () => models(page.frames().find((frame) => frame.url().includes('/frame/')) as Frame);
    await eventually(async () => expect(await models()).toEqual(['outside']));
    await eventually(async () => expect(await inFrame()).toEqual(['first']));
    expect((await settledFindings(session.inside, page)).length).toBe(2);
  });
});

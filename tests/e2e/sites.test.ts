/** The contract that every site and viewer keeps, each in the shape that it really has. One browser and one tab meet all of them. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { builtInHosts } from '../../entrypoints/platform/built-in-hosts.ts';
import { sites } from '../../entrypoints/reader/sites/index.ts';
import { matchesPattern } from '../../entrypoints/reader/sites/match-pattern.ts';
import { viewers } from '../../entrypoints/reader/sites/viewers.ts';
import { marks } from '../../scripts/browsers/marks.ts';
import { findingsOn } from '../../scripts/demo/findings.ts';
import { willAllow } from './harness/access.ts';
import { rewrite, scrollAway, scrollBack, settlesAt, showLines, stir, underlined } from './harness/contract.ts';
import { eventually } from './harness/eventually.ts';
import { allFixtures, type Fixture } from './harness/fixtures.ts';
import { openPopup, pressButton } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';
import { failures, lines, plain } from './viewers/log.ts';

const fixtures = allFixtures();
const isBuiltIn = ({ url }: Fixture) => builtInHosts.some((host) => matchesPattern(host, url));
const origins = [...new Set(fixtures.filter((one) => !isBuiltIn(one)).map(({ url }) => new URL(url).origin))];

let session: Session;
let page: Page;
beforeAll(async () => {
  session = await startSession(inject('engine'));
  page = await session.open('about:blank');
  await page.evaluateOnNewDocument(() => {
    addEventListener('DOMContentLoaded', () => Object.assign(window, { markupBefore: document.documentElement.outerHTML }));
  });
  for (const { url, body, type } of fixtures) session.web.serve(url, { body, type });
  await willAllow(session, ...origins.map((origin) => `${origin}:${origin.startsWith('https') ? 443 : 80}/*`));
  for (const origin of origins) {
    await page.goto(fixtures.find(({ url }) => url.startsWith(`${origin}/`))?.url ?? origin);
    const popup = await openPopup(session, page);
    await pressButton(popup, `Enable on ${new URL(origin).host}`);
    await settlesAt(page, (text) => text !== '', `${origin} was enabled and should be read`);
    await popup.close().catch(() => undefined);
  }
  await page.bringToFront();
});
afterAll(() => session?.close());

describe.each(fixtures)('$id', (fixture) => {
  const says = fixture.found.map((one) => one.says);
  const [first = ''] = says;
  let before = '';

  it('is read where text stands, and nowhere else; the page is what it was, byte for byte', async () => {
    await page.goto(fixture.url);
    before = await settlesAt(page, (text) => says.every((words) => text.includes(words)), `"${says.join('", "')}" should be underlined`);
    let from = 0;
    for (const words of says) {
      expect(
        before.indexOf(words, from),
        `"${words}" should stand after what is before it; underlined is: ${before}`,
      ).toBeGreaterThanOrEqual(from);
      from = before.indexOf(words, from) + words.length;
    }
    for (const bare of fixture.not) expect(before).not.toContain(bare);
    expect((await findingsOn(session.inside, page)).map(({ rule }) => rule)).toEqual(fixture.found.map(({ rule }) => rule));
    if (fixture.type.startsWith('text/html')) {
      const [now, then] = await page.evaluate(() => [
        document.documentElement.outerHTML,
        (window as unknown as { markupBefore: string }).markupBefore,
      ]);
      expect(now).toBe(then);
    }
  });

  it('says the same when it is read again', async () => {
    await stir(page);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await underlined(page)).toBe(before);
  });

  it('loses a row that is scrolled away, and has it back with it', async () => {
    await scrollAway(page, first);
    await settlesAt(page, (text) => !text.includes(first), `"${first}" left the page`);
    await scrollBack(page);
    expect(await settlesAt(page, (text) => text.includes(first), `"${first}" came back`)).toBe(before);
  });

  it('follows a text that is rewritten in place', async () => {
    const changed = `${first.slice(0, -4)}rewritten`;
    await rewrite(page, first.slice(-4), 'rewritten');
    await settlesAt(page, (text) => text.includes(changed) && !text.includes(`${first}.`), `"${changed}" stands there now`);
  });
});

describe.each(fixtures.filter(({ rows }) => rows))('$id, line by line', (fixture) => {
  const log = lines.map(plain);
  const rules = failures.map(({ rule }) => rule);

  it.each([
    ['oldest first', log, rules],
    ['newest first', log.toReversed(), rules.toReversed()],
  ])('joins the rows of a traceback to one error, %s', async (_, shown, expected) => {
    await page.goto(fixture.url);
    await settlesAt(page, (text) => text !== '', 'The page should be read');
    await showLines(page, fixture.rows as { each: string }, shown);
    const found = async () => (await findingsOn(session.inside, page)).map(({ rule }) => rule);
    await eventually(async () => expect(await found()).toEqual(expected));
  });
});

describe('the contract', () => {
  it('is kept by every declaration: each has a fixture page', () => {
    const without = [...sites, ...viewers].map(({ id }) => id).filter((id) => !fixtures.some((fixture) => fixture.id === id));
    expect(without, 'make tests/fixtures/pages/<id>/ for these').toEqual([]);
  });

  it('holds for foreign pages too: none is read, whatever it looks like', async () => {
    const bodies = (builtIn: boolean) =>
      fixtures
        .filter((one) => isBuiltIn(one) === builtIn && one.type.startsWith('text/html'))
        .map(({ body }) => body)
        .join('\n');
    const foreign = {
      'https://foreign.example.org/': bodies(false) + bodies(true),
      'https://github.com/acme/gateway/settings': bodies(true),
      'https://github.com/BerriAI/litellm/blob/main/litellm/router.py': bodies(true),
    };
    for (const [url, body] of Object.entries(foreign)) {
      session.web.serve(url, { body });
      await page.goto(url);
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect(await marks(page), url).toEqual([]);
    }
  });
});

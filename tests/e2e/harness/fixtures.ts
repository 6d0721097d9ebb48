/** The fixture pages of tests/fixtures/pages, one for each site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from './session.ts';

export interface Fixture {
  id: string;
  url: string;
  /** Findings in the order of the page: the rule, and words that the underlined text holds. */
  found: { rule: string; says: string }[];
  /** Words that must stay bare. */
  not: string[];
  /** Of a viewer that shows a log line by line: selectors of its rows, and of the text in one (the row itself when there is none). */
  rows?: { each: string; text?: string };
  body: string;
  type: string;
}

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'pages');

export function allFixtures(): Fixture[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => fixture(entry.name));
}

export function fixture(id: string): Fixture {
  const files = readdirSync(join(folder, id));
  const page = files.find((file) => file.startsWith('page.'));
  if (!page || !files.includes('expected.json'))
    throw new Error(`tests/fixtures/pages/${id} needs a page.html (or page.txt) and an expected.json.`);
  const expected = JSON.parse(readFileSync(join(folder, id, 'expected.json'), 'utf8')) as Pick<Fixture, 'url' | 'found' | 'not' | 'rows'>;
  const type = page.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
  return { id, ...expected, body: readFileSync(join(folder, id, page), 'utf8'), type };
}

/** Serves the fixture at its own address and opens it. The page's markup before the extension came is kept in the page as `markupBefore`. */
export async function openFixture(session: Session, one: Fixture) {
  session.web.serve(one.url, { body: one.body, type: one.type });
  const page = await session.open('about:blank');
  await page.evaluateOnNewDocument(() => {
    addEventListener('DOMContentLoaded', () => Object.assign(window, { markupBefore: document.documentElement.outerHTML }));
  });
  await page.goto(one.url);
  return page;
}

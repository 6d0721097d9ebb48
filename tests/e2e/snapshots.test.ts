/**
 * Saved pages of the real products, for who has them: `LEX_PAGES=FOLDER npm run test:e2e`, with a folder for each surface that holds *.html. Other
 * people's pages are not ours to publish, so that without the variable only this sentence is here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { marks } from '../../scripts/browsers/marks.ts';
import { allFixtures } from './harness/fixtures.ts';
import { checkPage } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

const folder = process.env.LEX_PAGES;

/** Where a surface stands in the world, where its address matters. */
const addresses: Record<string, string> = {
  'github-issue': 'https://github.com/acme/gateway/issues/1',
  'github-actions': 'https://github.com/acme/gateway/actions/runs/1/job/2',
  stackoverflow: 'https://stackoverflow.com/questions/1',
  'hacker-news': 'https://news.ycombinator.com/item',
};

if (folder === undefined) {
  it('saved pages are looked at where there are some; the reduced ones always', () => expect(allFixtures().length).toBeGreaterThan(20));
} else {
  const pages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.html'))
        .map((file) => ({ surface: name, name: basename(file, '.html'), body: readFileSync(join(folder, name, file), 'utf8') })),
    );

  describe('a saved page', () => {
    let session: Session;
    beforeAll(async () => {
      session = await startSession(inject('engine'));
    });
    afterAll(() => session?.close());

    it.each(pages)('$surface/$name is read where it shows errors of LiteLLM, and is what it was', async ({ surface, name, body }) => {
      const url = addresses[surface] ?? `https://saved.example.org/${surface}/${name}`;
      // Its scripts would look for their servers, and change the page: what was saved is what they made of it.
      session.web.serve(url, { body, headers: { 'content-security-policy': "script-src 'none'" } });
      const page = await session.open(url);
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      if (!/github|stackoverflow/.test(surface)) await checkPage(session, page);
      await page.bringToFront();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const found = await marks(page);
      console.info(`${session.engine} ${surface}/${name}: ${found.length} lines underlined`);
      const shows = /litellm\.[A-Z]\w+Error|LiteLLM Proxy:ERROR|No deployments available/.test(
        await page.evaluate(() => document.body.innerText),
      );
      expect(found.length > 0, `${found.length} lines underlined`).toBe(shows);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      await page.close();
    });
  });
}

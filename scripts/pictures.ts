/**
 * Pictures of the real extension for README, the site and the stores: `npm run pictures`. Builds it, opens it in Chromium on the demo's page, light and
 * dark, and writes docs/pictures/*.png, 1280 × 800, the size that the stores ask for. README and site use those of the card, which are kept in git.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitForCard } from './browsers/card.ts';
import { ensureBrowsers } from './browsers/ensure.ts';
import { openOurPage } from './browsers/inside.ts';
import { isUnattended, launch } from './browsers/launch.ts';
import { pressMark, waitForMarks } from './browsers/marks.ts';
import { buildDemo } from './demo/build.ts';
import { serveDemo } from './demo/server.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'docs/pictures');
const size = { width: 1280, height: 800 };

const [browser] = await ensureBrowsers(['chromium']);
if (!browser) throw new Error('There is no Chromium here. Set CHROME_PATH to one.');
const extension = await buildDemo('chromium', root);
const server = await serveDemo(0);
await mkdir(out, { recursive: true });
try {
  const launched = await launch({ browser, extension, headless: true, unattended: isUnattended() });
  try {
    for (const theme of ['light', 'dark'] as const) {
      const dressed = async (page: Page) => {
        await page.setViewport(size);
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: theme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        return page;
      };
      const shoot = async (page: Page, name: string) => {
        const path = join(out, `${name}-${theme}.png`) as `${string}.png`;
        await page.screenshot({ path });
        console.log(path.slice(root.length + 1));
        await page.close();
      };

      const page = await dressed(await launched.browser.newPage());
      await page.goto(server.url);
      await waitForMarks(page, 3);
      await pressMark(page, 0);
      await waitForCard(page);
      await shoot(page, 'card');

      for (const [name, path, ready] of [
        ['article', '/explain.html#rule=no-deployments-cooldown', '#article-title'],
        ['options', '/options.html', 'main h2'],
        ['welcome', '/welcome.html', 'main h1'],
      ] as const) {
        const own = await dressed(await openOurPage(launched, path));
        await own.waitForSelector(ready);
        await new Promise((resolve) => setTimeout(resolve, 800));
        await shoot(own, name);
      }
    }
  } finally {
    await launched.browser.close();
  }
} finally {
  await server.close();
}

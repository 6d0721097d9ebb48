/**
 * Photographs every state of the interface in Chromium and Firefox, light and dark, and has axe look at each: `npm run gallery`; some of them with
 * `npm run gallery -- popup card-report`, in one browser with `-- firefox`. Writes .output/gallery/index.html, a page to look through, and
 * exits with 1 when anything is wrong.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';
import { type Engine, findBrowser } from './browsers/find.ts';
import { catalogPlugin } from './catalog/vite-plugin.ts';
import { openBrowser, openTab, photograph } from './gallery/camera.ts';
import { type Shot, sheet } from './gallery/sheet.ts';
import { type Size, sizes } from './gallery/sizes.ts';

const root = resolve(import.meta.dirname, 'gallery');
const folder = resolve(import.meta.dirname, '../.output/gallery');
const outDir = join(folder, 'site');
const engines: Engine[] = ['chromium', 'firefox'];
const given = process.argv.slice(2);
const names = given.filter((word) => !engines.includes(word as Engine));
const isWanted = (scene: string) => names.length === 0 || names.some((name) => scene === name || scene.startsWith(`${name}-`));

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [catalogPlugin()],
  build: { outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 5000 },
});
const server = await preview({ root, configFile: false, logLevel: 'warn', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
const address = server.resolvedUrls?.local[0];
if (given.length === 0) await rm(join(folder, 'shots'), { recursive: true, force: true });
await mkdir(join(folder, 'shots'), { recursive: true });
const shots: Shot[] = [];
try {
  for (const engine of engines.filter((each) => given.includes(each) || !engines.some((other) => given.includes(other)))) {
    await photographAll(engine, false);
    await photographAll(engine, true);
  }
} finally {
  await server.close();
}
await writeFile(join(folder, 'index.html'), sheet(shots));
const wrong = shots.reduce((sum, { problems }) => sum + problems.length, 0);
console.log(`${shots.length} pictures: ${join(folder, 'index.html')}`);
console.log(wrong === 0 ? 'axe: nothing found' : `${wrong} problems, see above`);
process.exitCode = wrong === 0 ? 0 : 1;

async function photographAll(engine: Engine, forced: boolean): Promise<void> {
  const found = findBrowser(engine);
  if (!found) throw new Error(`There is no ${engine} here. \`npm test\` finds or installs one.`);
  const mine = sizes.filter((size) => (size.forced ?? false) === forced && size.scenes.some(isWanted));
  if (mine.length === 0) return;
  const browser = await openBrowser(found, forced);
  try {
    for (const size of mine) {
      const page = await openTab(browser, engine, size);
      for (const scene of size.scenes.filter(isWanted)) {
        for (const theme of forced ? ['light'] : ['light', 'dark']) shots.push(await shoot(engine, scene, theme, size));
      }
      await page.close();

      async function shoot(engine: Engine, scene: string, theme: string, size: Size): Promise<Shot> {
        const file = `shots/${scene}.${engine}.${size.name}.${theme}.png`;
        // The question makes it another document: a hash alone would only be a step inside the one that stands there.
        const problems = await photograph(page, `${address}?${scene}-${theme}#${scene}/${theme}`, size, join(folder, file));
        for (const problem of problems) console.log(`${scene} ${engine} ${size.name} ${theme}: ${problem}`);
        return { scene, engine, size: size.name, theme, file, problems };
      }
    }
  } finally {
    await browser.close();
  }
}

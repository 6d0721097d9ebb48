/**
 * Builds the gallery and photographs every state of the interface: `npm run gallery`, or `npm run gallery -- card popup` for some.
 * Writes .output/gallery/shots/*.png and prints what axe finds. Exits with 1 when axe finds anything.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { findBrowser } from './browsers/find.ts';
import { catalogPlugin } from './catalog/vite-plugin.ts';
import { sizes } from './gallery/sizes.ts';

const root = resolve(import.meta.dirname, 'gallery');
const outDir = resolve(import.meta.dirname, '../.output/gallery/site');
const shots = resolve(outDir, '../shots');
const wanted = process.argv.slice(2);

const found = findBrowser('chromium');
if (!found) throw new Error('No Chromium found. Set CHROME_PATH to one.');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [catalogPlugin()],
  build: { outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 5000 },
});
const server = await preview({ root, configFile: false, logLevel: 'warn', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
const address = server.resolvedUrls?.local[0];
const asRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: found.path,
  chromiumSandbox: !asRoot,
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
/** Scenes that are photographed with the pointer on something. */
const scenesHover: Record<string, string> = { 'card-meaning': '.card-marks .kind' };
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let violations = 0;
try {
  await mkdir(shots, { recursive: true });
  for (const size of sizes) {
    for (const scene of size.scenes) {
      if (wanted.length > 0 && !wanted.includes(scene)) continue;
      for (const theme of ['light', 'dark']) violations += await photograph(browser, scene, theme, size);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(violations === 0 ? 'axe: nothing found' : `axe: ${violations} findings, see above`);
process.exitCode = violations === 0 ? 0 : 1;

async function photograph(open: Browser, scene: string, theme: string, size: (typeof sizes)[number]): Promise<number> {
  const page = await open.newPage({
    viewport: size.viewport,
    deviceScaleFactor: size.scale ?? 1,
    reducedMotion: 'reduce',
    forcedColors: size.forced ? 'active' : 'none',
  });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  await page.goto(`${address}#${scene}/${theme}`);
  await page.waitForSelector('html[data-ready]', { timeout: 5000 }).catch(() => problems.push('never became ready'));
  const hover = scenesHover[scene];
  if (hover) {
    await page.locator(hover).first().hover();
    await page.locator('[role="tooltip"]:visible').waitFor();
  }
  const file = join(shots, `${scene}-${size.name}-${theme}.png`);
  await page.screenshot({ path: file, fullPage: size.full ?? false });
  await page.evaluate(axe);
  // axe computes contrast from the colours that we wrote, which forced colours replace.
  const options = { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: !size.forced } } };
  const results = await page.evaluate(async (given) => {
    const { axe } = window as unknown as {
      axe: { run(o: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    return (await axe.run(given)).violations;
  }, options);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) problems.push(`scrolls sideways by ${overflow} px`);
  for (const { id, nodes } of results)
    for (const node of nodes) problems.push(`${id}: ${node.html.slice(0, 120)} ${node.failureSummary.replace(/\s+/g, ' ')}`);
  for (const problem of problems) console.log(`${scene} ${size.name} ${theme}: ${problem}`);
  await page.close();
  return problems.length;
}

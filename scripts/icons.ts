/**
 * Draws the toolbar icons: a line of text whose wavy underline straightens into a check mark, an error that gets its answer.
 * `node scripts/icons.ts` writes public/icon/*.svg and renders the PNGs with Chromium; the PNGs are committed, because builds have no browser.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browsers/find.ts';

const folder = resolve(import.meta.dirname, '../public/icon');
const sizes = [16, 32, 48, 96, 128];

interface Look {
  tile: string;
  edge: string;
  text: string;
  mark: string;
}

const looks: Record<string, Look> = {
  '': { tile: '#1f2a44', edge: '#46557a', text: '#ffffff', mark: '#ffb938' },
  'paused-': { tile: '#6b7280', edge: '#8b92a0', text: '#ffffff', mark: '#d7dbe2' },
};

/** At 16 px every line lies on the pixel grid and is 2 px thick; from 32 px on the lines are finer. */
function draw(look: Look, size: number): string {
  const small = size <= 16;
  const words = small ? 'M4 4h5' : 'M3.5 4.6h5.2';
  const mark = small ? 'M3 10 C4 8 5 8 6 10 S8 12.6 9 11 L13 5.5' : 'M2.9 10.1 C3.8 8.2 4.8 8.2 5.7 10.1 S7.7 12.6 8.8 11.1 L13.1 5.4';
  const thickness = small ? 2 : 1.6;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="${size}" height="${size}">
  <rect x=".25" y=".25" width="15.5" height="15.5" rx="3.6" fill="${look.tile}" stroke="${look.edge}" stroke-width=".5"/>
  <g fill="none" stroke-linecap="round" stroke-linejoin="round" stroke-width="${thickness}">
    <path stroke="${look.text}" d="${words}"/>
    <path stroke="${look.mark}" d="${mark}"/>
  </g>
</svg>
`;
}

const found = findBrowser('chromium');
if (!found) throw new Error('No Chromium found. Set CHROME_PATH to one.');
const browser = await chromium.launch({ executablePath: found.path, chromiumSandbox: process.getuid?.() !== 0, args: ['--disable-gpu'] });
try {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage();
  for (const [prefix, look] of Object.entries(looks)) {
    await writeFile(join(folder, `${prefix}icon.svg`), draw(look, 128));
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0;background:transparent}svg{display:block}</style>${draw(look, size)}`);
      await page.screenshot({ path: join(folder, `${prefix}${size}.png`), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}

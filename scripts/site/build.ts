/** The public site: pages rendered once by the extension's own views, one script and one style sheet for all of them. */
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { catalogPlugin } from '../catalog/vite-plugin.ts';
import { catalogChanges } from './changes.ts';
import type { SiteContext, SiteFile } from './pages.tsx';

const root = resolve(import.meta.dirname, '../..');
const shared: InlineConfig = { root, configFile: false, logLevel: 'warn', publicDir: false, plugins: [catalogPlugin()] };

export interface Built {
  pages: number;
  kilobytes: number;
}

/** Builds into `out`, which is emptied. `url`: where the site will stand, without a slash at its end, or null. */
export async function buildSite(out: string, url: string | null): Promise<Built> {
  await rm(out, { recursive: true, force: true });
  const assets = await buildAssets(out);
  const picture = await copyPicture(out);
  const render = await pagesModule();
  const files = render({ assets, url, picture, changes: await catalogChanges() });
  for (const { path, text } of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), text);
  }
  await copyFile(join(root, 'public/icon/icon.svg'), join(out, 'icon.svg'));
  return { pages: files.filter(({ path }) => path.endsWith('.html')).length, kilobytes: Math.round((await weigh(out)) / 1000) };
}

async function buildAssets(out: string): Promise<SiteContext['assets']> {
  const built = (await build({
    ...shared,
    base: './',
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2024',
      modulePreload: false,
      rolldownOptions: { input: join(root, 'scripts/site/client.tsx'), output: { entryFileNames: 'assets/[name]-[hash].js' } },
    },
  })) as Rolldown.RolldownOutput;
  const script = built.output.find((one) => one.type === 'chunk' && one.isEntry)?.fileName;
  const style = built.output.find((one) => one.fileName.endsWith('.css'))?.fileName;
  if (!script || !style) throw new Error('the site’s script or style sheet is missing from its build');
  return { script, style };
}

/** The pages are views: they are bundled like any other, then run here. */
async function pagesModule(): Promise<(context: SiteContext) => SiteFile[]> {
  const outDir = join(root, '.output/site-pages');
  await build({
    ...shared,
    build: {
      outDir,
      emptyOutDir: true,
      ssr: join(root, 'scripts/site/pages.tsx'),
      target: 'es2024',
      rolldownOptions: { output: { entryFileNames: 'pages.js' } },
    },
  });
  const { sitePages } = (await import(`${pathToFileURL(join(outDir, 'pages.js'))}?${Date.now()}`)) as {
    sitePages: (context: SiteContext) => SiteFile[];
  };
  return sitePages;
}

/** The picture of the card that README shows (`npm run pictures`); a site built without it has none. */
async function copyPicture(out: string): Promise<SiteContext['picture']> {
  const from = (theme: string) => join(root, `docs/pictures/card-${theme}.png`);
  try {
    const light = await readFile(from('light'));
    await mkdir(join(out, 'pictures'), { recursive: true });
    for (const theme of ['light', 'dark']) await copyFile(from(theme), join(out, `pictures/card-${theme}.png`));
    // Width and height stand at fixed places of a PNG's first chunk (RFC 2083, 4.1.1).
    const [width, height] = [light.readUInt32BE(16), light.readUInt32BE(20)];
    return { light: 'pictures/card-light.png', dark: 'pictures/card-dark.png', width, height };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function weigh(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

/**
 * Builds the public site from the catalog: `npm run site [-- --out DIR] [--url https://...]`. Static files, no tracking, works in any folder.
 * `--url`, where the site will stand, brings the sitemap, canonical links and absolute feeds; without it they are left out.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './site/build.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: '.output/site' }, url: { type: 'string' } },
});
if (values.url !== undefined && !/^https?:\/\/[^\s"<>]+$/.test(values.url)) {
  console.error('--url is where the site will stand, such as https://example.org/errors');
  process.exitCode = 2;
} else {
  const { pages, kilobytes } = await buildSite(resolve(values.out), values.url?.replace(/\/$/, '') ?? null);
  console.log(`${pages} pages, ${kilobytes} kB in ${values.out}`);
}

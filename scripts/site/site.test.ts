/** The public site as files: every rule has its page, every link leads somewhere, nothing comes from elsewhere. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../catalog/load.ts';
import { buildSite } from './build.ts';
import { readLog } from './changes.ts';
import { feedFiles } from './feed.ts';

const url = 'https://errors.example';
let out = '';
const pages = new Map<string, string>();
const files = new Set<string>();

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'site-'));
  await buildSite(out, url);
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(out, join(entry.parentPath, entry.name));
    files.add(path);
    if (path.endsWith('.html')) pages.set(path, await readFile(join(out, path), 'utf8'));
  }
}, 60_000);
afterAll(() => rm(out, { recursive: true }));

describe('the public site', () => {
  it('has a page for every rule, at an address that is its id', async () => {
    const { rules } = await loadCatalog();
    const lacking = rules.filter(({ id }) => !pages.get(`errors/${id}/index.html`)?.includes('id="article-title"'));
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  it('has no link inside that leads nowhere', () => {
    const dead: string[] = [];
    for (const [path, html] of pages) {
      for (const [, target = ''] of html.matchAll(/(?:href|src|srcset)="([^"]*)"/g)) {
        if (/^(https:|#)/.test(target)) continue;
        const to = target.startsWith('/') ? target.slice(1) : posix.join(dirname(path), target.replace(/#.*$/, ''));
        const file = to === '' || to === '.' || to === './' || to.endsWith('/') ? posix.join(to, 'index.html') : to;
        if (!files.has(posix.normalize(file))) dead.push(`${path}: ${target}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('loads nothing from elsewhere, and says so in its policy', () => {
    for (const [path, html] of pages) {
      expect(html, path).toContain('default-src &#39;none&#39;'.replaceAll('&#39;', "'"));
      expect(html.match(/<(?:script|img|link rel="stylesheet"|iframe|source)[^>]*(?:src|href|srcset)="https?:/g), path).toBeNull();
      expect(html, `${path}: scripts stand in files`).not.toMatch(/<script(?![^>]*src=)|<style|\son[a-z]+="/);
    }
  });

  it('names each page and each address once', () => {
    const titles = [...pages.values()].map((html) => /<title>([^<]*)/.exec(html)?.[1]);
    expect(titles.filter((title) => !title)).toEqual([]);
    const article = pages.get('errors/no-deployments-cooldown/index.html') as string;
    expect(article).toContain(`<link rel="canonical" href="${url}/errors/no-deployments-cooldown/"`);
  });

  it('tells search engines and feed readers absolute addresses', async () => {
    expect(await readFile(join(out, 'sitemap.xml'), 'utf8')).toContain(`<loc>${url}/errors/no-deployments-cooldown/</loc>`);
    const feed = JSON.parse(await readFile(join(out, 'feed.json'), 'utf8'));
    expect(feed.feed_url).toBe(`${url}/feed.json`);
  });
});

describe('the feed', () => {
  const entry = { rule: 'a-rule', kind: 'added' as const, date: '2026-11-20T10:00:00+00:00', title: 'A <b> & "c"', summary: 'It fails.' };

  it('writes a title as text', () => {
    const [atom] = feedFiles([entry], null);
    expect(atom?.text).toContain('<title>New: A &lt;b&gt; &amp; &quot;c&quot;</title>');
    expect(atom?.text).toContain('<link href="errors/a-rule/"/>');
  });

  it('tells the last change of each rule that still exists', () => {
    const log =
      '\x012026-11-22T00:00:00+00:00\n\nM\trules/catalog/x/a.yaml\nD\trules/catalog/x/b.yaml\n\x012026-11-20T00:00:00+00:00\n\nA\trules/catalog/x/a.yaml\nA\trules/catalog/x/b.yaml\nA\trules/catalog/x/c.yaml\n';
    expect(readLog(log)).toEqual([
      { rule: 'a', kind: 'changed', date: '2026-11-22T00:00:00+00:00' },
      { rule: 'c', kind: 'added', date: '2026-11-20T00:00:00+00:00' },
    ]);
  });
});

/** Every page of the public site as a document. Bundled and run by build.ts; the catalog comes from the same plugin as the extension's. */
import articles from 'virtual:catalog/articles';
import { search as documents } from 'virtual:catalog/search';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ArticleView } from '../../components/ArticleView.tsx';
import { placeholders } from '../../components/view.ts';
import { english as strings } from '../../entrypoints/platform/languages/en/index.ts';
import type { Article, Inline } from '../../rules/article.ts';
import type { Change } from './changes.ts';
import { feedFiles } from './feed.ts';
import { HomePage, type Picture } from './HomePage.tsx';
import { Shell } from './Shell.tsx';
import { words } from './words.ts';

export interface SiteContext {
  assets: { script: string; style: string };
  /** Without a slash at its end; null where nobody knows where the site will stand. */
  url: string | null;
  picture: Picture | null;
  /** Newest first. */
  changes: readonly Change[];
}

export interface SiteFile {
  path: string;
  text: string;
}

export function sitePages(context: SiteContext): SiteFile[] {
  const all = Object.values(articles);
  return [
    page(context, '', words.title, words.description, false, <HomePage strings={strings} entries={documents} picture={context.picture} />),
    ...all.map((article) => articlePage(context, article)),
    ...all.flatMap((article) => article.renamedFrom.map((old) => movedPage(context, old, article))),
    missingPage(context),
    ...feedFiles(
      context.changes.flatMap((change) => {
        const article = articles[change.rule];
        return article ? [{ ...change, title: article.title, summary: plain(article.summary) }] : [];
      }),
      context.url,
    ),
    { path: 'search.json', text: JSON.stringify(documents) },
    ...(context.url === null ? [] : [{ path: 'sitemap.xml', text: sitemap(context.url, all) }]),
  ];
}

function page(
  { assets, url }: SiteContext,
  folder: string,
  title: string,
  description: string,
  search: boolean,
  body: ComponentChildren,
): SiteFile {
  const root = folder === '' ? './' : '../'.repeat(folder.split('/').length);
  const canonical = url === null ? null : `${url}/${folder === '' ? '' : `${folder}/`}`;
  const shell = { title, description, root, canonical, assets, strings, search };
  return { path: `${folder === '' ? '' : `${folder}/`}index.html`, text: document(<Shell {...shell}>{body}</Shell>) };
}

function articlePage(context: SiteContext, article: Article): SiteFile {
  const body = (
    <>
      <nav class="crumbs">
        <a href="../../#all-errors">{strings.article.back}</a>
      </nav>
      <ArticleView
        article={article}
        view={{ strings, fill: placeholders, onCopy: () => Promise.resolve(false) }}
        ruleHref={(id) => `../${id}/`}
      />
    </>
  );
  return page(context, `errors/${article.id}`, article.title, plain(article.summary), true, body);
}

/** Ids never die: an old address leads to where its rule went. */
function movedPage(context: SiteContext, old: string, { id, title }: Article): SiteFile {
  const body = (
    <p>
      <a href={`../${id}/`}>{words.moved(title)}</a>
    </p>
  );
  const made = page(context, `errors/${old}`, title, words.moved(title), true, body);
  return { ...made, text: made.text.replace('<head>', `<head><meta http-equiv="refresh" content="0; url=../${id}/">`) };
}

/** Shown by the server for any address, so it cannot know its own depth: links begin at the site's own root. */
function missingPage(context: SiteContext): SiteFile {
  const root = context.url === null ? '/' : `${new URL(context.url).pathname.replace(/\/$/, '')}/`;
  const shell = {
    title: words.missing,
    description: words.missingText,
    root,
    canonical: null,
    assets: context.assets,
    strings,
    search: true,
  };
  const body = (
    <div class="hero">
      <h1>{words.missing}</h1>
      <p class="lead">{words.missingText}</p>
      <a class="button primary" href={root}>
        {strings.article.back}
      </a>
    </div>
  );
  return { path: '404.html', text: document(<Shell {...shell}>{body}</Shell>) };
}

function document(shell: ReturnType<typeof Shell>): string {
  return `<!doctype html>\n${renderToString(shell)}\n`;
}

function sitemap(url: string, all: readonly Article[]): string {
  const addresses = [`${url}/`, ...all.filter(({ status }) => status !== 'retired').map(({ id }) => `${url}/errors/${id}/`)];
  const entries = addresses.map((address) => `<url><loc>${address}</loc></url>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}\n</urlset>\n`;
}

function plain(nodes: readonly Inline[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' || node.type === 'code'
        ? node.text
        : node.type === 'hole'
          ? node.name.replaceAll('_', ' ')
          : plain(node.children),
    )
    .join('');
}

import type { ComponentChildren } from 'preact';
import { SiteFooter } from '../../components/SiteFooter.tsx';
import { SiteHeader } from '../../components/SiteHeader.tsx';
import type { Strings } from '../../components/strings.ts';
import { words } from './words.ts';

export interface ShellProps {
  title: string;
  description: string;
  /** From this page to the site's root: "./" or "../../". */
  root: string;
  /** Address of this page; null where nobody knows where the site will stand. */
  canonical: string | null;
  assets: { script: string; style: string };
  strings: Strings;
  /** The search box stands in the head of every page but the first, which has its own. */
  search: boolean;
  children: ComponentChildren;
}

/** One whole document. The policy allows nothing that is not a file of this site. */
export function Shell({ title, description, root, canonical, assets, strings, search, children }: ShellProps) {
  return (
    <html lang="en" data-root={root}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
        />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <meta name="description" content={description} />
        {canonical && <link rel="canonical" href={canonical} />}
        <link rel="icon" href={`${root}icon.svg`} />
        <link rel="stylesheet" href={`${root}${assets.style}`} />
        <link rel="alternate" type="application/atom+xml" title={words.feed} href={`${root}feed.xml`} />
        <script type="module" src={`${root}${assets.script}`} />
      </head>
      <body class="explainer full-page">
        <a class="skip" href="#main">
          {strings.explain.skip}
        </a>
        <SiteHeader strings={strings} homeHref={root} icon={`${root}icon.svg`}>
          {search && <div data-search />}
        </SiteHeader>
        <main class="site-main" id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter strings={strings} />
      </body>
    </html>
  );
}

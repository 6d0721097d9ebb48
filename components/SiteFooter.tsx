import type { Strings } from './strings.ts';

/** What this copy holds: its own version, and how fresh its catalog is. */
export interface Edition {
  version: string;
  rules: number;
  /** ISO day. */
  day: string;
}

/** The small print of full pages. */
export function SiteFooter({ strings, edition }: { strings: Strings; edition?: Edition | undefined }) {
  const { product, news } = strings;
  return (
    <footer class="site-footer quiet">
      <p>{product.privacy}</p>
      <p>{product.unofficial}</p>
      {edition && (
        <p class="site-edition">
          <span>{news.version(edition.version)}</span>
          <span>{news.catalog(edition.rules, strings.date(edition.day))}</span>
        </p>
      )}
    </footer>
  );
}

import type { Strings } from './strings.ts';

/** The small print of full pages. */
export function SiteFooter({ strings }: { strings: Strings }) {
  return (
    <footer class="site-footer quiet">
      <p>{strings.product.privacy}</p>
      <p>{strings.product.unofficial}</p>
    </footer>
  );
}

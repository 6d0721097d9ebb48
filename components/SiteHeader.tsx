import type { ComponentChildren } from 'preact';
import type { Strings } from './strings.ts';

/** The top of a full page: what this is, the way home, and the search box. */
export function SiteHeader({
  strings,
  homeHref,
  icon,
  children,
}: {
  strings: Strings;
  homeHref: string;
  icon: string;
  children?: ComponentChildren;
}) {
  return (
    <header class="site-header">
      <a class="site-name" href={homeHref}>
        <img src={icon} alt="" width="24" height="24" />
        {strings.explain.home}
      </a>
      {children && <div class="site-search">{children}</div>}
    </header>
  );
}

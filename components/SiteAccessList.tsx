import type { Strings } from './strings.ts';

export interface SiteAccessListProps {
  strings: Strings;
  /** Sites that the person enabled, as the address bar shows them. */
  own: readonly string[];
  /** Sites that come with the extension; `granted` is false for those that were taken back in the browser's settings. */
  builtIn: readonly { site: string; granted: boolean }[];
  onRevoke: (site: string) => void;
  /** Must be called in the click itself: the browser asks the person. */
  onGiveBack: (site: string) => void;
}

/** Where this extension reads by itself, and how to take each of it back. */
export function SiteAccessList({ strings, own, builtIn, onRevoke, onGiveBack }: SiteAccessListProps) {
  const { access } = strings;
  return (
    <div class="site-access">
      <h3>{access.own.name}</h3>
      <p class="quiet">{access.own.meaning}</p>
      {own.length === 0 ? (
        <p>{access.noOwn}</p>
      ) : (
        <ul class="muted-sites">
          {own.map((site) => (
            <li key={site}>
              <span>{site}</span>
              <button type="button" class="button" aria-label={access.revoke(site)} onClick={() => onRevoke(site)}>
                {access.revokeShort}
              </button>
            </li>
          ))}
        </ul>
      )}
      <h3>{access.builtIn.name}</h3>
      <p class="quiet">{access.builtIn.meaning}</p>
      <ul class="muted-sites">
        {builtIn.map(({ site, granted }) => (
          <li key={site}>
            <span>{site}</span>
            {granted ? (
              <span class="quiet">{access.granted}</span>
            ) : (
              <button type="button" class="button" aria-label={access.giveBack(site)} onClick={() => onGiveBack(site)}>
                {access.giveBackShort}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

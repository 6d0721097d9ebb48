import { useEffect, useState } from 'preact/hooks';
import { SiteAccessList } from '../../components/SiteAccessList.tsx';
import type { Strings } from '../../components/strings.ts';
import { type SiteAccess as Access, requestPattern, siteAccess, watchSiteAccess, withdrawAccess } from '../platform/site-access.ts';

export interface SiteAccessProps {
  strings: Strings;
  /** Told what was done, for the page's live region. */
  onDone: (message: string) => void;
}

/** The sites that may be read without being asked, as the browser knows them now. */
export function SiteAccess({ strings, onDone }: SiteAccessProps) {
  const [access, show] = useState<Access | null>(null);
  useEffect(() => {
    let gone = false;
    const look = () => void siteAccess().then((now) => gone || show(now));
    look();
    const stop = watchSiteAccess(look);
    return () => {
      gone = true;
      stop();
    };
  }, []);
  if (access === null) return null;

  function revoke(site: string) {
    const own = access?.own.find((one) => one.site === site);
    if (!own) return;
    withdrawAccess(own).then(
      () => onDone(strings.access.revoked(site)),
      () => onDone(strings.errors.settings),
    );
  }

  const named = access.builtIn.map(({ pattern, granted }) => ({ pattern, granted, site: pattern.replace(/^https:\/\/|\/\*$/g, '') }));
  return (
    <SiteAccessList
      strings={strings}
      own={access.own.map(({ site }) => site)}
      builtIn={named}
      onRevoke={revoke}
      onGiveBack={(site) => {
        const pattern = named.find((one) => one.site === site)?.pattern;
        // A refusal needs no words of ours: the person has just said no.
        if (pattern) requestPattern(pattern).catch(() => undefined);
      }}
    />
  );
}

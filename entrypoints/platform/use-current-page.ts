import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageStatus } from '../../components/PageFindings.tsx';
import { excerptOf } from './excerpt.ts';
import { type PageFindings, type PageState, watchPage } from './page-findings.ts';
import { hostOf, watchSettings } from './settings.ts';
import { builtInPattern, hasAccess, patternOf, requestAccess, watchSiteAccess } from './site-access.ts';

export interface CurrentPage {
  status: PageStatus;
  /** What stands in the settings for this page when it is switched off; null where there is nothing to switch. */
  site: string | null;
  /** What the person may give us here for good: access to this site, or what was taken back of a built-in one. Null where there is nothing to give. */
  access: 'ask' | 'give-back' | null;
  /** `key` is one of the status's findings. */
  jump: (key: string, open?: boolean) => void;
  /** The tab that is looked at; undefined before it is known. */
  tabId: number | undefined;
  /** Its address; only known where we may read it. */
  url: string | undefined;
  check: () => void;
  /** Asks the browser for this site. Call it in the click. */
  enable: () => void;
}

/**
 * The findings of the tab in front: of the one that the popup was opened on, or of whichever stands beside the side panel. `invoked`: the person
 * clicked on our icon over that tab.
 */
export function useCurrentPage(invoked: boolean): CurrentPage {
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  const [tab, setTab] = useState<{ id: number | undefined; url: string | undefined }>({ id: undefined, url: undefined });
  const [access, setAccess] = useState<CurrentPage['access']>(null);
  const watching = useRef<PageFindings | null>(null);

  useEffect(() => {
    let stopped = false;
    let latest = 0;
    let watched: number | undefined;
    async function look() {
      const own = ++latest;
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (stopped || own !== latest) return;
      watching.current?.stop();
      watching.current = null;
      watched = tab?.id;
      setTab({ id: tab?.id, url: tab?.url });
      setAccess(await missing(tab?.url));
      if (stopped || own !== latest) return;
      if (tab?.id === undefined) setState({ kind: 'unreadable' });
      else watching.current = watchPage({ id: tab.id, url: tab.url }, invoked, setState);
    }
    const loaded = (tabId: number, change: { status?: string }) => {
      if (tabId === watched && change.status === 'complete') void look();
    };
    const activated = () => void look();
    void look();
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(loaded);
    const unwatch = watchSettings(activated);
    const unwatchAccess = watchSiteAccess(activated);
    return () => {
      stopped = true;
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(loaded);
      unwatch();
      unwatchAccess();
      watching.current?.stop();
    };
  }, [invoked]);

  return {
    status: statusOf(state),
    site: siteOf(tab.url),
    access,
    tabId: tab.id,
    url: tab.url,
    jump(key, open = true) {
      const found = state.kind === 'findings' && state.findings.find((finding) => keyOf(finding) === key);
      if (found) watching.current?.jump(found.frame, found.index, open);
    },
    check: () => void watching.current?.check(),
    enable: () => {
      // A refusal needs no words of ours: the person has just said no.
      if (tab.url !== undefined) requestAccess(tab.url).catch(() => undefined);
    },
  };
}

async function missing(url: string | undefined): Promise<CurrentPage['access']> {
  if (url === undefined || patternOf(url) === null || (await hasAccess(url))) return null;
  return builtInPattern(url) === null ? 'ask' : 'give-back';
}

function siteOf(url: string | undefined): string | null {
  return url !== undefined && /^https?:/.test(url) ? hostOf(url) : null;
}

function keyOf({ frame, index }: { frame: string; index: number }): string {
  return `${frame}/${index}`;
}

function statusOf(state: PageState): PageStatus {
  if (state.kind !== 'findings') return state;
  return {
    kind: 'findings',
    more: state.more,
    flooded: state.flooded,
    findings: state.findings.map((finding) => ({ ...finding, key: keyOf(finding), excerpt: excerptOf(finding.excerpt) })),
  };
}

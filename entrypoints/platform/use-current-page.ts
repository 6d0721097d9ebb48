import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageStatus } from '../../components/PageFindings.tsx';
import { excerptOf } from './excerpt.ts';
import { type PageFindings, type PageState, watchPage } from './page-findings.ts';
import { hostOf, watchSettings } from './settings.ts';

export interface CurrentPage {
  status: PageStatus;
  /** What stands in the settings for this page when it is switched off; null where there is nothing to switch. */
  site: string | null;
  /** `key` is one of the status's findings. */
  jump: (key: string, open?: boolean) => void;
  /** The tab that is looked at; undefined before it is known. */
  tabId: number | undefined;
  /** Its address; only known where we may read it. */
  url: string | undefined;
  check: () => void;
}

/** The findings of the tab in front: of the one that the popup was opened on, or of whichever stands beside the side panel. */
export function useCurrentPage(): CurrentPage {
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  const [site, setSite] = useState<string | null>(null);
  const [tab, setTab] = useState<{ id: number | undefined; url: string | undefined }>({ id: undefined, url: undefined });
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
      setSite(siteOf(tab?.url));
      if (tab?.id === undefined) setState({ kind: 'unreadable' });
      else watching.current = watchPage({ id: tab.id, url: tab.url }, setState);
    }
    const loaded = (tabId: number, change: { status?: string }) => {
      if (tabId === watched && change.status === 'complete') void look();
    };
    const activated = () => void look();
    void look();
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(loaded);
    const unwatch = watchSettings(activated);
    return () => {
      stopped = true;
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(loaded);
      unwatch();
      watching.current?.stop();
    };
  }, []);

  return {
    status: statusOf(state),
    site,
    tabId: tab.id,
    url: tab.url,
    jump(key, open = true) {
      const found = state.kind === 'findings' && state.findings.find((finding) => keyOf(finding) === key);
      if (found) watching.current?.jump(found.frame, found.index, open);
    },
    check: () => void watching.current?.check(),
  };
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
    findings: state.findings.map((finding) => ({ ...finding, key: keyOf(finding), excerpt: excerptOf(finding.excerpt) })),
  };
}

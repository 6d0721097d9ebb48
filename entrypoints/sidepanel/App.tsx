import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PageFindings } from '../../components/PageFindings.tsx';
import { PanelView } from '../../components/PanelView.tsx';
import type { Strings } from '../../components/strings.ts';
import { updateSettings } from '../platform/settings.ts';
import { useCurrentPage } from '../platform/use-current-page.ts';
import { useSeverities } from './use-severities.ts';

/** The findings of the page beside it, for long logs: a row leads to its place, the card opens there. */
export function App({ strings }: { strings: Strings }) {
  const page = useCurrentPage(false);
  const { status } = page;
  const [current, setCurrent] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<string | null>(null);
  const severityOf = useSeverities(status.kind === 'findings' ? status.findings.map(({ rule }) => rule) : []);
  const pick = (key: string, open: boolean) => {
    setCurrent(key);
    page.jump(key, open);
  };
  function resume() {
    setProblem(null);
    updateSettings({ paused: false }).catch(() => setProblem(strings.errors.settings));
  }
  // Another page has other findings under the same keys.
  useEffect(() => setCurrent(undefined), [page.tabId]);
  return (
    <main class="panel">
      <h1 class="visually-hidden">{strings.panel.title}</h1>
      {status.kind === 'findings' ? (
        <PanelView
          findings={status.findings}
          more={status.more}
          flooded={status.flooded}
          strings={strings}
          severityOf={severityOf}
          current={current}
          onPick={pick}
        />
      ) : (
        <PageFindings
          status={status}
          strings={strings}
          onPick={(key) => pick(key, true)}
          onCheck={page.check}
          access={page.access}
          site={page.site}
          onEnable={page.enable}
          onBrowse={() => void browser.tabs.create({ url: browser.runtime.getURL('/explain.html') })}
          onResume={resume}
        />
      )}
      <p class="popup-problem" role="alert">
        {problem}
      </p>
    </main>
  );
}

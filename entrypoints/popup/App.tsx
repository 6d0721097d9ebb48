import { useEffect, useRef, useState } from 'preact/hooks';
import { NewsLine } from '../../components/NewsLine.tsx';
import { PageFindings } from '../../components/PageFindings.tsx';
import { PopupFrame } from '../../components/PopupFrame.tsx';
import { RecentList } from '../../components/RecentList.tsx';
import { Search } from '../../components/Search.tsx';
import type { Strings } from '../../components/strings.ts';
import { ThreadNotes } from '../../components/ThreadNotes.tsx';
import { findRules, ruleItems } from '../platform/catalog-search.ts';
import { type News, newsSinceSeen } from '../platform/news.ts';
import { hasPanel, openPanel } from '../platform/open-panel.ts';
import { recentRules, rememberRule } from '../platform/recents.ts';
import { useCurrentPage } from '../platform/use-current-page.ts';
import { Detail } from './Detail.tsx';
import { leaveTo, openDetails, type Shown } from './shown.ts';
import { useSwitches } from './use-switches.ts';
import { useThread } from './use-thread.ts';

/** One box, the findings of the page below it, and whatever was picked in their place. */
export function App({ strings }: { strings: Strings }) {
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<Shown | null>(null);
  const { paused, setPaused, setMuted, problem } = useSwitches(strings);
  const [recents, setRecents] = useState<string[]>([]);
  const [news, setNews] = useState<News>({ added: [], changed: [] });
  const page = useCurrentPage(true);
  const thread = useThread(page.url);
  const input = useRef<HTMLInputElement>(null);
  const came = useRef<Shown | null>(null);

  useEffect(() => {
    if (shown === null) void recentRules().then(setRecents);
  }, [shown]);
  useEffect(() => void newsSinceSeen().then(setNews), []);

  // Open, type: the box has the focus at the start, and again when one comes back to it.
  useEffect(() => {
    if (shown === null) input.current?.focus();
  }, [shown]);

  function back() {
    // From one of several errors of a pasted text the way back leads to their list.
    setShown(shown?.kind === 'rule' ? came.current : null);
    came.current = null;
  }

  function show(next: Shown) {
    if (next.kind === 'rule') void rememberRule(next.rule);
    came.current = shown;
    setShown(next);
  }

  useEffect(() => {
    if (shown === null) return;
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault(); // else the browser closes the popup
      back();
    };
    addEventListener('keydown', onEscape);
    return () => removeEventListener('keydown', onEscape);
  });

  return (
    <PopupFrame
      strings={strings}
      paused={paused}
      problem={problem}
      onBack={shown === null ? undefined : back}
      onBrowse={() => leaveTo('')}
      onOptions={() => leaveTo('options')}
      onPause={setPaused}
      notice={
        shown === null && (
          <NewsLine added={news.added.length} changed={news.changed.length} strings={strings} onOpen={() => void leaveTo('news')} />
        )
      }
    >
      {shown === null ? (
        <Search
          strings={strings}
          query={query}
          onQuery={setQuery}
          find={findRules}
          inputRef={input}
          onPick={(rule) => show({ kind: 'rule', rule })}
          onText={(text) => show({ kind: 'text', text })}
        >
          <ThreadNotes notes={thread} strings={strings} onOpen={(rule) => show({ kind: 'rule', rule })} />
          <PageFindings
            status={page.status}
            strings={strings}
            onPick={(key) => {
              page.jump(key);
              window.close();
            }}
            onCheck={page.check}
            onResume={() => setPaused(false)}
            access={page.access}
            onEnable={page.enable}
            onFiles={openDetails}
            site={page.site}
            onPanel={
              hasPanel && page.tabId !== undefined
                ? () =>
                    void openPanel(page.tabId as number).then(
                      () => window.close(),
                      () => undefined,
                    )
                : undefined
            }
            onMute={setMuted === null ? undefined : (muted) => page.site !== null && setMuted(page.site, muted)}
          />
          <RecentList items={ruleItems(recents)} strings={strings} onPick={(rule) => show({ kind: 'rule', rule })} />
        </Search>
      ) : (
        <Detail shown={shown} strings={strings} onRule={(rule) => show({ kind: 'rule', rule })} />
      )}
    </PopupFrame>
  );
}

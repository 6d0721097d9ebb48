/** The popup and the side panel in every state. */
import type { ComponentChildren } from 'preact';
import { Empty } from '../../../components/Empty.tsx';
import { FindingList } from '../../../components/FindingList.tsx';
import { MessageCard } from '../../../components/MessageCard.tsx';
import { NewsLine } from '../../../components/NewsLine.tsx';
import { NothingFound } from '../../../components/NothingFound.tsx';
import { PageFindings, type PageFindingsProps, type PageStatus } from '../../../components/PageFindings.tsx';
import { PanelView } from '../../../components/PanelView.tsx';
import { PopupFrame } from '../../../components/PopupFrame.tsx';
import { RecentList } from '../../../components/RecentList.tsx';
import { Search } from '../../../components/Search.tsx';
import type { Strings } from '../../../components/strings.ts';
import { find, found, items, placed, severityOf } from '../samples.ts';
import { nothing, type Scene } from '../scene.ts';
import { sampleCard, threadNotes } from './cards.tsx';

const few: PageStatus = {
  kind: 'findings',
  more: false,
  flooded: false,
  findings: items.slice(0, 2).map(({ rule, title }, index) => ({
    key: rule,
    rule,
    same: rule,
    place: index,
    title,
    confidence: index === 0 ? 'certain' : 'likely',
    excerpt: 'No deployments available for selected model, Try again in 5 seconds.',
  })),
};

interface Shown {
  query?: string;
  access?: PageFindingsProps['access'];
  /** Firefox has no switch for local files, the browser's own pages no site. */
  files?: boolean;
  site?: string | null;
  before?: ComponentChildren;
  after?: ComponentChildren;
  news?: boolean;
  problem?: string | null;
}

export function popupScenes(strings: Strings): Record<string, Scene> {
  const frame = (children: ComponentChildren, { back = false, paused = false, news = false, problem = null as string | null } = {}) => (
    <PopupFrame
      strings={strings}
      paused={paused}
      problem={problem}
      onBack={back ? nothing : undefined}
      onBrowse={nothing}
      onOptions={nothing}
      onPause={nothing}
      notice={news && <NewsLine added={12} changed={3} strings={strings} onOpen={nothing} />}
    >
      {children}
    </PopupFrame>
  );
  const over = (status: PageStatus, shown: Shown = {}): Scene => {
    const { query = '', access = null, files = false, site = 'github.com', before, after, news, problem } = shown;
    return popup(
      <Search strings={strings} query={query} onQuery={nothing} find={find} onPick={nothing} onText={nothing}>
        {before}
        <PageFindings
          status={status}
          strings={strings}
          onPick={nothing}
          onCheck={nothing}
          onResume={nothing}
          onEnable={nothing}
          onFiles={files ? nothing : undefined}
          onPanel={nothing}
          access={access}
          site={site}
          onMute={nothing}
        />
        {after}
      </Search>,
      { paused: status.kind === 'paused', news, problem },
    );
  };
  const popup = (children: ComponentChildren, options?: Parameters<typeof frame>[1]): Scene => ({
    where: 'popup',
    view: () => frame(children, options),
  });
  const panel = (children: ComponentChildren, press: string[] = []): Scene => ({
    where: 'popup',
    press,
    view: () => (
      <main class="panel">
        <h1 class="visually-hidden">{strings.panel.title}</h1>
        {children}
      </main>
    ),
  });
  const recent = <RecentList items={items} strings={strings} onPick={nothing} />;
  const list = (more: boolean, current: string) => (
    <PanelView findings={placed} more={more} flooded={more} strings={strings} severityOf={severityOf} current={current} onPick={nothing} />
  );
  const broken = (meaning: string) => popup(<Empty icon="alert" term={{ name: strings.errors.title, meaning }} />, { back: true });
  return {
    'popup-full': over(few, { after: recent, news: true }),
    'popup-recent': over({ kind: 'none' }, { after: recent }),
    'popup-thread': over({ kind: 'none' }, { before: threadNotes(strings) }),
    'popup-findings': over({ kind: 'findings', findings: placed, more: false, flooded: false }),
    'popup-lagging': over({ kind: 'findings', findings: placed, more: false, flooded: true }),
    'popup-findings-more': over(
      { kind: 'findings', findings: placed, more: true, flooded: false },
      { access: 'ask', site: 'logs.example.com' },
    ),
    'popup-none': over({ kind: 'none' }),
    'popup-not-read': over({ kind: 'not-read' }),
    'popup-ask': over({ kind: 'not-read' }, { access: 'ask', site: 'logs.example.com' }),
    'popup-withdrawn': over({ kind: 'not-read' }, { access: 'give-back' }),
    'popup-unreadable': over({ kind: 'unreadable' }, { site: null }),
    'popup-viewer': over({ kind: 'viewer' }),
    'popup-files-switch': over({ kind: 'files' }, { files: true, site: null }),
    'popup-files': over({ kind: 'files' }, { site: null }),
    'popup-canvas': over({ kind: 'canvas' }),
    'popup-flooded': over({ kind: 'flooded' }),
    'popup-paused': over({ kind: 'paused' }),
    'popup-muted': over({ kind: 'muted' }),
    'popup-loading': over({ kind: 'loading' }),
    'popup-problem': over({ kind: 'none' }, { problem: strings.errors.settings }),
    'popup-search': over({ kind: 'none' }, { query: 'cooldown' }),
    'popup-search-none': over({ kind: 'none' }, { query: 'zzzz' }),
    'popup-card': popup(sampleCard(strings, { placement: 'embedded' }), { back: true }),
    'popup-rule': popup(sampleCard(strings, { placement: 'embedded', textless: true }), { back: true }),
    'popup-report': {
      ...popup(sampleCard(strings, { placement: 'embedded' }), { back: true }),
      press: ['.card-actions > .text-button'],
    },
    'popup-rule-muted': popup(
      <MessageCard placement="embedded" icon="eye-off" term={strings.actions.ruleMuted} strings={strings} onUndo={nothing} />,
      { back: true },
    ),
    'popup-pasted': popup(
      <div class="explained">
        <p class="explained-note">{strings.paste.cut(2_000_000, 5_300_000)}</p>
        <h2 class="list-title">{strings.paste.found(found.length)}</h2>
        <FindingList strings={strings} findings={found} onPick={nothing} />
        <button type="button" class="text-button explained-open">
          {strings.popup.openFull}
        </button>
      </div>,
      { back: true },
    ),
    'popup-reading': popup(
      <p class="page-loading quiet" role="status">
        {strings.paste.working}
      </p>,
      { back: true },
    ),
    'popup-nothing': popup(
      <NothingFound foreign={false} strings={strings} suggestions={[{ rule: 'a', title: items[0]?.title ?? '' }]} onPick={nothing} />,
      { back: true },
    ),
    'popup-foreign': popup(<NothingFound foreign strings={strings} suggestions={[]} onPick={nothing} />, { back: true }),
    'popup-no-article': broken(strings.errors.article),
    'popup-broken': broken(strings.errors.engine),
    panel: panel(list(false, '20')),
    'panel-each': panel(list(true, '60'), ['.segments label:last-of-type input']),
    'panel-filtered': panel(
      list(false, ''),
      [1, 2, 3].map((at) => `.chip:nth-of-type(${at}) input`),
    ),
    'panel-none': panel(
      <PageFindings
        status={{ kind: 'none' }}
        strings={strings}
        onPick={nothing}
        onCheck={nothing}
        onResume={nothing}
        onBrowse={nothing}
        site="github.com"
      />,
    ),
  };
}

/** The states that are looked at: each a name, where it stands, and what is shown. */

import articles from 'virtual:catalog/articles';
import { search as documents } from 'virtual:catalog/search';
import type { ComponentChild, ComponentChildren } from 'preact';
import { ActingCard } from '../../components/ActingCard.tsx';
import { ArticleView } from '../../components/ArticleView.tsx';
import { CatalogIndex } from '../../components/CatalogIndex.tsx';
import { ExplainedText } from '../../components/ExplainedText.tsx';
import { sampleArticle, sampleFinding } from '../../components/fixtures/sample-article.ts';
import type { PlacedFinding } from '../../components/grouping.ts';
import { KeyList } from '../../components/KeyList.tsx';
import { NothingFound } from '../../components/NothingFound.tsx';
import { PageFindings, type PageStatus } from '../../components/PageFindings.tsx';
import { PanelView } from '../../components/PanelView.tsx';
import { PasteBox } from '../../components/PasteBox.tsx';
import { PopupFrame } from '../../components/PopupFrame.tsx';
import { RuleTester } from '../../components/RuleTester.tsx';
import { Search } from '../../components/Search.tsx';
import { SiteFooter } from '../../components/SiteFooter.tsx';
import { SiteHeader } from '../../components/SiteHeader.tsx';
import { type Fill, placeholders } from '../../components/view.ts';
import { FrameControls } from '../../entrypoints/card/FrameControls.tsx';
import { freeHand } from '../../entrypoints/card/hand.ts';
import { MessageCard } from '../../entrypoints/card/MessageCard.tsx';
import { english } from '../../entrypoints/platform/languages/en/index.ts';
import { chinese } from '../../entrypoints/platform/languages/zh/index.ts';
import { diagnosticReport, wrongMatch } from '../../entrypoints/platform/report.ts';
import { searchLink, similarWords } from '../../entrypoints/platform/similar.ts';
import icon from '../../public/icon/48.png';
import type { Article } from '../../rules/article.ts';
import { createSearch } from '../../rules/engine/suggest.ts';
import { tryTemplate } from '../../rules/engine/trial.ts';
import { areas } from '../../rules/schema.ts';

import { optionsView } from './options.tsx';
import { siteScenes } from './scenes-site.tsx';

export interface Scene {
  where: 'shadow' | 'popup' | 'page';
  view: () => ComponentChild;
  /** Pressed one after the other once it stands. */
  press?: string[];
  /** Opens everything that unfolds. */
  unfold?: boolean;
}

const nothing = () => {};
const onCopy = async () => true;
const fill: Fill = (hole) => {
  const capture = sampleFinding.captures[hole];
  return capture ? { text: capture.value, filled: true } : placeholders(hole, { quoted: false, language: null });
};
const view = { strings: english, fill, onCopy };
const security: Article = { ...sampleArticle, kind: 'security', status: 'experimental', affects: { from: '1.82.7', fixed: '1.82.9' } };
const text = `2026-11-20 03:12:44 INFO  starting proxy\n2026-11-20 03:12:51 ERROR litellm.APIConnectionError: OllamaException - [Errno 111] Connection refused\nTraceback (most recent call last):\n  File "http_handler.py", line 1048, in post\nhttpx.ConnectError: [Errno 111] Connection refused\n2026-11-20 03:12:52 INFO  retrying in 1 s\n`;

const panel = (children: ComponentChildren) => (
  <main class="panel">
    <h1 class="visually-hidden">{english.panel.title}</h1>
    {children}
  </main>
);
const hand = freeHand();
const held = { hand, box: () => new DOMRect(), viewport: () => ({ width: 480, height: 660 }), changed: nothing };
const holes = [
  { rule: 'a', title: 'CVE-2026-42208: SQL injection in the proxy\u2019s key check (1.81.16 to 1.83.6)' },
  { rule: 'b', title: 'CVE-2026-42271: MCP test routes could run commands on the proxy (1.74.2 to 1.83.6)' },
];

const card = (article: Article, placement: 'popover' | 'embedded' = 'popover', options: { version?: string } = {}) => (
  <ActingCard
    article={article}
    finding={options.version ? { ...sampleFinding, version: options.version } : sampleFinding}
    strings={english}
    fill={fill}
    onCopy={onCopy}
    placement={placement}
    affected={article.affects?.open ? null : false}
    alternatives={[{ rule: 'ollama-refused', title: 'Ollama refuses the connection', confidence: 'likely' }]}
    onAlternative={nothing}
    onOpenArticle={nothing}
    notices={options.version ? holes : []}
    write={(kind) => {
      const about = { article, finding: sampleFinding, text: `${text}api_key=sk-abcdefghijklmnop1234`, strings: english, version: '1.0.0' };
      if (kind === 'similar') return similarWords(article, sampleFinding, text);
      return kind === 'wrong' ? wrongMatch(about) : diagnosticReport({ ...about, fill, fixes: article.fixes, affected: null });
    }}
    linkOf={(kind) => (kind === 'similar' ? searchLink : undefined)}
    mutes={{ ignore: nothing, rule: nothing, site: { name: 'logs.example.com', mute: nothing } }}
    controls={placement === 'popover' && <FrameControls held={held} strings={english} />}
    {...(placement === 'popover' && { onClose: nothing })}
  />
);

const placed: PlacedFinding[] = Array.from({ length: 214 }, (_, index) => {
  const kind = index % 31 === 7 ? 1 : index % 53 === 11 ? 2 : 0;
  const titles = [
    sampleArticle.title,
    'No deployments available: every deployment of the group is cooling down',
    'A model without a price',
  ];
  const excerpts = [
    'httpx.ConnectError: [Errno 111] Connection refused',
    'No deployments available for selected model',
    'This model is not mapped yet',
  ];
  return {
    key: String(index),
    title: titles[kind] as string,
    excerpt: excerpts[kind] as string,
    confidence: (['certain', 'likely', 'perhaps'] as const)[kind] as 'certain',
    rule: `rule-${kind}`,
    same: `rule-${kind}`,
    time: `14:0${Math.floor(index / 60)}:${String(index % 60).padStart(2, '0')}`,
    place: (index / 214) ** 1.6,
  };
});
const severityOf = (rule: string) => (({ 'rule-0': 'blocking', 'rule-1': 'degraded', 'rule-2': 'noise' }) as const)[rule] ?? 'degraded';

const found = [
  {
    key: '1',
    title: sampleArticle.title,
    confidence: 'certain',
    excerpt: 'httpx.ConnectError: [Errno 111] Connection refused',
    count: 214,
  },
  {
    key: '2',
    title: 'No deployments available: every deployment of the group is cooling down',
    confidence: 'likely',
    excerpt: 'No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o.',
  },
  {
    key: '3',
    title: 'The provider turned the key down',
    confidence: 'perhaps',
    excerpt: 'AuthenticationError: Incorrect API key provided: sk-…',
  },
] as const;

const index = createSearch(documents);
const find = (query: string) =>
  index.search(query, 12).flatMap(({ rule }) => {
    const document = documents.find(({ id }) => id === rule);
    return document ? [{ rule, title: document.title, summary: document.summary, area: document.area }] : [];
  });

const popup = (children: ComponentChildren, options: { back?: boolean; paused?: boolean } = {}) => (
  <PopupFrame
    strings={english}
    paused={options.paused ?? false}
    onBack={options.back ? nothing : undefined}
    onBrowse={nothing}
    onOptions={nothing}
    onPause={nothing}
  >
    {children}
  </PopupFrame>
);
const popupPage = (status: PageStatus, query = '') =>
  popup(
    <Search strings={english} query={query} onQuery={nothing} find={find} onPick={nothing} onText={nothing}>
      <PageFindings
        status={status}
        strings={english}
        onPick={nothing}
        onCheck={nothing}
        onResume={nothing}
        site="github.com"
        onMute={nothing}
      />
    </Search>,
    { paused: status.kind === 'paused' },
  );

const page = (children: ComponentChildren) => (
  <>
    <SiteHeader strings={english} homeHref="#all" icon={icon}>
      <Search strings={english} query="" onQuery={nothing} find={find} onPick={nothing} onText={nothing} />
    </SiteHeader>
    <main class="site-main">{children}</main>
    <SiteFooter strings={english} />
  </>
);
const href = (id: string) => `#rule=${id}`;
const entries =
  documents.length > 6
    ? documents
    : areas.flatMap((area) => documents.map((document) => ({ ...document, id: `${document.id}-${area}`, area })));

const testedTemplate =
  'No deployments available for selected model, Try again in {{cooldown_seconds:number}} seconds. Passed model={{model}}';
const testedText = 'No deployments available for selected modal, Try again in 5 seconds. Asked for gpt-4o';

export const scenes: Record<string, Scene> = {
  ...siteScenes,
  card: { where: 'shadow', view: () => card(sampleArticle) },
  'card-open': { where: 'shadow', view: () => <div style="--card-max-height: none">{card(sampleArticle)}</div>, unfold: true },
  'card-meaning': { where: 'shadow', view: () => card(sampleArticle) },
  'card-notices': { where: 'shadow', view: () => card(sampleArticle, 'popover', { version: '1.83.4' }) },
  'card-more': { where: 'shadow', view: () => card(sampleArticle), press: ['.card-actions [aria-expanded]'] },
  'card-report': { where: 'shadow', view: () => card(sampleArticle), press: ['.card-actions > .text-button'] },
  'card-similar': {
    where: 'shadow',
    view: () => card(sampleArticle),
    press: ['.card-actions [aria-expanded]', '.more li:first-child button'],
  },
  'card-muted': {
    where: 'shadow',
    view: () => <MessageCard icon="eye-off" term={english.actions.ruleMuted} strings={english} onClose={nothing} onUndo={nothing} />,
  },
  panel: {
    where: 'popup',
    view: () =>
      panel(
        <PanelView
          findings={placed}
          more={false}
          flooded={false}
          strings={english}
          severityOf={severityOf}
          current="20"
          onPick={nothing}
        />,
      ),
  },
  'panel-each': {
    where: 'popup',
    view: () => panel(<PanelView findings={placed} more flooded strings={english} severityOf={severityOf} current="60" onPick={nothing} />),
    press: ['.segments label:last-of-type input'],
  },
  'panel-filtered': {
    where: 'popup',
    view: () =>
      panel(<PanelView findings={placed} more={false} flooded={false} strings={english} severityOf={severityOf} onPick={nothing} />),
    press: ['.chip:nth-of-type(1) input', '.chip:nth-of-type(2) input', '.chip:nth-of-type(3) input'],
  },
  keys: {
    where: 'page',
    view: () =>
      page(
        <>
          <h1>{english.options.title}</h1>
          <KeyList
            items={[
              { command: '_execute_action', keys: 'Ctrl+Shift+9' },
              { command: 'next-finding', keys: 'Alt+PageDown' },
              { command: 'previous-finding', keys: 'Alt+PageUp' },
              { command: 'explain-selection', keys: null },
            ]}
            strings={english}
            onChange={nothing}
          />
        </>,
      ),
  },
  'card-security': { where: 'shadow', view: () => card(security) },
  'popup-findings': { where: 'popup', view: () => popupPage({ kind: 'findings', findings: placed, more: false, flooded: false }) },
  'popup-lagging': { where: 'popup', view: () => popupPage({ kind: 'findings', findings: placed, more: false, flooded: true }) },
  'popup-none': { where: 'popup', view: () => popupPage({ kind: 'none' }) },
  'popup-not-read': { where: 'popup', view: () => popupPage({ kind: 'not-read' }) },
  'popup-unreadable': { where: 'popup', view: () => popupPage({ kind: 'unreadable' }) },
  'popup-paused': { where: 'popup', view: () => popupPage({ kind: 'paused' }) },
  'popup-muted': { where: 'popup', view: () => popupPage({ kind: 'muted' }) },
  'popup-loading': { where: 'popup', view: () => popupPage({ kind: 'loading' }) },
  'popup-search': { where: 'popup', view: () => popupPage({ kind: 'none' }, 'cooldown') },
  'popup-search-none': { where: 'popup', view: () => popupPage({ kind: 'none' }, 'zzzz') },
  'popup-card': { where: 'popup', view: () => popup(card(sampleArticle, 'embedded'), { back: true }) },
  'popup-nothing': {
    where: 'popup',
    view: () =>
      popup(<NothingFound foreign={false} strings={english} suggestions={[{ rule: 'a', title: sampleArticle.title }]} onPick={nothing} />, {
        back: true,
      }),
  },
  article: { where: 'page', view: () => page(<ArticleView article={sampleArticle} view={view} ruleHref={href} />) },
  'article-real': {
    where: 'page',
    view: () =>
      page(<ArticleView article={Object.values(articles)[0] as Article} view={{ ...view, fill: placeholders }} ruleHref={href} />),
  },
  home: {
    where: 'page',
    view: () =>
      page(
        <>
          <div class="hero">
            <h1>{english.explain.tagline}</h1>
            <PasteBox strings={english} busy={false} onExplain={nothing} />
          </div>
          <section class="all-errors" aria-labelledby="all-errors">
            <h2 id="all-errors">{english.catalog.title}</h2>
            <p class="quiet">{english.catalog.intro(entries.length)}</p>
            <CatalogIndex entries={entries} areas={areas} strings={english} ruleHref={href} />
          </section>
        </>,
      ),
  },
  asked: {
    where: 'page',
    view: () =>
      page(
        <>
          <h1 class="asked-title">{english.explain.askedTitle}</h1>
          <ExplainedText
            text={text}
            items={found.map((item) => ({
              ...item,
              finding: sampleFinding,
              article: sampleArticle,
              fill,
              applies: () => true,
              affected: null,
            }))}
            current="1"
            strings={english}
            onCopy={onCopy}
            onPick={nothing}
            ruleHref={href}
          />
        </>,
      ),
  },
  options: {
    where: 'page',
    view: () => page(optionsView()),
  },
  'options-managed': { where: 'page', view: () => page(optionsView({ managed: true })) },
  'options-pack': { where: 'page', view: () => page(optionsView({ adder: 'good' })) },
  'options-problems': { where: 'page', view: () => page(optionsView({ adder: 'wrong' })) },
  'options-chinese': { where: 'page', view: () => page(optionsView({ words: chinese })) },
  tester: {
    where: 'page',
    view: () =>
      page(
        <RuleTester
          strings={english}
          template={testedTemplate}
          text={testedText}
          trial={tryTemplate(testedTemplate, testedText)}
          findings={[found[1]]}
          onTemplate={nothing}
          onText={nothing}
          onPick={nothing}
        />,
      ),
  },
};

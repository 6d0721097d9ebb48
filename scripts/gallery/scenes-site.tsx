/** Welcome page, what is new, the catalog's filters, and the popup around its list; in both languages. */
import type { ComponentChildren } from 'preact';
import { CatalogFilters, noFilter } from '../../components/CatalogFilters.tsx';
import { CatalogIndex } from '../../components/CatalogIndex.tsx';
import { KeyList } from '../../components/KeyList.tsx';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import { NewsLine } from '../../components/NewsLine.tsx';
import { NewsView } from '../../components/NewsView.tsx';
import { NothingFound } from '../../components/NothingFound.tsx';
import { PageFindings, type PageStatus } from '../../components/PageFindings.tsx';
import { PopupFrame } from '../../components/PopupFrame.tsx';
import { RecentList } from '../../components/RecentList.tsx';
import type { ResultItem } from '../../components/ResultList.tsx';
import { Search } from '../../components/Search.tsx';
import { SiteFooter } from '../../components/SiteFooter.tsx';
import { SiteHeader } from '../../components/SiteHeader.tsx';
import type { Strings } from '../../components/strings.ts';
import { WelcomeView } from '../../components/WelcomeView.tsx';
import { english } from '../../entrypoints/platform/languages/en/index.ts';
import { chinese } from '../../entrypoints/platform/languages/zh/index.ts';
import { samples } from '../../entrypoints/welcome/samples.ts';
import icon from '../../public/icon/48.png';
import { areas, kinds } from '../../rules/schema.ts';
import type { Scene } from './scenes.tsx';

const nothing = () => {};
const href = (id: string) => `#rule=${id}`;
const items: ResultItem[] = [
  {
    rule: 'a',
    title: 'No deployments available: every deployment of the group is cooling down',
    summary: 'The router refused the call itself.',
    area: 'routing',
  },
  {
    rule: 'b',
    title: 'Ollama refuses the connection',
    summary: 'LiteLLM found the machine but no Ollama on that port.',
    area: 'connection',
  },
  { rule: 'c', title: 'The key has used up its budget', summary: 'Spend of this virtual key is over its limit.', area: 'budgets' },
];
const findings: PageStatus = {
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

function scenesIn(strings: Strings): Record<string, Scene['view']> {
  const page = (children: ComponentChildren) => (
    <div lang={strings.language}>
      <SiteHeader strings={strings} homeHref="#all" icon={icon} />
      <main class="site-main">{children}</main>
      <SiteFooter strings={strings} edition={{ version: '0.1.0', rules: 431, day: '2026-11-20' }} />
    </div>
  );
  const popup = (children: ComponentChildren, news = false) => (
    <div lang={strings.language}>
      <PopupFrame
        strings={strings}
        paused={false}
        onBrowse={nothing}
        onOptions={nothing}
        onPause={nothing}
        notice={news && <NewsLine added={12} changed={3} strings={strings} onOpen={nothing} />}
      >
        {children}
      </PopupFrame>
    </div>
  );
  const search = (status: PageStatus, recent: boolean) => (
    <Search strings={strings} query="" onQuery={nothing} find={() => []} onPick={nothing} onText={nothing}>
      <PageFindings
        status={status}
        strings={strings}
        onPick={nothing}
        onCheck={nothing}
        onResume={nothing}
        site="github.com"
        onMute={nothing}
      />
      {recent && <RecentList items={items} strings={strings} onPick={nothing} />}
    </Search>
  );
  return {
    welcome: () =>
      page(
        <WelcomeView
          strings={strings}
          samples={samples.map(({ text }) => text)}
          asleep
          pin="chromium"
          catalogHref="#all"
          language={<LanguageSwitch chosen="" languages={[['en', 'English']]} strings={strings} onChange={nothing} />}
          keys={
            <KeyList
              items={[
                { command: '_execute_action', keys: 'Ctrl+Shift+9' },
                { command: 'next-finding', keys: 'Alt+PageDown' },
                { command: 'previous-finding', keys: null },
              ]}
              strings={strings}
              onChange={nothing}
            />
          }
        />,
      ),
    news: () => page(<NewsView added={items.slice(0, 2)} changed={items.slice(2)} strings={strings} ruleHref={href} />),
    'news-none': () => page(<NewsView added={[]} changed={[]} strings={strings} ruleHref={href} />),
    catalog: () =>
      page(
        <section class="all-errors">
          <h1 class="visually-hidden">{strings.explain.tagline}</h1>
          <h2>{strings.catalog.title}</h2>
          <CatalogFilters
            filter={{ ...noFilter, area: 'routing' }}
            areas={areas}
            kinds={kinds}
            shown={1}
            total={431}
            strings={strings}
            onChange={nothing}
          />
          <CatalogIndex entries={items.map((item) => ({ ...item, id: item.rule }))} areas={areas} strings={strings} ruleHref={href} />
        </section>,
      ),
    'popup-full': () => popup(search(findings, true), true),
    'popup-recent': () => popup(search({ kind: 'none' }, true)),
    'popup-foreign': () => popup(<NothingFound foreign strings={strings} suggestions={[]} onPick={nothing} />),
  };
}

const where = (name: string) => (name.startsWith('popup') ? 'popup' : 'page');
const named = (views: Record<string, Scene['view']>, suffix: string) =>
  Object.entries(views).map(([name, view]): [string, Scene] => [`${name}${suffix}`, { where: where(name), view }]);

export const siteScenes: Record<string, Scene> = Object.fromEntries([...named(scenesIn(english), ''), ...named(scenesIn(chinese), '-zh')]);

/** Full pages: welcome, what is new, the catalog, articles, a text that was handed over, the rule tester. */
import articles from 'virtual:catalog/articles';
import type { ComponentChildren } from 'preact';
import { ActingArticle } from '../../../components/ActingArticle.tsx';
import { CatalogFilters, noFilter } from '../../../components/CatalogFilters.tsx';
import { CatalogIndex } from '../../../components/CatalogIndex.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { ExplainedText } from '../../../components/ExplainedText.tsx';
import { sampleArticle, sampleFinding } from '../../../components/fixtures/sample-article.ts';
import { KeyList } from '../../../components/KeyList.tsx';
import { LanguageSwitch } from '../../../components/LanguageSwitch.tsx';
import { NewsView } from '../../../components/NewsView.tsx';
import { NothingFound } from '../../../components/NothingFound.tsx';
import { PasteBox } from '../../../components/PasteBox.tsx';
import { RuleTester } from '../../../components/RuleTester.tsx';
import { Search } from '../../../components/Search.tsx';
import { SiteFooter } from '../../../components/SiteFooter.tsx';
import { SiteHeader } from '../../../components/SiteHeader.tsx';
import type { Strings } from '../../../components/strings.ts';
import { placeholders } from '../../../components/view.ts';
import { WelcomeView } from '../../../components/WelcomeView.tsx';
import { linkOf, writerOf } from '../../../entrypoints/platform/outgoing.ts';
import { samples } from '../../../entrypoints/welcome/samples.ts';
import icon from '../../../public/icon/48.png';
import type { Article } from '../../../rules/article.ts';
import { tryTemplate } from '../../../rules/engine/trial.ts';
import { areas, kinds } from '../../../rules/schema.ts';
import { documents, fill, find, found, href, items, onCopy, text } from '../samples.ts';
import { nothing, type Scene } from '../scene.ts';
import { others, security } from './cards.tsx';

const template = 'No deployments available for selected model, Try again in {{cooldown_seconds:number}} seconds. Passed model={{model}}';
const nearMiss = 'No deployments available for selected modal, Try again in 5 seconds. Asked for gpt-4o';
const keys = [
  { command: '_execute_action', keys: 'Ctrl+Shift+9' },
  { command: 'next-finding', keys: 'Alt+PageDown' },
  { command: 'previous-finding', keys: 'Alt+PageUp' },
  { command: 'explain-selection', keys: null },
] as const;

export const frame = (strings: Strings, children: ComponentChildren) => (
  <div lang={strings.language}>
    <SiteHeader strings={strings} homeHref="#all" icon={icon}>
      <Search strings={strings} query="" onQuery={nothing} find={find} onPick={nothing} onText={nothing} />
    </SiteHeader>
    <main class="site-main">{children}</main>
    <SiteFooter strings={strings} edition={{ version: '0.1.0', rules: documents.length, day: '2026-11-20' }} />
  </div>
);

export function pageScenes(strings: Strings): Record<string, Scene> {
  const page = (children: ComponentChildren, more: Partial<Scene> = {}): Scene => ({
    where: 'page',
    view: () => frame(strings, children),
    ...more,
  });
  const article = (shown: Article, filled = true) => (
    <ActingArticle
      article={shown}
      view={{ strings, fill: filled ? fill : placeholders, onCopy }}
      finding={filled ? sampleFinding : null}
      alternatives={filled ? others : []}
      onAlternative={nothing}
      ruleHref={href}
      write={writerOf(shown, filled ? { finding: sampleFinding, text, fill, applies: () => true, affected: null } : null, strings, '1.0.0')}
      linkOf={linkOf}
      mutes={{ ignore: filled ? nothing : undefined, rule: nothing }}
    />
  );
  const home = (message?: string, below?: ComponentChildren) => (
    <>
      <div class="hero">
        <h1>{strings.explain.tagline}</h1>
        <PasteBox strings={strings} busy={false} onExplain={nothing} message={message} />
      </div>
      {below}
    </>
  );
  const catalog = (
    <section class="all-errors" aria-labelledby="all-errors">
      <h2 id="all-errors">{strings.catalog.title}</h2>
      <CatalogFilters
        filter={{ ...noFilter, area: 'routing' }}
        areas={areas}
        kinds={kinds}
        shown={items.length}
        total={documents.length}
        strings={strings}
        onChange={nothing}
      />
      <CatalogIndex entries={items.map((item) => ({ ...item, id: item.rule }))} areas={areas} strings={strings} ruleHref={href} />
    </section>
  );
  return {
    welcome: page(
      <WelcomeView
        strings={strings}
        samples={samples.map((sample) => sample.text)}
        asleep
        pin="chromium"
        catalogHref="#all"
        language={<LanguageSwitch chosen="" languages={[['en', 'English']]} strings={strings} onChange={nothing} />}
        keys={<KeyList items={keys} strings={strings} onChange={nothing} />}
      />,
    ),
    news: page(<NewsView added={items.slice(0, 2)} changed={items.slice(2)} strings={strings} ruleHref={href} />),
    'news-none': page(<NewsView added={[]} changed={[]} strings={strings} ruleHref={href} />),
    home: page(home(undefined, catalog)),
    'home-nothing': page(
      home(
        strings.paste.none.name,
        <NothingFound foreign={false} strings={strings} suggestions={[{ rule: 'a', title: items[0]?.title ?? '' }]} onPick={nothing} />,
      ),
    ),
    article: page(article(sampleArticle, false)),
    'article-security': page(article(security, false)),
    'article-report': page(article(sampleArticle), { press: ['.card-actions > .text-button'] }),
    'article-real': page(article(Object.values(articles)[0] as Article, false)),
    'article-unknown': page(
      <Empty heading icon="search" term={{ name: strings.explain.notFound('no-such-rule'), meaning: strings.explain.notFoundHint }} />,
    ),
    asked: page(
      <>
        <h1 class="asked-title">{strings.explain.askedTitle}</h1>
        <ExplainedText
          text={text}
          items={found.map((item) => ({ ...item, finding: sampleFinding }))}
          more={false}
          current="1"
          strings={strings}
          onPick={nothing}
        >
          {() => article(sampleArticle)}
        </ExplainedText>
      </>,
    ),
    'asked-gone': page(
      <>
        <h1 class="asked-title">{strings.explain.askedTitle}</h1>
        <Empty icon="info" term={strings.explain.askedGone}>
          <a class="button primary" href="#all">
            {strings.paste.another}
          </a>
        </Empty>
      </>,
    ),
    tester: page(
      <RuleTester
        strings={strings}
        template={template}
        text={nearMiss}
        trial={tryTemplate(template, nearMiss)}
        findings={[found[1]]}
        onTemplate={nothing}
        onText={nothing}
        onPick={nothing}
      />,
    ),
  };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { Empty } from '../../components/Empty.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Search } from '../../components/Search.tsx';
import { SiteFooter } from '../../components/SiteFooter.tsx';
import { SiteHeader } from '../../components/SiteHeader.tsx';
import type { Strings } from '../../components/strings.ts';
import { findRules } from '../platform/catalog-search.ts';
import { ownEdition } from '../platform/edition.ts';
import { articleFor } from '../platform/explain-text.ts';
import { rememberRule } from '../platform/recents.ts';
import { Asked } from './Asked.tsx';
import { Home } from './Home.tsx';
import { OwnArticle } from './OwnArticle.tsx';
import { homeHref, type Route, ruleHref, useRoute } from './route.ts';
import { Tester } from './Tester.tsx';
import { WhatIsNew } from './WhatIsNew.tsx';

/** The full article, the catalog, and the place to paste. */
export function App({ strings }: { strings: Strings }) {
  const route = useRoute();
  const [query, setQuery] = useState('');
  const [pasted, setPasted] = useState<string | null>(null);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);

  const where = route.kind === 'rule' ? route.rule : route.kind;
  useEffect(() => {
    setQuery('');
    if (route.kind !== 'home') setPasted(null);
    // After a step inside the page the reading goes on at the new content, not at the top of the window.
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [where]);
  useEffect(() => {
    document.title = titleOf(route, strings);
  }, [where, strings]);

  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {strings.explain.skip}
      </button>
      <SiteHeader strings={strings} homeHref={homeHref} icon="/icon/48.png">
        <Search
          strings={strings}
          query={query}
          onQuery={setQuery}
          find={findRules}
          onPick={(rule) => {
            setQuery('');
            location.hash = ruleHref(rule);
          }}
          onText={(text) => {
            setQuery('');
            setPasted(text);
            location.hash = homeHref;
          }}
        />
      </SiteHeader>
      <main class="site-main" ref={main} tabIndex={-1}>
        {route.kind === 'rule' && <Rule rule={route.rule} strings={strings} />}
        {route.kind === 'asked' && <Asked id={route.id} strings={strings} />}
        {route.kind === 'news' && <WhatIsNew strings={strings} />}
        {route.kind === 'tester' && <Tester strings={strings} />}
        {route.kind === 'home' && <Home strings={strings} given={pasted} />}
      </main>
      <SiteFooter strings={strings} edition={ownEdition} />
    </>
  );
}

function Rule({ rule, strings }: { rule: string; strings: Strings }) {
  const article = articleFor(rule);
  useEffect(() => {
    if (article) void rememberRule(article.id);
  }, [article]);
  return (
    <>
      <nav class="crumbs">
        <a href={homeHref}>
          <Icon name="back" />
          {strings.article.back}
        </a>
      </nav>
      {article ? (
        <OwnArticle key={rule} article={article} found={null} strings={strings} />
      ) : (
        <Empty heading icon="search" term={{ name: strings.explain.notFound(rule.slice(0, 80)), meaning: strings.explain.notFoundHint }} />
      )}
    </>
  );
}

function titleOf(route: Route, strings: Strings): string {
  if (route.kind === 'asked') return strings.explain.askedTitle;
  if (route.kind === 'news') return strings.news.title;
  if (route.kind === 'tester') return strings.tester.title;
  return (route.kind === 'rule' && articleFor(route.rule)?.title) || strings.explain.title;
}

import { useEffect, useState } from 'preact/hooks';
import { NewsView } from '../../components/NewsView.tsx';
import type { Strings } from '../../components/strings.ts';
import { ruleItems } from '../platform/catalog-search.ts';
import { markSeen, type News, newsSinceSeen } from '../platform/news.ts';
import { ruleHref } from './route.ts';

/** What is new; having been shown, it is so no longer. */
export function WhatIsNew({ strings }: { strings: Strings }) {
  const [news, setNews] = useState<News | null>(null);
  useEffect(() => {
    newsSinceSeen()
      .then((found) => {
        setNews(found);
        return markSeen();
      })
      .catch(() => setNews((found) => found ?? { added: [], changed: [] })); // what cannot be stored is told again the next time
  }, []);
  if (news === null) return null;
  return <NewsView added={ruleItems(news.added)} changed={ruleItems(news.changed)} strings={strings} ruleHref={ruleHref} />;
}

/** The states that are looked at: each a name, where it stands, and what is shown. */
import type { ComponentChild } from 'preact';
import { ArticleView } from '../../components/ArticleView.tsx';
import { ExplanationCard } from '../../components/ExplanationCard.tsx';
import { sampleArticle, sampleFinding } from '../../components/fixtures/sample-article.ts';
import type { Fill } from '../../components/view.ts';
import { strings } from '../../entrypoints/platform/strings.ts';
import type { Article } from '../../rules/article.ts';

export interface Scene {
  where: 'shadow' | 'popup' | 'page';
  view: () => ComponentChild;
  /** Opens everything that unfolds. */
  unfold?: boolean;
}

const english = strings('en');
const onCopy = async () => true;
const fill: Fill = (hole) => {
  const capture = sampleFinding.captures[hole];
  return capture ? { text: capture.value, filled: true } : { text: `<${hole}>`, filled: false };
};
const view = { strings: english, fill, onCopy };
const security: Article = {
  ...sampleArticle,
  kind: 'security',
  status: 'experimental',
  affects: { from: '1.82.7', fixed: '1.82.9' },
};

const card = (article: Article, placement: 'popover' | 'embedded' = 'popover') => (
  <ExplanationCard
    article={article}
    finding={sampleFinding}
    strings={english}
    fill={fill}
    onCopy={onCopy}
    placement={placement}
    affected={article.affects?.open ? null : false}
    alternatives={[{ rule: 'ollama-refused', title: 'Ollama refuses the connection', confidence: 'likely' }]}
    onAlternative={() => {}}
    onOpenArticle={() => {}}
    onClose={() => {}}
  />
);

export const scenes: Record<string, Scene> = {
  card: { where: 'shadow', view: () => card(sampleArticle) },
  'card-open': { where: 'shadow', view: () => <div style="--card-max-height: none">{card(sampleArticle)}</div>, unfold: true },
  'card-security': { where: 'shadow', view: () => card(security) },
  article: {
    where: 'page',
    view: () => <ArticleView article={sampleArticle} view={view} ruleHref={(id) => `#rule=${id}`} finding={sampleFinding} />,
  },
};

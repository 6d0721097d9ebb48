import type { ComponentChildren } from 'preact';
import type { Article, ArticleCause, ArticleFix } from '../rules/article.ts';
import type { Finding } from '../rules/finding.ts';
import { type AlternativeItem, Alternatives } from './Alternatives.tsx';
import { Platforms, Questions, Related, Signatures, Sources, Steps } from './ArticleParts.tsx';
import { Banners, SecurityNotices } from './Banners.tsx';
import { CauseList } from './CauseList.tsx';
import { Chain } from './Chain.tsx';
import { Evidence } from './Evidence.tsx';
import { FixList } from './FixList.tsx';
import { InlineMarkdown, Markdown } from './Markdown.tsx';
import { type Applies, narrow } from './narrowing.ts';
import { Term } from './Term.tsx';
import type { View } from './view.ts';

export interface ArticleViewProps {
  article: Article;
  view: View;
  ruleHref: (id: string) => string;
  /** The finding whose values are filled in, where the article was reached from a text. */
  finding?: Finding | null;
  applies?: Applies | undefined;
  affected?: boolean | null;
  /** Other rules that might explain the text, and what is to be done when one is picked. */
  alternatives?: readonly AlternativeItem[];
  onAlternative?: ((rule: string) => void) | undefined;
  /** Security notices about the release that the text shows. */
  notices?: readonly { rule: string; title: string }[];
  onOpenArticle?: ((rule: string) => void) | undefined;
  /** What can be done besides reading. */
  actions?: ComponentChildren;
}

interface Part {
  id: string;
  title: string;
  body: ComponentChildren;
}

/** Everything a rule has to say, in the order in which a person in trouble needs it. */
export function ArticleView({ article, view, ruleHref, finding = null, applies, affected = null, ...props }: ArticleViewProps) {
  const { strings } = view;
  const notices = (props.notices ?? []).filter(({ rule }) => rule !== article.id);
  const causes = narrow(article.causes, applies);
  const fixes = narrow(article.fixes, applies);
  const parts = partsOf({ article, causes, fixes, finding, view, ruleHref });
  return (
    <div class="article-layout">
      <article class="article" aria-labelledby="article-title" tabIndex={props.actions ? -1 : undefined}>
        <header class="article-head">
          <p class="article-marks terms">
            <Term term={strings.areas[article.area]} class="kind">
              {strings.areas[article.area].name}
            </Term>
            <Term term={strings.kinds[article.kind]} class="kind">
              {strings.kinds[article.kind].name}
            </Term>
            <Term term={strings.severities[article.severity]} class="kind">
              {strings.severities[article.severity].name}
            </Term>
          </p>
          <h1 id="article-title" lang="en">
            {article.title}
          </h1>
          <p class="lead">
            <InlineMarkdown inlines={article.summary} view={view} />
          </p>
          {finding && finding.chain.length > 1 && <Chain chain={finding.chain} cause={finding.cause} strings={strings} />}
          {props.actions && <div class="article-actions">{props.actions}</div>}
        </header>
        <div class="article-banners">
          <SecurityNotices notices={notices} shown={finding?.version ?? null} strings={strings} onOpen={props.onOpenArticle} />
          <Banners article={article} shown={finding?.version ?? null} affected={affected} view={view} />
        </div>
        <Alternatives level={2} items={props.alternatives ?? []} strings={strings} onPick={props.onAlternative} />
        {parts.map((part) => (
          <section key={part.id} class="article-part" aria-labelledby={part.id}>
            <h2 id={part.id} tabIndex={-1}>
              {part.title}
            </h2>
            {part.body}
          </section>
        ))}
        <footer class="article-foot quiet">
          {strings.article.id}: <code>{article.id}</code>
        </footer>
      </article>
      <nav class="article-nav" aria-label={strings.article.onThisPage}>
        <p class="label">{strings.article.onThisPage}</p>
        <ul>
          {parts.map((part) => (
            <li key={part.id}>
              <button
                type="button"
                onClick={() => {
                  const heading = document.getElementById(part.id);
                  heading?.scrollIntoView();
                  heading?.focus({ preventScroll: true });
                }}
              >
                {part.title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

interface Content {
  article: Article;
  causes: readonly ArticleCause[];
  fixes: readonly ArticleFix[];
  finding: Finding | null;
  view: View;
  ruleHref: (id: string) => string;
}

/** The sections that this article has; a section without content is left out, never shown empty. */
function partsOf({ article, causes, fixes, finding, view, ruleHref }: Content): Part[] {
  const { strings } = view;
  const text = strings.article;
  const all: (Part | false)[] = [
    { id: 'fixes', title: text.fixes, body: <FixList fixes={fixes} causes={causes} view={view} open={fixes.length} /> },
    causes.length > 0 && { id: 'causes', title: text.causes, body: <CauseList causes={causes} view={view} /> },
    article.meaning.length > 0 && { id: 'meaning', title: strings.card.meaning, body: <Markdown blocks={article.meaning} view={view} /> },
    article.diagnosis.length > 0 && { id: 'diagnosis', title: text.diagnosis, body: <Steps steps={article.diagnosis} view={view} /> },
    article.platforms.length > 0 && {
      id: 'platforms',
      title: text.platforms,
      body: <Platforms platforms={article.platforms} view={view} />,
    },
    article.prevention.length > 0 && {
      id: 'prevention',
      title: text.prevention,
      body: <Markdown blocks={article.prevention} view={view} />,
    },
    article.faq.length > 0 && { id: 'faq', title: text.faq, body: <Questions questions={article.faq} view={view} /> },
    finding !== null && { id: 'from-text', title: strings.card.fromThisText, body: <Evidence finding={finding} view={view} /> },
    article.signatures.length > 0 && {
      id: 'signatures',
      title: text.signatures,
      body: <Signatures signatures={article.signatures} view={view} />,
    },
    article.sources.length > 0 && {
      id: 'sources',
      title: text.sources,
      body: <Sources sources={article.sources} threads={article.threads} strings={strings} />,
    },
    article.evidence.length > 0 && { id: 'evidence', title: text.evidence, body: <Markdown blocks={article.evidence} view={view} /> },
    article.related.length > 0 && { id: 'related', title: text.related, body: <Related related={article.related} ruleHref={ruleHref} /> },
  ];
  return all.filter((part) => part !== false);
}

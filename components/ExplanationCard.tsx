import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { Article } from '../rules/article.ts';
import type { Finding } from '../rules/finding.ts';
import { type AlternativeItem, Alternatives } from './Alternatives.tsx';
import { Banners, SecurityNotices } from './Banners.tsx';
import { CauseList } from './CauseList.tsx';
import { Chain } from './Chain.tsx';
import { ConfidenceBadge } from './ConfidenceBadge.tsx';
import { Disclosure } from './Disclosure.tsx';
import { Evidence } from './Evidence.tsx';
import { FixList } from './FixList.tsx';
import { Icon } from './Icon.tsx';
import { InlineMarkdown, Markdown } from './Markdown.tsx';
import { type Applies, narrow } from './narrowing.ts';
import { SourceList } from './SourceList.tsx';
import type { Strings } from './strings.ts';
import { Term } from './Term.tsx';
import type { Copy, Fill, View } from './view.ts';

export interface CardProps {
  article: Article;
  /** The finding that is explained; null where a rule is shown without a text (a search result). */
  finding: Finding | null;
  strings: Strings;
  fill: Fill;
  onCopy: Copy;
  /** popover: a non-modal dialog over a page, with a close button. embedded: part of a page of ours. */
  placement: 'popover' | 'embedded';
  /** Sorts out causes and fixes that do not fit the text. Without it all are shown, in the rule's order. */
  applies?: Applies | undefined;
  /** Whether `finding.version` has the failure; null when that cannot be said. */
  affected?: boolean | null;
  alternatives?: readonly AlternativeItem[];
  onAlternative?: ((rule: string) => void) | undefined;
  /** Opens the full article; without it there is no such link. */
  onOpenArticle?: ((rule: string) => void) | undefined;
  onClose?: (() => void) | undefined;
  /** The card's root element: the dialog that takes focus (it has tabIndex -1). */
  rootRef?: Ref<HTMLElement>;
  /** Further actions in the footer. */
  actions?: ComponentChildren;
  /** Further buttons before the close button. */
  controls?: ComponentChildren;
  /** The strip above the title was taken hold of; it moves the card. */
  onGrab?: ((event: PointerEvent) => void) | undefined;
  /** Security notices about the release that the text shows; they come before everything else. */
  notices?: readonly { rule: string; title: string }[];
}

/** The explanation of one error. The first screen answers what failed, why, and what to do; the rest unfolds. */
export function ExplanationCard(props: CardProps) {
  const { article, finding, strings, placement, onClose, onOpenArticle } = props;
  const { card } = strings;
  const view: View = { strings, fill: props.fill, onCopy: props.onCopy };
  const titleId = useId();
  const causes = narrow(article.causes, props.applies);
  const fixes = narrow(article.fixes, props.applies);
  const dialog = placement === 'popover';
  const banners = <Banners article={article} shown={finding?.version ?? null} affected={props.affected ?? null} view={view} />;
  // The article's own subject needs no notice of itself.
  const notices = (props.notices ?? []).filter(({ rule }) => rule !== article.id);
  return (
    <section
      ref={props.rootRef as Ref<HTMLElement>}
      class={`card card-${placement}`}
      lang={strings.language}
      dir={strings.direction}
      role={dialog ? 'dialog' : undefined}
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !onClose) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header class="card-head">
        {/* The strip can be dragged; the button for moving does the same by keyboard and by a press. */}
        <p class="card-marks terms" onPointerDown={props.onGrab}>
          {finding && <ConfidenceBadge confidence={finding.confidence} strings={strings} />}
          <Term term={strings.kinds[article.kind]} class="kind">
            {strings.kinds[article.kind].name}
          </Term>
          {finding?.version && <span class="kind">{card.versions.shown(finding.version)}</span>}
        </p>
        {(onClose || props.controls) && (
          <span class="card-controls">
            {props.controls}
            {onClose && (
              <button type="button" class="icon-button card-close" aria-label={card.close} onClick={onClose}>
                <Icon name="close" />
              </button>
            )}
          </span>
        )}
        <h2 id={titleId} class="card-title" lang="en">
          {article.title}
        </h2>
      </header>
      {/* Focusable, because it scrolls: the keyboard must reach what a wheel can reach. */}
      <section class="card-body" aria-label={card.body} tabIndex={dialog ? 0 : undefined}>
        <SecurityNotices notices={notices} shown={finding?.version ?? null} strings={strings} onOpen={onOpenArticle} />
        {article.kind === 'security' && banners}
        <p class="summary">
          <InlineMarkdown inlines={article.summary} view={view} />
        </p>
        {finding && finding.chain.length > 1 && <Chain chain={finding.chain} cause={finding.cause} strings={strings} />}
        {article.kind !== 'security' && banners}
        <h3 class="section-title">{card.whatToDo}</h3>
        <FixList fixes={fixes} causes={causes} view={view} level={4} />
        {causes.length > 0 && (
          <Disclosure title={card.why} aside={strings.number(causes.length)}>
            <CauseList causes={causes} view={view} />
          </Disclosure>
        )}
        {article.meaning.length > 0 && (
          <Disclosure title={card.meaning}>
            <Markdown blocks={article.meaning} view={view} />
          </Disclosure>
        )}
        {finding && (
          <Disclosure title={card.fromThisText}>
            <Evidence finding={finding} view={view} />
          </Disclosure>
        )}
        {article.sources.length > 0 && (
          <Disclosure title={strings.article.sources} aside={strings.number(article.sources.length)}>
            <SourceList sources={article.sources} strings={strings} />
          </Disclosure>
        )}
        <Alternatives items={props.alternatives ?? []} strings={strings} onPick={props.onAlternative} />
      </section>
      {(onOpenArticle || props.actions) && (
        <footer class="card-foot">
          {onOpenArticle && (
            <button type="button" class="text-button" onClick={() => onOpenArticle(article.id)}>
              {card.fullArticle}
              <Icon name="arrow" />
            </button>
          )}
          {props.actions}
        </footer>
      )}
    </section>
  );
}

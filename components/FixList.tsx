import type { ArticleCause, ArticleFix } from '../rules/article.ts';
import { CodeBlock } from './CodeBlock.tsx';
import { Disclosure } from './Disclosure.tsx';
import { Icon } from './Icon.tsx';
import { InlineMarkdown, Markdown } from './Markdown.tsx';
import { Term } from './Term.tsx';
import type { View } from './view.ts';

export interface FixListProps {
  fixes: readonly ArticleFix[];
  /** In the order in which they are shown: a fix names the causes that it removes by their number there. */
  causes: readonly ArticleCause[];
  view: View;
  /** How many stand open at first: one in a card, all in an article. */
  open?: number;
  level?: 3 | 4;
}

export function FixList({ fixes, causes, view, open = 1, level = 3 }: FixListProps) {
  const { strings } = view;
  if (fixes.length === 0) return <p class="quiet">{strings.card.noFix}</p>;
  return (
    <ol class="fixes">
      {fixes.map((fix, index) => (
        <li key={fix.id}>
          <Disclosure
            level={level}
            open={index < open}
            class="fix"
            title={<InlineMarkdown inlines={fix.title} view={view} />}
            aside={<Effect fix={fix} view={view} />}
          >
            <FixBody fix={fix} causes={causes} view={view} />
          </Disclosure>
        </li>
      ))}
    </ol>
  );
}

/** In the line that opens and closes the fix, so no button: the meaning stands in the body. */
function Effect({ fix, view }: { fix: ArticleFix; view: View }) {
  return (
    <span class={`effect effect-${fix.effect}`}>
      <Icon name={fix.effect === 'safe' ? 'check' : 'alert'} />
      {view.strings.effects[fix.effect].name}
    </span>
  );
}

function FixBody({ fix, causes, view }: { fix: ArticleFix; causes: readonly ArticleCause[]; view: View }) {
  const { card, date } = view.strings;
  const numbers = fix.for.map((id) => causes.findIndex((cause) => cause.id === id) + 1).filter((number) => number > 0);
  return (
    <>
      {fix.text.length > 0 && <Markdown blocks={fix.text} view={view} />}
      {fix.wrong && <CodeBlock code={fix.wrong} view={view} verdict="wrong" />}
      {fix.code.map((code, index) => (
        <CodeBlock key={index} code={code} view={view} verdict={code.language === fix.wrong?.language ? 'right' : undefined} />
      ))}
      <dl class="facts">
        <dt>{card.changes}</dt>
        <dd>
          <Markdown blocks={fix.changes} view={view} />
        </dd>
        <dt>{card.confirm}</dt>
        <dd>
          <Markdown blocks={fix.confirm} view={view} />
        </dd>
      </dl>
      <p class="tags terms">
        {fix.verified && (
          <span class="tag tag-ok">
            <Icon name="check" />
            {card.verified(fix.verified.litellm, date(fix.verified.date))}
          </span>
        )}
        {numbers.length > 0 && causes.length > 1 && <span class="tag">{card.removesCause(numbers.map(String))}</span>}
        {fix.workaround && (
          <Term term={card.workaround} class="tag">
            {card.workaround.name}
          </Term>
        )}
        {fix.version && <span class="tag">{card.onVersions(fix.version)}</span>}
      </p>
    </>
  );
}

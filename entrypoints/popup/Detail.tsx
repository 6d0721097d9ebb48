import { useEffect, useRef, useState } from 'preact/hooks';
import { ActingCard } from '../../components/ActingCard.tsx';
import { Empty } from '../../components/Empty.tsx';
import { FindingList } from '../../components/FindingList.tsx';
import { NothingFound } from '../../components/NothingFound.tsx';
import type { Strings } from '../../components/strings.ts';
import { placeholders } from '../../components/view.ts';
import type { Article } from '../../rules/article.ts';
import { askedLimit, putAsked } from '../platform/asked.ts';
import { isForeign, suggestRules } from '../platform/catalog-search.ts';
import type { Explained, ExplainedFinding, explainedBy } from '../platform/explain-text.ts';
import { send } from '../platform/messages.ts';
import { useOwnActions } from '../platform/own-actions.tsx';
import { copyHere } from '../platform/page-surface.ts';
import { leaveTo, type Shown } from './shown.ts';

export interface DetailProps {
  shown: Shown;
  strings: Strings;
  onRule: (rule: string) => void;
}

/** The card of a rule, or what a pasted text turned out to hold. */
export function Detail({ shown, strings, onRule }: DetailProps) {
  return shown.kind === 'rule' ? (
    <RuleCard key={shown.rule} rule={shown.rule} strings={strings} />
  ) : (
    <TextCard text={shown.text} strings={strings} onRule={onRule} />
  );
}

function RuleCard({ rule, strings }: { rule: string; strings: Strings }) {
  const [article, setArticle] = useState<Article | null | undefined>(undefined);
  useEffect(() => {
    send('any-to-background/article', { rule }).then(setArticle, () => setArticle(null));
  }, [rule]);
  if (article === undefined) return null;
  if (article === null) return <Empty icon="alert" term={{ name: strings.errors.title, meaning: strings.errors.article }} />;
  return <OwnCard article={article} found={null} strings={strings} />;
}

function TextCard({ text, strings, onRule }: { text: string; strings: Strings; onRule: (rule: string) => void }) {
  const [result, setResult] = useState<(Explained & { by: typeof explainedBy }) | 'broken' | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    // The engine and all articles are loaded only for those who paste.
    import('../platform/explain-text.ts')
      .then(async ({ explainText, explainedBy }) => ({ ...(await explainText(text)), by: explainedBy }))
      .then(
        (explained) => !gone && setResult(explained),
        () => !gone && setResult('broken'),
      );
    return () => {
      gone = true;
    };
  }, [text]);

  if (result === null) {
    return (
      <p class="page-loading quiet" role="status">
        {strings.paste.working}
      </p>
    );
  }
  if (result === 'broken') return <Empty icon="alert" term={{ name: strings.errors.title, meaning: strings.errors.engine }} />;
  const { findings, read, total } = result;
  const current = findings.length === 1 ? findings[0] : findings.find((finding) => finding.key === picked);
  return (
    <div class="explained">
      {total > read && <p class="explained-note">{strings.paste.cut(read, total)}</p>}
      {findings.length === 0 && (
        <NothingFound strings={strings} foreign={isForeign(text)} suggestions={suggestRules(text)} onPick={onRule} />
      )}
      {findings.length > 1 && (
        <>
          <div role="status">
            <h2 class="list-title">{(result.more ? strings.paste.foundMore : strings.paste.found)(findings.length)}</h2>
          </div>
          <FindingList
            strings={strings}
            current={picked ?? undefined}
            onPick={setPicked}
            findings={findings.map(({ key, finding, article, count }) => ({
              key,
              count,
              title: article.title,
              confidence: finding.confidence,
              excerpt: finding.because,
            }))}
          />
        </>
      )}
      {current && <FindingCard key={current.key} given={current} by={result.by} strings={strings} />}
      {findings.length > 0 && total <= askedLimit && (
        <button type="button" class="text-button explained-open" onClick={() => void openInTab(text)}>
          {strings.popup.openFull}
        </button>
      )}
    </div>
  );
}

/** One error of a pasted text; another rule that might explain it takes over when it is picked. */
function FindingCard({ given, by, strings }: { given: ExplainedFinding; by: typeof explainedBy; strings: Strings }) {
  const [found, setFound] = useState(given);
  return (
    <OwnCard
      key={found.article.id}
      article={found.article}
      found={found}
      strings={strings}
      onAlternative={(rule) => setFound(by(found, rule))}
    />
  );
}

interface OwnCardProps {
  article: Article;
  found: ExplainedFinding | null;
  strings: Strings;
  onAlternative?: (rule: string) => void;
}

function OwnCard({ article, found, strings, onAlternative }: OwnCardProps) {
  const root = useRef<HTMLElement>(null);
  const { acts, message, notices } = useOwnActions(article, found, strings);
  const open = message === null;
  useEffect(() => {
    if (open) root.current?.focus({ preventScroll: true });
  }, [open]);
  if (message) return <>{message}</>;
  return (
    <ActingCard
      article={article}
      finding={found?.finding ?? null}
      strings={strings}
      fill={found?.fill ?? placeholders}
      applies={found?.applies}
      affected={found?.affected ?? null}
      alternatives={found?.alternatives ?? []}
      onAlternative={onAlternative}
      onCopy={copyHere}
      placement="embedded"
      rootRef={root}
      notices={notices}
      onOpenArticle={(id) => void leaveTo(`rule=${id}`)}
      {...acts}
    />
  );
}

async function openInTab(text: string): Promise<void> {
  await leaveTo(`asked=${await putAsked(text)}`);
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { Empty } from '../../components/Empty.tsx';
import { ExplanationCard } from '../../components/ExplanationCard.tsx';
import { FindingList } from '../../components/FindingList.tsx';
import { NothingFound } from '../../components/NothingFound.tsx';
import type { Strings } from '../../components/strings.ts';
import { placeholders } from '../../components/view.ts';
import type { Article } from '../../rules/article.ts';
import { askedLimit } from '../platform/asked.ts';
import { isForeign, suggestRules } from '../platform/catalog-search.ts';
import type { Explained, ExplainedFinding } from '../platform/explain-text.ts';
import { send } from '../platform/messages.ts';
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
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    send('any-to-background/article', { rule }).then(setArticle, () => setArticle(null));
  }, [rule]);
  useEffect(() => {
    if (article) root.current?.focus({ preventScroll: true });
  }, [article]);
  if (article === undefined) return null;
  if (article === null) return <Empty icon="alert" term={{ name: strings.errors.title, meaning: strings.errors.article }} />;
  return (
    <ExplanationCard
      article={article}
      finding={null}
      strings={strings}
      fill={placeholders}
      onCopy={copyHere}
      placement="embedded"
      rootRef={root}
      onOpenArticle={(id) => void leaveTo(`rule=${id}`)}
    />
  );
}

function TextCard({ text, strings, onRule }: { text: string; strings: Strings; onRule: (rule: string) => void }) {
  const [result, setResult] = useState<Explained | 'broken' | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    // The engine and all articles are loaded only for those who paste.
    import('../platform/explain-text.ts')
      .then(({ explainText }) => explainText(text))
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
            <h2 class="list-title">{strings.paste.found(findings.length)}</h2>
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
      {current && <FindingCard key={current.key} found={current} strings={strings} />}
      {findings.length > 0 && total <= askedLimit && (
        <button type="button" class="text-button explained-open" onClick={() => void openInTab(text)}>
          {strings.popup.openFull}
        </button>
      )}
    </div>
  );
}

function FindingCard({ found, strings }: { found: ExplainedFinding; strings: Strings }) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus(), []);
  return (
    <ExplanationCard
      article={found.article}
      finding={found.finding}
      strings={strings}
      fill={found.fill}
      applies={found.applies}
      affected={found.affected}
      onCopy={copyHere}
      placement="embedded"
      rootRef={root}
    />
  );
}

async function openInTab(text: string): Promise<void> {
  await send('any-to-background/explain-text', { text });
  window.close();
}

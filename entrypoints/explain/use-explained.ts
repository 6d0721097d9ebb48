import { useEffect, useState } from 'preact/hooks';
import type { FindingItem } from '../../components/FindingList.tsx';
import { type Explained, type ExplainedFinding, explainText } from '../platform/explain-text.ts';

export type ExplainedItem = ExplainedFinding & FindingItem;

export type Reading = { state: 'idle' | 'working' | 'broken' } | { state: 'done'; explained: Explained; items: ExplainedItem[] };

/** Explains `text` whenever it changes; null explains nothing. */
export function useExplained(text: string | null): Reading {
  const [reading, setReading] = useState<Reading>({ state: 'idle' });
  useEffect(() => {
    if (text === null) return setReading({ state: 'idle' });
    let gone = false;
    setReading({ state: 'working' });
    explainText(text).then(
      (explained) => !gone && setReading({ state: 'done', explained, items: itemsOf(explained) }),
      () => !gone && setReading({ state: 'broken' }),
    );
    return () => {
      gone = true;
    };
  }, [text]);
  return reading;
}

function itemsOf({ findings }: Explained): ExplainedItem[] {
  return findings.map((found) => ({
    ...found,
    title: found.article.title,
    confidence: found.finding.confidence,
    excerpt: found.finding.because,
  }));
}

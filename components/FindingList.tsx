import type { Confidence } from '../rules/finding.ts';
import { ConfidenceBars } from './ConfidenceBadge.tsx';
import type { Strings } from './strings.ts';

export interface FindingItem {
  /** Unique in its list. */
  key: string;
  title: string;
  confidence: Confidence;
  /** The matched words, already cut and redacted. */
  excerpt: string;
  /** How often the same error stands in the text; 1 is not shown. */
  count?: number;
  /** Time of day of the first of them, as the text writes it. */
  time?: string | null;
}

export interface FindingListProps {
  findings: readonly FindingItem[];
  strings: Strings;
  /** Called with the item's key. */
  onPick: (key: string) => void;
  /** Key of the item that is shown elsewhere at the moment. */
  current?: string | undefined;
}

/** What was found, in the order of the text. Every row is a button that leads there. */
export function FindingList({ findings, strings, onPick, current }: FindingListProps) {
  return (
    <ol class="findings">
      {findings.map((finding) => (
        <li key={finding.key}>
          <button type="button" class="row" aria-current={finding.key === current ? 'true' : undefined} onClick={() => onPick(finding.key)}>
            <span class="row-title" lang="en">
              {finding.title}
            </span>
            <span class="row-more">
              {finding.count !== undefined && finding.count > 1 && (
                <span class="row-count">
                  {finding.time ? strings.findings.repeatedSince(finding.count, finding.time) : strings.findings.repeated(finding.count)}
                </span>
              )}
              {(finding.count ?? 1) === 1 && finding.time && <span class="row-count">{finding.time}</span>}
              <span class="row-excerpt" lang="en">
                {finding.excerpt}
              </span>
            </span>
            <span class={`row-aside confidence-${finding.confidence}`}>
              <ConfidenceBars confidence={finding.confidence} />
              {strings.confidence[finding.confidence].name}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

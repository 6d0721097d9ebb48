import type { Confidence } from '../rules/finding.ts';
import type { Strings } from './strings.ts';
import { Term } from './Term.tsx';

/** Confidence in a word, with what we mean by it. Three bars beside it say the same to the eye, never alone. */
export function ConfidenceBadge({ confidence, strings }: { confidence: Confidence; strings: Strings }) {
  const term = strings.confidence[confidence];
  return (
    <Term term={term} class={`confidence confidence-${confidence}`}>
      <ConfidenceBars confidence={confidence} />
      {term.name}
    </Term>
  );
}

export function ConfidenceBars({ confidence }: { confidence: Confidence }) {
  const bars = { certain: 3, likely: 2, perhaps: 1 }[confidence];
  return (
    <svg class="bars" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={bar * 4.5}
          y={8 - bar * 3.5}
          width="3"
          height={4 + bar * 3.5}
          rx="1"
          fill="currentColor"
          opacity={bar < bars ? 1 : 0.25}
        />
      ))}
    </svg>
  );
}

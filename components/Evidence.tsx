import type { Finding } from '../rules/finding.ts';
import { Chain } from './Chain.tsx';
import { Details } from './Details.tsx';
import type { View } from './view.ts';

/** What was read from the text: the words that decided, the values, the whole chain. */
export function Evidence({ finding, view }: { finding: Finding; view: View }) {
  const { strings } = view;
  return (
    <div class="from-text">
      <p class="label">{strings.card.matched}</p>
      <p class="because">{finding.because}</p>
      <Details captures={finding.captures} view={view} />
      {finding.chain.length > 0 && <Chain chain={finding.chain} cause={finding.cause} strings={strings} full />}
    </div>
  );
}

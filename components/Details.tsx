import type { Capture } from '../rules/finding.ts';
import { CopyButton } from './CopyButton.tsx';
import type { View } from './view.ts';

/** The values that were read out of the text, as they stand there. Text nodes only: they are a stranger's words. */
export function Details({ captures, view }: { captures: Readonly<Record<string, Capture>>; view: Pick<View, 'strings' | 'onCopy'> }) {
  const { strings } = view;
  const entries = Object.entries(captures);
  if (entries.length === 0) return null;
  return (
    <dl class="details">
      {entries.map(([name, { value }]) => (
        <div class="detail" key={name}>
          <dt>{strings.capture(name)}</dt>
          <dd>
            <span class="detail-value">{value}</span>
            <CopyButton text={value} what={strings.capture(name)} view={view} compact />
          </dd>
        </div>
      ))}
    </dl>
  );
}

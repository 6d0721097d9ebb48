import type { Source } from '../rules/schema.ts';
import { SafeLink } from './SafeLink.tsx';
import type { Strings } from './strings.ts';

/** What the rule rests on, each with its state as last seen, the day, and what it says on this failure. */
export function SourceList({ sources, strings }: { sources: readonly Source[]; strings: Strings }) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.url}>
          <SafeLink url={source.url}>
            <span lang="en">{source.title}</span>
          </SafeLink>
          <span class="source-facts">
            <span>{strings.sources.kind[source.kind]}</span>
            <span class={`state state-${source.state}`}>{strings.sources.state[source.state]}</span>
            <span>{strings.sources.seen(strings.date(source.seen))}</span>
          </span>
          <span class="source-says" lang="en">
            {source.says}
          </span>
        </li>
      ))}
    </ul>
  );
}

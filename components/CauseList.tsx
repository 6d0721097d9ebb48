import type { ArticleCause } from '../rules/article.ts';
import { CodeBlock } from './CodeBlock.tsx';
import { Markdown } from './Markdown.tsx';
import type { View } from './view.ts';

/** Causes in order of likelihood, each with the check that tells whether it is this one. */
export function CauseList({ causes, view }: { causes: readonly ArticleCause[]; view: View }) {
  return (
    <ol class="causes">
      {causes.map((cause) => (
        <li key={cause.id}>
          <Markdown blocks={cause.text} view={view} />
          <div class="cause-check">
            <span class="label">{view.strings.card.check}</span>
            <Markdown blocks={cause.check} view={view} />
            {cause.code && <CodeBlock code={cause.code} view={view} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

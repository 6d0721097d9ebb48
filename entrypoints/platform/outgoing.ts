/** The texts that a person can carry away from an explanation, and where they lead; for the card over a page and for pages of ours alike. */
import type { OutgoingKind } from '../../components/CardActions.tsx';
import { type Applies, narrow } from '../../components/narrowing.ts';
import type { OutgoingText } from '../../components/Outgoing.tsx';
import type { Strings } from '../../components/strings.ts';
import type { Fill } from '../../components/view.ts';
import type { Article } from '../../rules/article.ts';
import type { Finding } from '../../rules/finding.ts';
import { identity } from './identity.ts';
import { diagnosticReport, wrongMatch } from './report.ts';
import { searchLink, similarWords } from './similar.ts';

/** A finding with its own text, as its explanation needs it. */
export interface FoundText {
  finding: Finding;
  text: string;
  fill: Fill;
  applies: Applies;
  affected: boolean | null;
}

/** `found`: null where a rule is shown without a text; then only the search has words. `version`: of this extension. */
export function writerOf(
  article: Article,
  found: FoundText | null,
  strings: Strings,
  version: string,
): (kind: OutgoingKind) => OutgoingText {
  return (kind) => {
    if (!found || kind === 'similar') return similarWords(article, found?.finding ?? null, found?.text ?? null);
    const about = { article, finding: found.finding, text: found.text, strings, version };
    if (kind === 'wrong') return wrongMatch(about);
    const { fill, affected, applies } = found;
    return diagnosticReport({ ...about, fill, affected, fixes: narrow(article.fixes, applies) });
  };
}

/** A wrong match can be opened where the project has an address for it; the text goes by the clipboard, never in the address. */
export function linkOf(kind: OutgoingKind): ((text: string) => string) | undefined {
  if (kind === 'similar') return searchLink;
  const { reportAddress } = identity;
  return kind === 'wrong' && reportAddress !== null ? () => reportAddress : undefined;
}

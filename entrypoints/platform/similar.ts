/** "Similar issues": a few words for GitHub's own search. Words of the rule where it has any, else redacted words of the text; never more. */
import type { OutgoingText } from '../../components/Outgoing.tsx';
import type { Article } from '../../rules/article.ts';
import { redact } from '../../rules/engine/redact.ts';
import type { Finding } from '../../rules/finding.ts';

/** Shorter pieces of a template find everything, longer queries nothing; UTF-16 units. */
const least = 12;
const most = 90;

/** `finding` and its text are null where a rule is shown without one. */
export function similarWords(article: Article, finding: Finding | null, text: string | null): OutgoingText {
  const said = text === null ? null : squeeze(text).toLowerCase();
  const pieces = article.signatures
    .flatMap((signature) => signature.split(/\{[a-z0-9_]+\}|…|[\n"]/))
    .map((piece) => squeeze(piece).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((piece) => piece.length >= least)
    .sort((a, b) => b.length - a.length);
  const literal = pieces.find((piece) => said?.includes(piece.toLowerCase())) ?? (said === null ? pieces[0] : undefined);
  if (literal !== undefined) return { text: whole(literal), hidden: [] };
  const { text: words, hidden } = redact(finding?.chain[finding.cause]?.text || text || article.title);
  return { text: whole(squeeze(words.replace(/‹[^›]*›|"/g, ' '))), hidden };
}

/** An https address that holds these words and nothing else of the reader's. */
export function searchLink(words: string): string {
  const query = new URLSearchParams({ q: `is:issue "${squeeze(words.replaceAll('"', ' '))}"` });
  return `https://github.com/BerriAI/litellm/issues?${query}`;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Cut after a whole word. */
function whole(text: string): string {
  return text.length <= most ? text : text.slice(0, most).replace(/\s\S*$/, '');
}

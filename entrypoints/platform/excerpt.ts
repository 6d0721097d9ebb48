import { printable } from '../../rules/engine/fill.ts';
import { redact } from '../../rules/engine/redact.ts';

/** Longest excerpt that is shown, in UTF-16 units. */
const most = 160;
/** A stream repeats its errors, and is told anew at each of them. */
const kept = 2_000;

const known = new Map<string, string>();

/** Words of a page as a list shows them: without secrets and invisible letters, and only then cut. */
export function excerptOf(said: string): string {
  let excerpt = known.get(said);
  if (excerpt === undefined) {
    const text = printable(redact(said).text);
    excerpt = text.length <= most ? text : `${text.slice(0, most - 1)}…`;
    if (known.size >= kept) known.clear();
    known.set(said, excerpt);
  }
  return excerpt;
}

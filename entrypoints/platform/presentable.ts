/** A finding as it may be shown: what the card quotes of a page outlives the page, in screenshots and shared screens. */
import { printable } from '../../rules/engine/fill.ts';
import { redact } from '../../rules/engine/redact.ts';
import type { Finding } from '../../rules/finding.ts';

/** The finding with its secrets hidden and nothing invisible in its words. For views alone: fixes are filled from the finding itself, by its types. */
export function presentable(finding: Finding): Finding {
  const hide = (text: string) => redact(text).text;
  return {
    ...finding,
    because: hide(finding.because),
    captures: Object.fromEntries(
      Object.entries(finding.captures).map(([name, { type, value }]) => [name, { type, value: printable(hide(value)) }]),
    ),
    chain: finding.chain.map((link) => ({ ...link, text: hide(link.text) })),
  };
}

import type { Link } from '../rules/finding.ts';
import type { Strings } from './strings.ts';

export interface ChainProps {
  chain: readonly Link[];
  /** Index of the link that failed first. */
  cause: number;
  strings: Strings;
  /** With every link's own text, one below the other. */
  full?: boolean;
}

/** What was raised by what, outermost first: short as a path, or with each link's text. */
export function Chain({ chain, cause, strings, full = false }: ChainProps) {
  if (chain.length === 0) return null;
  return (
    <ol class={full ? 'chain chain-full' : 'chain'} aria-label={strings.card.chain}>
      {chain.map((link, index) => (
        <li key={index} class={index === cause ? 'link link-cause' : 'link'}>
          <span class="link-name">{link.class ?? link.provider ?? shorten(link.text, 48)}</span>
          {link.class !== null && link.provider !== null && <span class="link-provider">{link.provider}</span>}
          {link.status !== null && <span class="link-status">{strings.card.status(link.status)}</span>}
          {index === cause && chain.length > 1 && <span class="link-here">{strings.card.startedHere}</span>}
          {full && link.text !== '' && <span class="link-text">{link.text}</span>}
        </li>
      ))}
    </ol>
  );
}

function shorten(text: string, length: number): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}

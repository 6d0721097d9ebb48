import { CatalogIndex } from '../../components/CatalogIndex.tsx';
import type { Strings } from '../../components/strings.ts';
import type { SearchTable } from '../../rules/engine/tables.ts';
import { areas } from '../../rules/schema.ts';
import { words } from './words.ts';

export interface Picture {
  light: string;
  dark: string;
  width: number;
  height: number;
}

export function HomePage({ strings, entries, picture }: { strings: Strings; entries: readonly SearchTable[]; picture: Picture | null }) {
  return (
    <>
      <div class="hero">
        <h1>{strings.explain.tagline}</h1>
        <p class="lead">{words.lead}</p>
        <div data-search>
          <noscript>
            <p class="quiet">{words.noScript}</p>
          </noscript>
        </div>
        <p class="quiet">{words.readHere}</p>
        <div data-answer />
      </div>
      <section class="site-extension" aria-labelledby="extension">
        <div>
          <h2 id="extension">{words.extension}</h2>
          <p>{words.extensionText}</p>
          <ul>
            {words.ways.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
          <h2>{words.terminal}</h2>
          <p>{words.terminalText}</p>
          <pre class="site-command">
            <code>kubectl logs deploy/litellm | explain-litellm</code>
          </pre>
        </div>
        {picture && (
          <picture>
            <source srcset={picture.dark} media="(prefers-color-scheme: dark)" />
            <img src={picture.light} alt={words.picture} width={picture.width} height={picture.height} />
          </picture>
        )}
      </section>
      <section class="all-errors" aria-labelledby="all-errors">
        <h2 id="all-errors">{strings.catalog.title}</h2>
        <p class="quiet">{strings.catalog.intro(entries.length)}</p>
        <CatalogIndex entries={entries} areas={areas} strings={strings} ruleHref={(id) => `errors/${id}/`} />
      </section>
    </>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { CatalogIndex } from '../../components/CatalogIndex.tsx';
import { PasteBox } from '../../components/PasteBox.tsx';
import type { Strings } from '../../components/strings.ts';
import { areas } from '../../rules/schema.ts';
import { catalogEntries } from '../platform/catalog-search.ts';
import { ReadingView } from './Reading.tsx';
import { ruleHref } from './route.ts';
import { useExplained } from './use-explained.ts';

/** The paste box and, below it, its answer or the whole catalog. `given`: a text pasted into the search box. */
export function Home({ strings, given }: { strings: Strings; given: string | null }) {
  const [text, setText] = useState(given);
  useEffect(() => {
    if (given !== null) setText(given);
  }, [given]);
  const reading = useExplained(text);
  const cut = reading.state === 'done' && reading.explained.total > reading.explained.read;
  return (
    <>
      <div class="hero">
        <h1>{strings.explain.tagline}</h1>
        <PasteBox strings={strings} busy={reading.state === 'working'} onExplain={setText} message={messageOf()} />
      </div>
      <ReadingView reading={reading} strings={strings} />
      <section class="all-errors" aria-labelledby="all-errors">
        <h2 id="all-errors">{strings.catalog.title}</h2>
        <p class="quiet">{strings.catalog.intro(catalogEntries.length)}</p>
        <CatalogIndex entries={catalogEntries} areas={areas} strings={strings} ruleHref={ruleHref} />
      </section>
    </>
  );

  function messageOf(): string | undefined {
    if (reading.state !== 'done') return undefined;
    if (cut) return strings.paste.cut(reading.explained.read, reading.explained.total);
    return reading.items.length > 0 ? strings.paste.found(reading.items.length) : strings.paste.none.name;
  }
}

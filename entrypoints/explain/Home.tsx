import { useEffect, useState } from 'preact/hooks';
import { PasteBox } from '../../components/PasteBox.tsx';
import type { Strings } from '../../components/strings.ts';
import { isForeign } from '../platform/catalog-search.ts';
import { Catalog } from './Catalog.tsx';
import { ReadingView } from './Reading.tsx';
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
      <Catalog strings={strings} />
    </>
  );

  function messageOf(): string | undefined {
    if (reading.state !== 'done') return undefined;
    if (cut) return strings.paste.cut(reading.explained.read, reading.explained.total);
    return reading.items.length > 0
      ? strings.paste.found(reading.items.length)
      : (isForeign(reading.explained.text) ? strings.paste.foreign : strings.paste.none).name;
  }
}

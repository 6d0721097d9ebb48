import { useEffect, useState } from 'preact/hooks';
import { Empty } from '../../components/Empty.tsx';
import type { Strings } from '../../components/strings.ts';
import { askedLimit, takeAsked } from '../platform/asked.ts';
import { ReadingView } from './Reading.tsx';
import { homeHref } from './route.ts';
import { useExplained } from './use-explained.ts';

/** A text that a page handed over: fetched once by its id, forgotten by the store, and explained here. */
export function Asked({ id, strings }: { id: string; strings: Strings }) {
  const [text, setText] = useState<string | null>(null);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    takeAsked(id).then(
      (found) => (found === null ? setGone(true) : setText(found)),
      () => setGone(true),
    );
  }, [id]);
  const reading = useExplained(text);
  return (
    <>
      <h1 class="asked-title">{strings.explain.askedTitle}</h1>
      {gone && (
        <Empty icon="info" term={strings.explain.askedGone}>
          <a class="button primary" href={homeHref}>
            {strings.paste.another}
          </a>
        </Empty>
      )}
      <p class="page-loading quiet" role="status">
        {reading.state === 'working'
          ? strings.paste.working
          : text !== null && text.length >= askedLimit
            ? strings.paste.carried(text.length)
            : ''}
      </p>
      <ReadingView reading={reading} strings={strings} />
      {text !== null && reading.state === 'done' && (
        <p class="asked-another">
          <a class="button" href={homeHref}>
            {strings.paste.another}
          </a>
        </p>
      )}
    </>
  );
}

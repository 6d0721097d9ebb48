import { useEffect, useRef } from 'preact/hooks';
import type { Area } from '../rules/schema.ts';
import { highlight } from './highlight.ts';
import type { Strings } from './strings.ts';

export interface ResultItem {
  rule: string;
  title: string;
  summary: string;
  area: Area;
  /** Words of it that the query met; else the query's own are marked. */
  matched?: readonly string[];
}

export interface ResultListProps {
  id: string;
  items: readonly ResultItem[];
  query: string;
  /** Index of the option that Enter takes. */
  active: number;
  strings: Strings;
  onPick: (rule: string) => void;
  onActive: (index: number) => void;
}

/** Id of an option, for the box that steers the list. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The list that a SearchBox steers: the focus stays in the box, so options are reached by arrows and by pointer. */
export function ResultList({ id, items, query, active, strings, onPick, onActive }: ResultListProps) {
  const list = useRef<HTMLDivElement>(null);
  // After the list is painted: while it is drawn this would have the browser lay it out twice for each key.
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active, query]);
  return (
    <>
      <p class="visually-hidden" role="status">
        {query.trim() !== '' && (items.length > 0 ? strings.search.results(items.length) : strings.search.none(query))}
      </p>
      <div ref={list} id={id} class="results" role="listbox" aria-label={strings.search.results(items.length)}>
        {items.map((item, index) => (
          <div
            key={item.rule}
            id={optionId(id, index)}
            class="row"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerMove={() => index !== active && onActive(index)}
            onClick={() => onPick(item.rule)}
            onKeyDown={(event) => event.key === 'Enter' && onPick(item.rule)}
          >
            <span class="row-title" lang="en">
              <Highlighted text={item.title} words={item.matched ?? [query]} />
            </span>
            <span class="row-more" lang="en">
              <Highlighted text={item.summary} words={item.matched ?? [query]} />
            </span>
            <span class="row-aside">{strings.areas[item.area].name}</span>
          </div>
        ))}
      </div>
    </>
  );
}

function Highlighted({ text, words }: { text: string; words: readonly string[] }) {
  return <>{highlight(text, words.join(' ')).map((piece, index) => (piece.match ? <mark key={index}>{piece.text}</mark> : piece.text))}</>;
}

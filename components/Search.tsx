import type { ComponentChildren, Ref } from 'preact';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { optionId, type ResultItem, ResultList } from './ResultList.tsx';
import { SearchBox } from './SearchBox.tsx';
import type { Strings } from './strings.ts';
import { walkRows } from './walk-rows.ts';

export interface SearchProps {
  strings: Strings;
  query: string;
  onQuery: (query: string) => void;
  /** Ranked results of a query, best first. Called once per keystroke. */
  find: (query: string) => readonly ResultItem[];
  onPick: (rule: string) => void;
  /** A pasted text that is to be explained. */
  onText: (text: string) => void;
  inputRef?: Ref<HTMLInputElement>;
  /** Shown while nothing is searched for; the arrows walk through its rows. */
  children?: ComponentChildren;
}

/** The box and what it finds, steered by keyboard alone: type, arrow, Enter. */
export function Search({ strings, query, onQuery, find, onPick, onText, inputRef, children }: SearchProps) {
  const listId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const asked = query.trim();
  const items = useMemo(() => (asked === '' ? [] : find(asked)), [asked, find]);
  // The choice belongs to one query: a new one begins at its best result.
  const [choice, setChoice] = useState({ query: '', index: 0 });
  const active = choice.query === asked ? Math.min(choice.index, items.length - 1) : 0;
  const choose = (index: number) => setChoice({ query: asked, index });

  return (
    <div class="search-panel" ref={panel}>
      <SearchBox
        value={query}
        strings={strings}
        inputRef={inputRef ?? null}
        listId={listId}
        activeId={items.length > 0 ? optionId(listId, active) : undefined}
        expanded={items.length > 0}
        onInput={onQuery}
        onText={onText}
        onMove={(step) => {
          if (items.length > 0) choose((active + step + items.length) % items.length);
          else if (asked === '') walkRows(below.current, step);
        }}
        onEnter={() => {
          const item = items[active];
          if (item) onPick(item.rule);
        }}
      />
      <div class="search-below" data-open={asked !== ''}>
        <ResultList id={listId} items={items} query={asked} active={active} strings={strings} onPick={onPick} onActive={choose} />
        {asked !== '' && items.length === 0 && (
          <div class="search-none">
            <p>{strings.search.none(asked)}</p>
            <p class="quiet">{strings.search.noneHint}</p>
          </div>
        )}
      </div>
      {asked === '' && children && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the rows are buttons; the arrows only move the focus among them
        <div
          ref={below}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
            event.preventDefault();
            const moved = walkRows(below.current, event.key === 'ArrowDown' ? 1 : -1);
            if (!moved) panel.current?.querySelector('input')?.focus();
          }}
        >
          {children}
        </div>
      )}
    </div>
  );
}

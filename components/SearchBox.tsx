import type { Ref } from 'preact';
import { Icon } from './Icon.tsx';
import type { Strings } from './strings.ts';

/** A paste with line breaks, or longer than this, is a text to explain and not words to search for. UTF-16 units. */
export const longestQuery = 160;

export interface SearchBoxProps {
  value: string;
  strings: Strings;
  onInput: (value: string) => void;
  /** A text to be explained instead of searched for. It never enters the field, which would choke on a big one. */
  onText: (text: string) => void;
  /** Down (1) or up (-1) in the list that the box steers. */
  onMove: (step: 1 | -1) => void;
  onEnter: () => void;
  /** Id of the list below, and of its chosen option. */
  listId: string;
  activeId?: string | undefined;
  /** Whether the list below has options now. */
  expanded: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** One box: words are searched for as they are typed, a pasted error is explained. */
export function SearchBox(props: SearchBoxProps) {
  const { value, strings, onInput, onText, onMove, onEnter } = props;
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={props.inputRef as Ref<HTMLInputElement>}
        class="search-input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={strings.search.label}
        aria-autocomplete="list"
        aria-expanded={props.expanded}
        aria-controls={props.listId}
        aria-activedescendant={props.activeId}
        placeholder={strings.search.placeholder}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onPaste={(event) => {
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (!isText(text)) return;
          event.preventDefault();
          onText(text);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return; // the arrows and Enter belong to the input method
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            onMove(event.key === 'ArrowDown' ? 1 : -1);
          } else if (event.key === 'Enter') {
            event.preventDefault();
            onEnter();
          } else if (event.key === 'Escape' && value !== '') {
            event.preventDefault(); // the first Escape empties the box, the next one closes the popup
            event.stopPropagation();
            onInput('');
          }
        }}
      />
      {value !== '' && (
        <button type="button" class="icon-button" aria-label={strings.search.clear} onClick={() => onInput('')}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function isText(text: string): boolean {
  return text.length > longestQuery || /\S[\r\n]+\s*\S/.test(text.slice(0, longestQuery + 1));
}

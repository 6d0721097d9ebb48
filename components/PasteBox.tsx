import { useId, useState } from 'preact/hooks';
import { FileButton, useFileDrop } from './files.tsx';
import type { Strings } from './strings.ts';

/** A pasted text longer than this is held in memory and only counted: a text field of megabytes freezes the page. UTF-16 units. */
const longestShown = 60_000;

export interface PasteBoxProps {
  strings: Strings;
  /** True while the text is being read. */
  busy: boolean;
  onExplain: (text: string) => void;
  /** Something to say about the last text: cut, unreadable, nothing found. */
  message?: string | undefined;
}

/** A place for a traceback or a whole log: pasted, typed or dropped as a file. */
export function PasteBox({ strings, busy, onExplain, message }: PasteBoxProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [held, setHeld] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { paste } = strings;

  function explain(given: string) {
    if (given.trim() === '') return setProblem(paste.empty);
    setProblem(null);
    onExplain(given);
  }

  function hold(given: string) {
    if (given.length <= longestShown) return false;
    setHeld(given);
    setText('');
    explain(given);
    return true;
  }

  const files = {
    take(given: string) {
      if (hold(given)) return;
      setHeld(null);
      setText(given);
      explain(given);
    },
    unreadable: (name: string) => setProblem(paste.fileFailed(name)),
  };
  const { over, target } = useFileDrop(files);

  return (
    <form
      class={over ? 'paste paste-over' : 'paste'}
      onSubmit={(event) => {
        event.preventDefault();
        explain(held ?? text);
      }}
      {...target}
    >
      <label class="paste-label" for={id}>
        {paste.label}
      </label>
      {held === null ? (
        <textarea
          id={id}
          class="paste-text"
          rows={6}
          spellcheck={false}
          autocomplete="off"
          placeholder={over ? paste.drop : paste.placeholder}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            if (hold(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) explain(text);
          }}
        />
      ) : (
        <output id={id} class="paste-text paste-held">
          {paste.held(held.length)}
        </output>
      )}
      <div class="paste-bar">
        <button type="submit" class="button primary" disabled={busy}>
          {busy ? paste.working : paste.explain}
        </button>
        <FileButton label={strings.packs.chooseFile} {...files} />
        {(text !== '' || held !== null) && (
          <button
            type="button"
            class="button"
            onClick={() => {
              setText('');
              setHeld(null);
              setProblem(null);
            }}
          >
            {paste.clear}
          </button>
        )}
        <p class="paste-message" role="status">
          {problem ?? message ?? ''}
        </p>
      </div>
    </form>
  );
}

import { useId, useState } from 'preact/hooks';
import type { FindingItem } from '../FindingList.tsx';
import { FileButton, useFileDrop } from '../files.tsx';
import type { Strings } from '../strings.ts';
import { type ProblemItem, Problems } from './Problems.tsx';

/** A longer pack is checked, but not put into the field: megabytes in one freeze the page. UTF-16 units. */
const longestShown = 500_000;

export interface CheckedPack {
  title: string;
  rules: number;
  /** Title of the pack whose place it takes. */
  replaces: string | null;
}

export interface TriedItem extends FindingItem {
  /** Title of the pack that the rule is from; null for the catalog's own. */
  pack: string | null;
}

export interface PackAdderProps {
  strings: Strings;
  /** What became of the last text that was checked. */
  checked: { pack: CheckedPack } | { problems: readonly ProblemItem[] } | null;
  example: string;
  testerHref: string;
  /** Errors found in the text that the pack was tried on; null before. */
  tried: readonly TriedItem[] | null;
  busy: boolean;
  message: string;
  onCheck: (source: string) => void;
  onUnreadable: (file: string) => void;
  onTry: (text: string) => void;
  onSave: () => void;
  onDiscard: () => void;
}

/** A file, a paste or a drop; then what is wrong with it, or a trial, and only then saving. */
export function PackAdder({
  strings,
  checked,
  example,
  testerHref,
  tried,
  busy,
  message,
  onCheck,
  onUnreadable,
  onTry,
  onSave,
  onDiscard,
}: PackAdderProps) {
  const { packs } = strings;
  const id = useId();
  const [source, setSource] = useState('');
  const [sample, setSample] = useState('');
  const pack = checked && 'pack' in checked ? checked.pack : null;

  const files = {
    take(text: string) {
      setSource(text.length > longestShown ? '' : text);
      onCheck(text);
    },
    unreadable: onUnreadable,
  };
  const { over, target } = useFileDrop(files);

  return (
    <form
      class={over ? 'pack-adder pack-over' : 'pack-adder'}
      onSubmit={(event) => {
        event.preventDefault();
        onCheck(source);
      }}
      {...target}
    >
      <h3>{packs.add}</h3>
      <div class="pack-bar">
        <FileButton label={packs.chooseFile} accept=".yaml,.yml,.json,application/json,application/yaml" {...files} />
        <button type="button" class="text-button" onClick={() => setSource(example)}>
          {packs.example}
        </button>
        <a href={testerHref}>{strings.tester.rule}</a>
      </div>
      <label class="paste-label" for={id}>
        {packs.orPaste}
      </label>
      <textarea
        id={id}
        class="paste-text"
        rows={7}
        spellcheck={false}
        autocomplete="off"
        placeholder={over ? packs.drop : packs.pastePlaceholder}
        value={source}
        onInput={(event) => setSource(event.currentTarget.value)}
      />
      <div class="pack-bar">
        <button type="submit" class={pack ? 'button' : 'button primary'} disabled={source.trim() === ''}>
          {packs.check}
        </button>
      </div>
      {checked && 'problems' in checked && <Problems strings={strings} problems={checked.problems} />}
      <p role="status" class={pack ? 'pack-good' : 'quiet'}>
        {message || (pack ? packs.good(pack.title, pack.rules) : '')}
      </p>
      {pack && (
        <div class="pack-trial">
          {pack.replaces !== null && <p class="quiet">{packs.replaces(pack.replaces)}</p>}
          <label class="paste-label" for={`${id}-try`}>
            {packs.tryLabel}
          </label>
          <textarea
            id={`${id}-try`}
            class="paste-text"
            rows={4}
            spellcheck={false}
            autocomplete="off"
            placeholder={packs.tryPlaceholder}
            value={sample}
            onInput={(event) => setSample(event.currentTarget.value)}
          />
          <div class="pack-bar">
            <button type="button" class="button" disabled={busy || sample.trim() === ''} onClick={() => onTry(sample)}>
              {busy ? strings.paste.working : packs.tryIt}
            </button>
            <p role="status" class="quiet">
              {tried === null ? '' : tried.length === 0 ? packs.triedNone : packs.tried(tried.length)}
            </p>
          </div>
          {tried && tried.length > 0 && (
            <ol class="pack-tried">
              {tried.map((found) => (
                <li key={found.key}>
                  <span lang="en">{found.title}</span>
                  <span class="quiet">
                    {strings.confidence[found.confidence].name}
                    {found.pack && <> · {strings.packs.from(found.pack)}</>}
                  </span>
                  <code lang="en">{found.excerpt}</code>
                </li>
              ))}
            </ol>
          )}
          <div class="pack-bar">
            <button
              type="button"
              class="button primary"
              onClick={() => {
                setSource('');
                setSample('');
                onSave();
              }}
            >
              {packs.save}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                setSample('');
                onDiscard();
              }}
            >
              {packs.discard}
            </button>
          </div>
        </div>
      )}
    </form>
  );
}

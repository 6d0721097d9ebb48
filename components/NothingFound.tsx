import { Empty } from './Empty.tsx';
import type { Strings } from './strings.ts';

export interface NothingFoundProps {
  strings: Strings;
  /** Rules that share rare words with the text; offered, never claimed. */
  suggestions: readonly { rule: string; title: string }[];
  onPick: (rule: string) => void;
  /** Does the text name LiteLLM at all? */
  foreign: boolean;
}

/** No error recognised in a text that somebody asked about: say so kindly, and what to try. */
export function NothingFound({ strings, suggestions, onPick, foreign }: NothingFoundProps) {
  return (
    <Empty icon="search" term={foreign ? strings.paste.foreign : strings.paste.none}>
      {suggestions.length > 0 && (
        <div class="suggestions">
          <p class="label">{strings.popup.suggestions}</p>
          <ul>
            {suggestions.map(({ rule, title }) => (
              <li key={rule}>
                <button type="button" class="text-button" lang="en" onClick={() => onPick(rule)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul class="hints quiet">
        {strings.paste.hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </Empty>
  );
}

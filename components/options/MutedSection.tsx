import type { Strings } from '../strings.ts';
import { Check, Locked } from './Choices.tsx';

export interface MutedSectionProps {
  strings: Strings;
  /** Muted rules with their titles; a rule that is gone has its id for one. */
  rules: readonly { id: string; title: string }[];
  ignored: number;
  recents: boolean;
  locked: { mutedRules: boolean; recents: boolean };
  onUnmute: (rule: string) => void;
  onForget: () => void;
  onRecents: (recents: boolean) => void;
}

export function MutedSection({ strings, rules, ignored, recents, locked, onUnmute, onForget, onRecents }: MutedSectionProps) {
  const { options } = strings;
  return (
    <>
      <h3>
        {options.mutedRules.name} {locked.mutedRules && <Locked strings={strings} />}
      </h3>
      <p class="quiet">{options.mutedRules.meaning}</p>
      {rules.length === 0 ? (
        <p class="nothing quiet">{options.noMutedRules}</p>
      ) : (
        <ul class="muted-sites">
          {rules.map(({ id, title }) => (
            <li key={id}>
              <span lang="en">{title}</span>
              {!locked.mutedRules && (
                <button type="button" class="button" aria-label={options.unmuteRule(title)} onClick={() => onUnmute(id)}>
                  {options.unmuteRuleShort}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <h3>{options.ignored.name}</h3>
      <p class="quiet">{options.ignored.meaning}</p>
      <div class="counted">
        <p>{options.ignoredCount(ignored)}</p>
        {ignored > 0 && (
          <button type="button" class="button" onClick={onForget}>
            {options.clearIgnored}
          </button>
        )}
      </div>
      <Check strings={strings} term={options.recents} checked={recents} locked={locked.recents} onChange={onRecents} />
    </>
  );
}

import type { Strings } from './strings.ts';

type Theme = 'auto' | 'light' | 'dark';

export interface OptionsViewProps {
  strings: Strings;
  theme: Theme;
  paused: boolean;
  mutedSites: readonly string[];
  /** What was just done, or what failed, for the live region. */
  message: string;
  onTheme: (theme: Theme) => void;
  onPaused: (paused: boolean) => void;
  onUnmute: (site: string) => void;
}

/** What a person can set. Every change holds at once; there is no save button to forget. */
export function OptionsView({ strings, theme, paused, mutedSites, message, onTheme, onPaused, onUnmute }: OptionsViewProps) {
  const { options } = strings;
  return (
    <div class="options">
      <h1>{options.title}</h1>
      <p class="options-message" role="status">
        {message}
      </p>
      <section>
        <h2>{options.reading}</h2>
        <label class="choice">
          <input type="checkbox" checked={paused} onChange={(event) => onPaused(event.currentTarget.checked)} />
          <span>
            {options.paused.name}
            <span class="quiet">{options.paused.meaning}</span>
          </span>
        </label>
        <h3>{options.mutedSites.name}</h3>
        {mutedSites.length === 0 ? (
          <p class="quiet">{options.noMutedSites}</p>
        ) : (
          <ul class="muted-sites">
            {mutedSites.map((site) => (
              <li key={site}>
                <span>{site}</span>
                <button type="button" class="button" aria-label={options.unmute(site)} onClick={() => onUnmute(site)}>
                  {options.unmuteShort}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <fieldset>
          <legend>{options.appearance}</legend>
          {(['auto', 'light', 'dark'] as const).map((each) => (
            <label key={each} class="choice">
              <input type="radio" name="theme" checked={theme === each} onChange={() => onTheme(each)} />
              <span>
                {options.theme[each].name}
                <span class="quiet">{options.theme[each].meaning}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </section>
      <section>
        <h2>{options.privacy}</h2>
        <ul class="points">
          {options.privacyPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import type { Strings } from '../../components/strings.ts';
import { getSettings, updateSettings, watchSettings } from './settings.ts';
import type { LanguageChoice } from './settings-shape.ts';
import { languageNames } from './strings.ts';

/** The language of everything of ours; every page that is open follows at once. */
export function OwnLanguage({ strings }: { strings: Strings }) {
  const [chosen, setChosen] = useState<LanguageChoice>('auto');
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void getSettings().then(({ language }) => setChosen(language));
    return watchSettings(({ language }) => setChosen(language));
  }, []);
  function choose(language: LanguageChoice) {
    setFailed(false);
    updateSettings({ language }).catch(() => setFailed(true));
  }
  return (
    <>
      <LanguageSwitch
        chosen={chosen === 'auto' ? '' : chosen}
        languages={Object.entries(languageNames)}
        strings={strings}
        onChange={(tag) => choose((tag || 'auto') as LanguageChoice)}
      />
      {failed && (
        <span class="quiet" role="alert">
          {strings.errors.settings}
        </span>
      )}
    </>
  );
}

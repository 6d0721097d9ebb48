import { useEffect, useState } from 'preact/hooks';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import type { Strings } from '../../components/strings.ts';
import { getSettings, updateSettings, watchSettings } from './settings.ts';
import type { LanguageChoice } from './settings-shape.ts';
import { languageNames } from './strings.ts';

/** The language of everything of ours; every page that is open follows at once. */
export function OwnLanguage({ strings }: { strings: Strings }) {
  const [chosen, setChosen] = useState<LanguageChoice>('auto');
  useEffect(() => {
    void getSettings().then(({ language }) => setChosen(language));
    return watchSettings(({ language }) => setChosen(language));
  }, []);
  return (
    <LanguageSwitch
      chosen={chosen === 'auto' ? '' : chosen}
      languages={Object.entries(languageNames)}
      strings={strings}
      onChange={(tag) => void updateSettings({ language: (tag || 'auto') as LanguageChoice })}
    />
  );
}

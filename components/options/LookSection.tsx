import type { Strings } from '../strings.ts';
import { Radios } from './Choices.tsx';

type Theme = 'auto' | 'light' | 'dark';
type Motion = 'auto' | 'reduced';
type LanguageChoice = 'auto' | 'en' | 'zh-CN';

export interface LookSectionProps {
  strings: Strings;
  theme: Theme;
  motion: Motion;
  language: LanguageChoice;
  locked: { theme: boolean; motion: boolean; language: boolean };
  onTheme: (theme: Theme) => void;
  onMotion: (motion: Motion) => void;
  onLanguage: (language: LanguageChoice) => void;
}

export function LookSection({ strings, theme, motion, language, locked, onTheme, onMotion, onLanguage }: LookSectionProps) {
  const { options } = strings;
  return (
    <>
      <Radios
        strings={strings}
        legend={options.appearance}
        locked={locked.theme}
        value={theme}
        options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, term: options.theme[value] }))}
        onChange={onTheme}
      />
      <Radios
        strings={strings}
        legend={options.motion}
        locked={locked.motion}
        value={motion}
        options={(['auto', 'reduced'] as const).map((value) => ({ value, term: options.motions[value] }))}
        onChange={onMotion}
      />
      <Radios
        strings={strings}
        legend={options.language}
        locked={locked.language}
        value={language}
        options={[
          { value: 'auto', term: options.languageAuto },
          // Each in its own language: whoever cannot read the page finds theirs.
          { value: 'en', term: { name: 'English', meaning: '' }, lang: 'en' },
          { value: 'zh-CN', term: { name: '简体中文', meaning: '' }, lang: 'zh-CN' },
        ]}
        onChange={onLanguage}
      />
    </>
  );
}

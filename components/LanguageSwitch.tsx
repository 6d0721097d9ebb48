import type { Strings } from './strings.ts';

export interface LanguageSwitchProps {
  /** '' follows the browser. */
  chosen: string;
  /** Tag and own name of each language. */
  languages: readonly (readonly [tag: string, name: string])[];
  strings: Strings;
  onChange: (tag: string) => void;
}

/** Every language stands there under its own name, so that one finds it without knowing the one that is shown. */
export function LanguageSwitch({ chosen, languages, strings, onChange }: LanguageSwitchProps) {
  const { title, auto } = strings.welcome.language;
  return (
    <label class="language">
      <span class="label">{title}</span>
      <select value={chosen} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{auto}</option>
        {languages.map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

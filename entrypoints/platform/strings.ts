/**
 * The words of the interface, by language: a folder beside languages/en adds one. Pages of ours load the language that they show, and no other.
 * Scripts on pages are single files, so that each language is one of those too (entrypoints/words-*); it is put into a frame with the card.
 */
import type { Strings } from '../../components/strings.ts';
import type { LanguageChoice } from './settings-shape.ts';

export type Language = Exclude<LanguageChoice, 'auto'>;

/** Each under its own name. */
export const languageNames: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文' };

const words: Record<Language, () => Promise<Strings>> = {
  en: async () => (await import('./languages/en/index.ts')).english,
  'zh-CN': async () => (await import('./languages/zh/index.ts')).chinese,
};

/** What was chosen in the options; else what the browser speaks, or English. `browserLanguage` is a BCP 47 tag. */
export function languageOf(chosen: LanguageChoice, browserLanguage: string): Language {
  if (chosen !== 'auto') return chosen;
  // Traditional Chinese has other signs and often other words: English serves its readers better than a guess.
  return /^zh\b(?!.*\b(hant|tw|hk|mo)\b)/i.test(browserLanguage) ? 'zh-CN' : 'en';
}

export function loadStrings(language: Language): Promise<Strings> {
  return words[language]();
}

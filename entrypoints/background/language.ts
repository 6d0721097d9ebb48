/** The words of the background itself. A worker can load nothing later, so that both languages are in its one file. */
import { browser } from 'wxt/browser';
import type { Strings } from '../../components/strings.ts';
import { english } from '../platform/languages/en/index.ts';
import { chinese } from '../platform/languages/zh/index.ts';
import { getSettings } from '../platform/settings.ts';
import { type Language, languageOf } from '../platform/strings.ts';

const words: Record<Language, Strings> = { en: english, 'zh-CN': chinese };

export async function languageNow(): Promise<Language> {
  return languageOf((await getSettings()).language, browser.i18n.getUILanguage());
}

export async function stringsNow(): Promise<Strings> {
  return words[await languageNow()];
}

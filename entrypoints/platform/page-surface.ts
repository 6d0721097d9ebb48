/** What every page of ours does first: language, theme (now and when it changes), and a way to the clipboard. */
import { copyText } from './clipboard.ts';
import { getSettings, watchSettings } from './settings.ts';
import type { Theme } from './settings-shape.ts';
import { strings } from './strings.ts';

/** The interface's words in the browser's language. */
export const ownStrings = strings(navigator.language);

/** Sets title, language and theme of the document. Call once. */
export function dressPage(title: string): void {
  document.title = title;
  document.documentElement.lang = ownStrings.language;
  document.documentElement.dir = ownStrings.direction;
  void getSettings().then((settings) => showTheme(settings.theme));
  watchSettings((settings) => showTheme(settings.theme));
}

function showTheme(theme: Theme): void {
  document.body.dataset.theme = theme;
}

/** For pages of ours; see clipboard.ts. */
export const copyHere = (text: string) => copyText(text, document.body);

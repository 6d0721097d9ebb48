/** What every page of ours does first: language, theme (now and when it changes), and a way to the clipboard. */
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

/** Resolves to false when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

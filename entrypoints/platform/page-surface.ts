/** What every page of ours does first: language, theme and motion, now and when they change, and a way to the clipboard. */
import { type ComponentChild, render } from 'preact';
import type { Strings } from '../../components/strings.ts';
import { copyText } from './clipboard.ts';
import { getSettings, type Settings, watchSettings } from './settings.ts';
import { languageOf, loadStrings } from './strings.ts';

/** Draws the page with the words of the chosen language, and anew as soon as another is chosen; what the views keep is not lost by it. */
export async function runPage(titleOf: (strings: Strings) => string, view: (strings: Strings) => ComponentChild): Promise<void> {
  let shown: string | undefined;

  async function follow({ theme, motion, language }: Settings): Promise<void> {
    document.body.dataset.theme = theme;
    document.body.dataset.motion = motion;
    const wanted = languageOf(language, navigator.language);
    if (wanted === shown) return;
    shown = wanted;
    const strings = await loadStrings(wanted);
    if (wanted !== shown) return; // another was chosen meanwhile
    document.title = titleOf(strings);
    document.documentElement.lang = strings.language;
    document.documentElement.dir = strings.direction;
    render(view(strings), document.getElementById('root') as HTMLElement);
  }

  watchSettings((settings) => void follow(settings));
  await follow(await getSettings());
}

/** For pages of ours; see clipboard.ts. */
export const copyHere = (text: string) => copyText(text, document.body);

/** Every state that is looked at, in English by its name and in Chinese by its name with "-zh". */
import type { Strings } from '../../components/strings.ts';
import { english } from '../../entrypoints/platform/languages/en/index.ts';
import { chinese } from '../../entrypoints/platform/languages/zh/index.ts';
import type { Scene } from './scene.ts';
import { cardScenes } from './scenes/cards.tsx';
import { optionScenes } from './scenes/options.tsx';
import { pageScenes } from './scenes/pages.tsx';
import { popupScenes } from './scenes/popup.tsx';

const all = (strings: Strings): Record<string, Scene> => ({
  ...cardScenes(strings),
  ...popupScenes(strings),
  ...pageScenes(strings),
  ...optionScenes(strings),
});

export const scenes: Record<string, Scene> = {
  ...all(english),
  ...Object.fromEntries(Object.entries(all(chinese)).map(([name, scene]) => [`${name}-zh`, scene])),
};

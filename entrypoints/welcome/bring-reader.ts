/**
 * The reader and the card on a page of ours: the very scripts that run on other pages. No browser injects into an extension's own page, so that
 * the page loads them itself; from there on everything is as anywhere, the badge, the popup and the keys included.
 */
import { markRoot } from '../platform/mark-root.ts';
import { markSheet } from '../platform/mark-sheet.ts';
import { send } from '../platform/messages.ts';
import { getSettings, watchSettings } from '../platform/settings.ts';

export async function bringReader(): Promise<void> {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  sheet.replaceSync(markSheet((await getSettings()).marks, markRoot));
  watchSettings(({ marks }) => void sheet.replace(markSheet(marks, markRoot)));
  await loaded();
  await send('welcome-to-background/read-here', {});
}

/** Resolves when the scripts that the page names have run. */
function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true });
  });
}

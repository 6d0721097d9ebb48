/** "llm" and a blank in the address bar: the popup's search without the popup. Nothing is asked of the network. */
import { browser } from 'wxt/browser';
import { putAsked } from '../platform/asked.ts';
import { findRules, isRule } from '../platform/catalog-search.ts';
import { unkept } from '../platform/private-window.ts';
import { rememberRule } from '../platform/recents.ts';
import { explainUrl } from './explain-page.ts';
import { stringsNow } from './language.ts';

/** As many as Chromium shows beside the first line. */
const most = 5;

type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Firefox for Android and Safari have no such keyword. */
export function answerOmnibox(): void {
  const { omnibox } = browser as { omnibox?: typeof browser.omnibox };
  if (!omnibox) return;
  omnibox.onInputStarted.addListener(() => void sayHint());
  omnibox.onInputChanged.addListener((text, suggest) => void suggestions(text.trim()).then(suggest));
  omnibox.onInputEntered.addListener((text, disposition) => void open(text, disposition as Disposition));
}

/**
 * The first line, the same for every text. Both browsers draw it before they hand over the key that was pressed: a line of its own for each text is
 * always that of the text before (seen with Chromium 156 and Firefox 153), and promises an article that Enter does not open.
 */
async function sayHint(): Promise<void> {
  const { omnibox } = await stringsNow();
  await browser.omnibox.setDefaultSuggestion({ description: plain(omnibox.hint) });
}

async function suggestions(asked: string): Promise<{ content: string; description: string }[]> {
  if (asked === '') return [];
  const { areas, omnibox } = await stringsNow();
  const results = findRules(asked).slice(0, most);
  // Firefox hides a suggestion that is the same as the typed text; `open` drops the blank again. Chromium hides this one all the same.
  if (results.length === 0) return [{ content: `${asked} `, description: plain(omnibox.none(asked)) }];
  return results.map(({ rule, title, area }) => ({ content: rule, description: describe(title, areas[area].name) }));
}

async function open(text: string, disposition: Disposition): Promise<void> {
  const asked = text.trim();
  // What was picked comes back as its id; what was only typed goes to the best result; what nothing fits is a text to explain.
  const rule = isRule(asked) ? asked : findRules(asked)[0]?.rule;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (rule && !tab?.incognito) await rememberRule(rule);
  const what: Record<string, string> = rule ? { rule } : asked === '' ? {} : { asked: await putAsked(asked) };
  const url = explainUrl(tab?.incognito ? { ...what, [unkept]: '' } : what);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/** Chromium reads descriptions as XML, Firefox as they are. */
function takesPlainText(): boolean {
  return browser.runtime.getURL('/').startsWith('moz-extension:');
}

function describe(title: string, area: string): string {
  return takesPlainText() ? `${title} · ${area}` : `${escapeXml(title)} <dim>${escapeXml(area)}</dim>`;
}

function plain(text: string): string {
  return takesPlainText() ? text : escapeXml(text);
}

/** Control characters are no XML at all. */
function escapeXml(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** "llm" and a blank in the address bar: the popup's search without the popup. Nothing is asked of the network. */
import { browser } from 'wxt/browser';
import { putAsked } from '../platform/asked.ts';
import { findRules, isRule } from '../platform/catalog-search.ts';
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
  omnibox.onInputStarted.addListener(() => void say(''));
  omnibox.onInputChanged.addListener((text, suggest) => {
    void say(text);
    const results = text.trim() === '' ? [] : findRules(text).slice(0, most);
    void stringsNow().then(({ areas }) =>
      suggest(results.map(({ rule, title, area }) => ({ content: rule, description: describe(title, areas[area].name) }))),
    );
  });
  omnibox.onInputEntered.addListener((text, disposition) => void open(text, disposition as Disposition));
}

/** The first line: what Enter does. */
async function say(text: string): Promise<void> {
  const { omnibox } = await stringsNow();
  const asked = text.trim();
  const best = asked === '' ? undefined : findRules(asked)[0];
  const line = asked === '' ? omnibox.hint : best ? omnibox.best(best.title) : omnibox.none(asked);
  await browser.omnibox.setDefaultSuggestion({ description: plain(line) });
}

async function open(text: string, disposition: Disposition): Promise<void> {
  const asked = text.trim();
  // What was picked comes back as its id; what was only typed goes to the best result; what nothing fits is a text to explain.
  const rule = isRule(asked) ? asked : findRules(asked)[0]?.rule;
  if (rule) await rememberRule(rule);
  const url = explainUrl(rule ? { rule } : asked === '' ? {} : { asked: await putAsked(asked) });
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

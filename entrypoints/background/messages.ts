import articles from 'virtual:catalog/articles';
import catalogTables from 'virtual:catalog/tables-text';
import { browser } from 'wxt/browser';
import { putAsked } from '../platform/asked.ts';
import { markRoot } from '../platform/mark-root.ts';
import { markSheet } from '../platform/mark-sheet.ts';
import { answer, sendToFrame } from '../platform/messages.ts';
import { getPackArticle, getPackTables } from '../platform/packs.ts';
import { getSettings, hostOf, isMuted } from '../platform/settings.ts';
import { defaultSettings } from '../platform/settings-versions.ts';
import { hasAccess } from '../platform/site-access.ts';
import { showCount } from './badge.ts';
import { openExplainPage } from './explain-page.ts';
import { hiddenRules } from './hidden-rules.ts';
import { changeSheet, injectCard, injectReader } from './inject-reader.ts';
import { languageNow } from './language.ts';
import { switchMute } from './mutes.ts';
import { securityNotices } from './security-notices.ts';
import { dismissThread, notesOn } from './threads.ts';

export function answerMessages(): void {
  answer({
    async 'gate-to-background/anchor-seen'(_, { tabId, frameId, url, tabUrl }) {
      if (tabId === undefined || frameId === undefined || isMuted(await getSettings(), url, tabUrl)) return { injected: false };
      if (!(await hasAccess(url)) || !(await injectReader(tabId, [frameId]))) return { injected: false };
      await sendToFrame(tabId, frameId, 'background-to-reader/scan', { asked: false });
      return { injected: true };
    },

    async 'reader-to-background/catalog-tables'() {
      return catalogTables;
    },

    async 'gate-to-background/still-granted'(_, { url }) {
      return { granted: await hasAccess(url) };
    },

    async 'reader-to-background/settings-here'({ sheet }, { tabId, frameId, url, tabUrl }) {
      const [settings, packs] = await Promise.all([getSettings(), getPackTables()]);
      const chosen = markSheet(settings.marks, markRoot);
      const had = sheet ?? markSheet(defaultSettings().marks, markRoot);
      if (tabId !== undefined && frameId !== undefined) await changeSheet(tabId, frameId, had, chosen);
      const { theme, motion, language, ignored } = settings;
      const active = !isMuted(settings, url, tabUrl);
      return {
        active,
        granted: await hasAccess(url),
        theme,
        motion,
        language,
        hiddenRules: hiddenRules(settings, packs.severities),
        ignored,
        sheet: chosen,
        packs: packs.tables,
      };
    },

    async 'reader-to-background/count'({ count, more }, { tabId, frameId }) {
      if (tabId !== undefined && frameId !== undefined) await showCount(tabId, frameId, count, more);
      return undefined;
    },

    async 'any-to-background/article'({ rule }) {
      return Object.hasOwn(articles, rule) ? (articles[rule] ?? null) : getPackArticle(rule);
    },

    async 'any-to-background/mute'({ what, value, off }, { url, tabUrl, isPrivate }) {
      if (isPrivate) throw new Error('nothing of a private window is stored');
      return { value: await switchMute(what, value || hostOf(tabUrl ?? url ?? ''), off) };
    },

    async 'card-to-background/dismiss-thread'(_, { url, isPrivate }) {
      if (!isPrivate) await dismissThread(url); // in a private window it goes from this page, and is remembered nowhere
      return undefined;
    },

    async 'popup-to-background/thread'({ url }) {
      return notesOn(url);
    },

    async 'any-to-background/security-notices'({ version }) {
      return securityNotices(version);
    },

    async 'reader-to-background/load-card'(_, { tabId, frameId, url }) {
      // Our own pages bring the card's script themselves: nothing can be injected there.
      if (isOurs(url)) return { loaded: true };
      return { loaded: tabId !== undefined && frameId !== undefined && (await injectCard(tabId, frameId, await languageNow())) };
    },

    async 'reader-to-background/open-article'({ rule }, { tabId }) {
      await openExplainPage({ rule }, tabId);
      return undefined;
    },

    async 'any-to-background/explain-text'({ text }, { tabId }) {
      await openExplainPage({ asked: await putAsked(text) }, tabId);
      return undefined;
    },

    async 'welcome-to-background/read-here'(_, { tabId, frameId, url }) {
      if (isOurs(url) && tabId !== undefined) await sendToFrame(tabId, frameId ?? 0, 'background-to-reader/scan', { asked: true });
      return undefined;
    },

    async 'popup-to-background/check-page'({ tabId }, { url }) {
      // Only pages of ours may ask: a page's own script can never reach this, but a reader has no business with other tabs either.
      if (!isOurs(url)) return { injected: false };
      const frames = await injectReader(tabId, 'all');
      for (const frame of frames || []) {
        sendToFrame(tabId, frame, 'background-to-reader/scan', { asked: true }).catch(() => {
          // The frame was replaced between the two steps; its successor is another page.
        });
      }
      return { injected: frames !== null && frames.length > 0 };
    },
  });
}

function isOurs(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

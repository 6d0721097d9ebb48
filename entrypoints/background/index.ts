/**
 * Listeners only, all registered at once: the worker is started for each event and may stop after it, so nothing is kept in variables.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { watchTabs } from './badge.ts';
import { answerCommands } from './commands.ts';
import { answerContextMenu } from './context-menu.ts';
import { followPacks } from './follow-packs.ts';
import { followSync } from './follow-sync.ts';
import { answerMessages } from './messages.ts';
import { answerOmnibox } from './omnibox.ts';
import { keepRecents } from './recents.ts';
import { keepSiteAccess } from './site-access.ts';
import { watchThreads } from './threads.ts';
import { greet } from './welcome.ts';

export default defineBackground(() => {
  answerMessages();
  answerContextMenu();
  answerCommands();
  watchTabs();
  watchThreads();
  answerOmnibox();
  keepRecents();
  greet();
  followPacks();
  followSync();
  keepSiteAccess();
});

/**
 * Every message between the extension's contexts, in one protocol map. Names say the direction.
 * A handler answers with a promise; `browser.runtime` rejects when nobody listens, so senders decide what silence means.
 */
import { browser } from 'wxt/browser';
import type { ThreadNote } from '../../components/ThreadNotes.tsx';
import type { Article } from '../../rules/article.ts';
import type { Confidence } from '../../rules/finding.ts';
import type { LanguageChoice, Motion, Theme } from './settings-shape.ts';

/** What popup and side panel are told of one finding on a page. */
export interface FindingSummary {
  index: number;
  rule: string;
  title: string;
  confidence: Confidence;
  /** The matched words as they stand there. Popup and panel show them through excerpt.ts, without secrets. */
  excerpt: string;
  /** Equal for the same error (sameness.ts). Never shown. */
  same: string;
  /** Time of day in the record that it stands in ("14:05:23"), as that text writes it; null where it writes none. */
  time: string | null;
  /** Where it stands between the first and the last line of the page, from 0 to 1. */
  place: number;
}

/** What can be switched off from an explanation. `value`: a rule id, or a finding's `ignoredHash`; empty for the site that it stands on. */
export interface Mute {
  what: 'finding' | 'rule' | 'site';
  value: string;
}

/** What the settings mean for one page. */
export interface SettingsHere {
  /** False when everything is paused or the site is muted. */
  active: boolean;
  /** True when this site may be read without being asked; false where the person let us in once, and where access was taken back. */
  granted: boolean;
  theme: Theme;
  motion: Motion;
  language: LanguageChoice;
  /** Rules whose findings are not marked: muted, or of a severity that is not shown. */
  hiddenRules: string[];
  /** Findings that are not marked, as `ignoredHash` gives them. */
  ignored: string[];
  /** The sheet that marks are now drawn with; open shadow trees need it too. */
  sheet: string;
  /** Tables of the rule packs in force, as `writeTables` writes them; '' when there are none. */
  packs: string;
}

export interface Protocol {
  /** The gate saw an anchor: inject the reader into the frame that asks. */
  'gate-to-background/anchor-seen': { request: Record<string, never>; response: { injected: boolean } };
  /** May this page still be read without being asked? */
  'gate-to-background/still-granted': { request: Record<string, never>; response: { granted: boolean } };
  /** The catalog's tables as text: every reader asks for them once, so that they are no part of its script, which each page would compile. */
  'reader-to-background/catalog-tables': { request: Record<string, never>; response: string };
  /**
   * The reader asks this at its start and after each change of the settings: what "muted" means is decided in one place. `sheet` is the one that
   * its frame has: '' for none, null for the one that came with the page. When another is chosen, the frame has that one before the answer comes.
   */
  'reader-to-background/settings-here': { request: { sheet: string | null }; response: SettingsHere };
  /** How many findings this frame shows, for the badge. `more`: it holds more than those. */
  'reader-to-background/count': { request: { count: number; more: boolean }; response: undefined };
  'any-to-background/article': { request: { rule: string }; response: Article | null };
  /** Bring the card's script into the frame that asks. */
  'reader-to-background/load-card': { request: Record<string, never>; response: { loaded: boolean } };
  /** Switches off, or on again. The answer says what stands in the settings for it, so that it can be undone by that. */
  'any-to-background/mute': { request: Mute & { off: boolean }; response: { value: string } };
  /** Known security holes of a LiteLLM release. */
  'any-to-background/security-notices': { request: { version: string }; response: { rule: string; title: string }[] };
  /** The pill of this thread was put away. */
  'card-to-background/dismiss-thread': { request: Record<string, never>; response: undefined };
  /** What the catalog says of the GitHub thread at this address. */
  'popup-to-background/thread': { request: { url: string }; response: ThreadNote[] };
  'reader-to-background/open-article': { request: { rule: string }; response: undefined };
  /** Open the explain page with a text that came from a page. Kept one-shot in storage.session, never in a URL. */
  'any-to-background/explain-text': { request: { text: string }; response: undefined };
  /** The welcome page has the reader on it and wants to be read: a page cannot send to itself. */
  'welcome-to-background/read-here': { request: Record<string, never>; response: undefined };
  /** The popup's "Check this page": inject the reader into every frame that `activeTab` opens. False where no script can run. */
  'popup-to-background/check-page': { request: { tabId: number }; response: { injected: boolean } };
  /** Read this frame. `asked`: the person asked for it, so that pages without a site declaration are read too. */
  'background-to-reader/scan': { request: { asked: boolean }; response: undefined };
  /** `text` is what the browser handed over; the reader prefers the frame's own selection, which keeps its line breaks. */
  'background-to-reader/explain-selection': { request: { text: string }; response: { shown: boolean } };
  /** `wrap` false: say `moved: false` at the last finding, so that the next frame can go on. */
  'background-to-reader/step': { request: { direction: 1 | -1; wrap: boolean }; response: { moved: boolean } };
}

export type MessageName = keyof Protocol;
export type Request<N extends MessageName> = Protocol[N]['request'];
export type Response<N extends MessageName> = Protocol[N]['response'];

interface Envelope {
  name: MessageName;
  request: unknown;
}

export interface Sender {
  tabId: number | undefined;
  frameId: number | undefined;
  url: string | undefined;
  /** Address of the tab; only known where the extension has access to it. */
  tabUrl: string | undefined;
  /** True for a tab of a private window. */
  isPrivate?: boolean;
}

export type Handlers = { [N in MessageName]?: (request: Request<N>, sender: Sender) => Promise<Response<N>> };

/** Rejects, never throws: under a page whose extension was reloaded, Chromium's call throws at once ("Extension context invalidated"). */
export async function send<N extends MessageName>(name: N, request: Request<N>): Promise<Response<N>> {
  return browser.runtime.sendMessage({ name, request } satisfies Envelope) as Promise<Response<N>>;
}

/** Sends to one frame of a tab. Rejects where no reader listens. */
export function sendToFrame<N extends MessageName>(tabId: number, frameId: number, name: N, request: Request<N>): Promise<Response<N>> {
  return browser.tabs.sendMessage(tabId, { name, request } satisfies Envelope, { frameId }) as Promise<Response<N>>;
}

/** Answers the messages named in `handlers`; others are left to other listeners. Call once per context, synchronously. */
export function answer(handlers: Handlers, signal?: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: { id?: string; tab?: { id?: number; url?: string; incognito?: boolean }; frameId?: number; url?: string },
  ) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const handler = Object.hasOwn(handlers, message.name) ? handlers[message.name] : undefined;
    if (!handler) return undefined;
    return (handler as (request: unknown, sender: Sender) => Promise<unknown>)(message.request, {
      tabId: sender.tab?.id,
      frameId: sender.frameId,
      url: sender.url,
      tabUrl: sender.tab?.url,
      isPrivate: sender.tab?.incognito ?? false,
    });
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && typeof (message as Envelope).name === 'string';
}

/**
 * Popup and side panel open one port per tab with this name (`tabs.connect`); the reader of every frame answers on it. Frames cannot be told
 * apart by the port, so each names itself; a panel keeps one list per `frame` and sends a jump back with the name it came from.
 */
export const panelPort = 'panel';
/** `open` false: only go there, as one passes by. */
export type PanelToReader = { type: 'jump'; frame: string; index: number; open: boolean };
export type ReaderToPanel = {
  type: 'findings';
  frame: string;
  findings: FindingSummary[];
  /** True when the page holds, or held, more than are listed. */
  more: boolean;
  /** 'canvas': this frame draws text as a picture, nothing can be read; offer the paste box. */
  unreadable: 'canvas' | null;
  /** True when paused or muted: nothing is read here. */
  paused: boolean;
  /** True when the page rewrites itself without end and was left alone. */
  flooded: boolean;
};

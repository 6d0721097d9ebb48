/** What the readers of one tab found, for popup and side panel: one port to all frames of the tab, one list per frame. */
import { browser } from 'wxt/browser';
import { type FindingSummary, type PanelToReader, panelPort, type ReaderToPanel, send } from './messages.ts';
import { getSettings, isMuted } from './settings.ts';
import { hasAccess } from './site-access.ts';
import { whyUnread } from './why-unread.ts';

/** Why nobody reads a page: nobody was asked to; the browser lets no one in; it shows the file in a viewer of its own; local files are closed to us. */
export type Unread = 'not-read' | 'unreadable' | 'viewer' | 'files';

export type PageState =
  | { kind: 'loading' | 'paused' | 'muted' | 'none' | 'canvas' | 'flooded' | Unread }
  | { kind: 'findings'; findings: (FindingSummary & { frame: string })[]; more: boolean; flooded: boolean };

/** Milliseconds after which a reader that says nothing counts as one that found nothing. */
const patience = 1500;

export interface PageFindings {
  /** `open`: with its card; else one only passes by. */
  jump: (frame: string, index: number, open: boolean) => void;
  /** Reads the page now, where `activeTab` allows it. */
  check: () => Promise<void>;
  stop: () => void;
}

/**
 * Watches a tab until `stop`. `changed` is called at once with `loading`, and then at each change. `invoked`: the person clicked on our icon over this
 * tab, so that `activeTab` lets us in wherever the browser lets anyone in.
 */
export function watchPage(
  tab: { id: number; url: string | undefined },
  invoked: boolean,
  changed: (state: PageState) => void,
): PageFindings {
  const frames = new Map<string, ReaderToPanel>();
  let port: ReturnType<typeof browser.tabs.connect> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const tell = (state: PageState) => !stopped && changed(state);

  function connect(silence: () => PageState) {
    clearTimeout(timer);
    frames.clear();
    port?.disconnect();
    const own = browser.tabs.connect(tab.id, { name: panelPort });
    port = own;
    own.onMessage.addListener((message) => {
      const news = message as ReaderToPanel;
      if (news.type !== 'findings' || port !== own) return;
      clearTimeout(timer);
      frames.set(news.frame, news);
      tell(stateOf([...frames.values()]));
    });
    own.onDisconnect.addListener(() => {
      void browser.runtime.lastError; // read, or Chromium reports it: nobody listening is an answer here
      if (port !== own) return;
      port = undefined;
      clearTimeout(timer);
      frames.clear();
      tell(silence());
    });
    timer = setTimeout(() => frames.size === 0 && tell({ kind: 'none' }), patience);
  }

  async function begin() {
    tell({ kind: 'loading' });
    const settings = await getSettings();
    if (settings.paused) return tell({ kind: 'paused' });
    if (isMuted(settings, tab.url)) return tell({ kind: 'muted' });
    // Nobody listens where no anchor was seen: on sites of ours that means "nothing found", elsewhere that nobody looked.
    const unread = (await hasAccess(tab.url)) ? null : await whyUnread(tab, invoked);
    return connect(() => ({ kind: unread ?? 'none' }));
  }
  void begin();

  return {
    jump: (frame, index, open) => port?.postMessage({ type: 'jump', frame, index, open } satisfies PanelToReader),
    async check() {
      tell({ kind: 'loading' });
      const answer = await send('popup-to-background/check-page', { tabId: tab.id }).catch(() => null);
      if (answer?.injected) connect(() => ({ kind: 'none' }));
      else tell({ kind: await whyUnread(tab, true) });
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      port?.disconnect();
    },
  };
}

function stateOf(frames: readonly ReaderToPanel[]): PageState {
  // Frames share the strip of places in the order in which they answered.
  const holding = frames.filter(({ findings }) => findings.length > 0);
  const findings = holding.flatMap(({ frame, findings }, at) =>
    findings.map((finding) => ({ ...finding, frame, place: (at + finding.place) / holding.length })),
  );
  const flooded = frames.some((frame) => frame.flooded);
  if (findings.length > 0) return { kind: 'findings', findings, more: frames.some(({ more }) => more), flooded };
  if (flooded) return { kind: 'flooded' };
  if (frames.some(({ unreadable }) => unreadable === 'canvas')) return { kind: 'canvas' };
  return { kind: frames.length > 0 && frames.every(({ paused }) => paused) ? 'muted' : 'none' };
}

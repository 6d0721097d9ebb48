/** The reader of one frame: decides whether and how the page is read, and answers clicks, commands, the menu and the panel. */
import { browser } from 'wxt/browser';
import type { Engine } from '../../rules/engine/recognize.ts';
import type { Finding } from '../../rules/finding.ts';
import { randomId } from '../platform/asked.ts';
import { ignoredHash } from '../platform/ignored.ts';
import { answer, type SettingsHere, send } from '../platform/messages.ts';
import { watchNavigation } from '../platform/navigation.ts';
import { packTablesKey } from '../platform/pack-shape.ts';
import { accessKey, settingsKey } from '../platform/settings-shape.ts';
import { articleOf, fetchArticles, forgetArticles, titleOf } from './articles.ts';
import { engineOf } from './engine.ts';
import { explainSelection } from './explain-selection.ts';
import { Findings, type HighlightName, type Mark } from './findings.ts';
import { markAt } from './page/hit-test.ts';
import { boxOf, liveRange } from './page/live-range.ts';
import { createRangeMarker, hasMarkSheet } from './page/mark-ranges.ts';
import { scrollToRange } from './page/scroll-to.ts';
import { answerPanels } from './panel.ts';
import { type Reading, startReading } from './reading.ts';
import { siteFor } from './sites/index.ts';
import type { Site } from './sites/site.ts';
import { createStepper } from './stepping.ts';
import { createLazySurface } from './surface.ts';

/** Counts are gathered before they are reported, in milliseconds. */
const countDelay = 80;

const highlightNames: HighlightName[] = ['lex-perhaps', 'lex-likely', 'lex-certain', 'lex-current'];

/** `leave` is called when access to this page was taken back: it has to end everything. */
export function startReader(signal: AbortSignal, leave: () => void): { restore(): void } {
  /** Null until its tables came; nothing is read before. */
  let engine: Engine | null = null;
  let catalogTables = '';
  const page = () => ({ url: location.href, title: document.title });

  const marker = createRangeMarker(highlightNames, signal);
  const findings = new Findings(
    (text) => (engine?.recognize(text, { intent: 'scan', page: page() }) ?? []).filter((finding) => isShown(finding, text)),
    (text) => engine !== null && engine.anchors.first(text) >= 0,
    marker,
  );

  let settings: SettingsHere = {
    active: false,
    granted: false,
    theme: 'auto',
    motion: 'auto',
    language: 'auto',
    hiddenRules: [],
    ignored: [],
    sheet: '',
    packs: '',
  };
  const shadowSheet = new CSSStyleSheet();
  const surface = createLazySurface({ theme: () => settings.theme, articleOf, signal });

  // ---- reading the page

  /** Null until somebody asked for this page to be read. */
  let wanted: { asked: boolean } | null = null;
  let current: { site: Site; hidden: string; reading: Reading; end: AbortController } | null = null;

  function isShown(finding: Finding, text: string): boolean {
    const { hiddenRules, ignored } = settings;
    if (hiddenRules.includes(finding.rule)) return false;
    return ignored.length === 0 || !ignored.includes(ignoredHash(finding, text.slice(finding.start, finding.end)));
  }

  /** Starts, stops or restarts reading as settings, address and wishes have it. */
  function arrange(): void {
    const site = wanted && settings.active ? siteFor(location.href, wanted.asked) : null;
    const hidden = `${settings.hiddenRules} ${settings.ignored} ${settings.packs}`;
    if (site?.id === current?.site.id && (current === null || hidden === current.hidden)) return;
    current?.end.abort();
    current = null;
    findings.clear();
    if (!site) surface.present?.retract();
    else {
      const end = new AbortController();
      const reading = startReading(site, findings, shadowSheet, changed, AbortSignal.any([signal, end.signal]));
      current = { site, hidden, reading, end };
    }
    changed();
  }

  const tellPanels = answerPanels(
    {
      marks: () => findings.inOrder,
      more: () => findings.more,
      titleOf,
      paused: () => !settings.active,
      flooded: () => current?.reading.flooded ?? false,
      jump,
    },
    randomId(),
    signal,
  );

  let counting: ReturnType<typeof setTimeout> | undefined;
  function changed(): void {
    // Fetched now, so that a click has everything at hand.
    if (findings.all.length > 0) void surface.load();
    void fetchArticles(findings.all.map(({ finding }) => finding.rule)).then((came) => came && tellPanels());
    tellPanels();
    counting ??= setTimeout(() => {
      counting = undefined;
      report(findings.all.length);
    }, countDelay);
  }

  function report(count: number): void {
    if (signal.aborted) return;
    send('reader-to-background/count', { count, more: count > 0 && findings.more }).catch(() => {
      // Nobody counts: the worker is being replaced. The next change reports again.
    });
  }

  async function readSettings(): Promise<void> {
    const { packs, language } = settings;
    const sheet = settings.sheet || (hasMarkSheet() ? null : '');
    try {
      const now = await send('reader-to-background/settings-here', { sheet });
      if (settings.granted && !now.granted) {
        report(0);
        leave();
        return;
      }
      settings = now;
      catalogTables ||= await send('reader-to-background/catalog-tables', {});
    } catch {
      return; // As before; the heartbeat ends this reader if its extension is gone.
    }
    // In a shadow tree :root stands for nothing.
    if (settings.sheet !== sheet) shadowSheet.replaceSync(settings.sheet.replaceAll(':root', ''));
    if (engine === null || settings.packs !== packs) {
      engine = await engineOf(catalogTables, settings.packs);
      forgetArticles();
    }
    if (settings.language !== language) speakAnew();
    if (!signal.aborted) arrange();
  }

  /** Another language was chosen: what is open is shown again in it. */
  function speakAnew(): void {
    const open = findings.current;
    surface.renew();
    if (open) void openCard(open);
  }

  /** One at a time: each question says which sheet this frame has. */
  let settingsRead = readSettings();
  const storageChanged: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && [settingsKey, packTablesKey, accessKey].some((key) => key in changes))
      settingsRead = settingsRead.then(readSettings);
  };
  browser.storage.onChanged.addListener(storageChanged);

  // ---- showing

  async function openCard(mark: Mark): Promise<void> {
    findings.current = mark;
    const shown = await surface.load();
    await shown?.explain({
      finding: mark.finding,
      text: mark.text,
      anchor: () => boxOf(mark.lines),
      closed: () => {
        if (findings.current === mark) findings.current = null;
      },
    });
  }

  function jump(mark: Mark, open: boolean): void {
    const range = liveRange(mark.lines);
    if (range) scrollToRange(range);
    if (open) void openCard(mark);
    else findings.current = mark;
  }

  const stepper = createStepper({ findings, openCard: (mark) => void openCard(mark) });

  // ---- what the person does

  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (surface.present?.owns(event)) return;
      if (!(getSelection()?.isCollapsed ?? true)) return; // text was selected, not pointed at
      const target = event.composedPath()[0];
      const mark = target instanceof Element ? markAt(findings.all, event.clientX, event.clientY, target, current?.site.overlays) : null;
      if (mark) void openCard(mark);
      else surface.present?.leave();
    },
    { signal, capture: true },
  );

  answer(
    {
      async 'background-to-reader/scan'({ asked }) {
        wanted = { asked: asked || (wanted?.asked ?? false) };
        await settingsRead;
        arrange();
        await current?.reading.begun;
        return undefined;
      },
      async 'background-to-reader/explain-selection'({ text }) {
        await settingsRead;
        const shown = await surface.load();
        if (!shown) return { shown: false };
        findings.current = null;
        explainSelection(text, (asked) => engine?.recognize(asked, { intent: 'asked', page: page() }) ?? [], shown);
        return { shown: true };
      },
      async 'background-to-reader/step'({ direction, wrap }) {
        const shown = await surface.load();
        return { moved: shown !== null && stepper.step(shown, direction, wrap) };
      },
    },
    signal,
  );

  watchNavigation(() => {
    surface.present?.close(false);
    stepper.reset();
    arrange();
    changed(); // the background may have taken the new address for a new page, and forgotten our count
  }, signal);

  // A page in the back-forward cache is not there; it comes back as it was.
  addEventListener('pagehide', () => report(0), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && report(findings.all.length), { signal });

  signal.addEventListener('abort', () => {
    clearTimeout(counting);
    try {
      browser.storage.onChanged.removeListener(storageChanged);
    } catch {
      // The extension is gone, and its events with it.
    }
  });

  return { restore: () => marker.restore() };
}

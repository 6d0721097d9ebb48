/** The reader of one frame: decides whether and how the page is read, and answers clicks, commands, the menu and the panel. */
import { tables } from 'virtual:catalog/engine';
import { browser } from 'wxt/browser';
import { createEngine } from '../../rules/engine/recognize.ts';
import type { Confidence, Finding } from '../../rules/finding.ts';
import { randomId } from '../platform/asked.ts';
import { answer, type SettingsHere, send } from '../platform/messages.ts';
import { settingsKey } from '../platform/settings-shape.ts';
import { strings as stringsOf } from '../platform/strings.ts';
import { articleOf } from './articles.ts';
import { anchorOf, createCards } from './cards.tsx';
import { Findings, type HighlightName, type Mark } from './findings.ts';
import { markAt } from './page/hit-test.ts';
import { isShown, liveRange } from './page/live-range.ts';
import { createRangeMarker } from './page/mark-ranges.ts';
import { watchNavigation } from './page/navigation.ts';
import { scrollToRange } from './page/scroll-to.ts';
import { readSelection } from './page/selection.ts';
import { stepFrom } from './page/walk.ts';
import { answerPanels } from './panel.ts';
import { createPopoverHost } from './popover/host.tsx';
import type { Box } from './popover/place.ts';
import { type Reading, startReading } from './reading.ts';
import { siteFor } from './sites/index.ts';
import type { Site } from './sites/site.ts';

/** Longest selection that is explained, in UTF-16 units; a longer one is cut, and the card says so. */
const selectionLimit = 200_000;
/** Counts are gathered before they are reported, in milliseconds. */
const countDelay = 80;

const highlightNames: HighlightName[] = ['lex-perhaps', 'lex-likely', 'lex-certain', 'lex-current'];

export function startReader(signal: AbortSignal): { restore(): void } {
  const engine = createEngine(tables);
  const titles = new Map(tables.rules.map(({ id, title }) => [id, title]));
  const titleOf = (rule: string) => titles.get(rule) ?? rule;
  const strings = stringsOf(browser.i18n.getUILanguage());
  const page = () => ({ url: location.href, title: document.title });

  const marker = createRangeMarker(highlightNames, signal);
  const findings = new Findings(
    (text) => engine.recognize(text, { intent: 'scan', page: page() }),
    (text) => engine.anchors.first(text) >= 0,
    marker,
  );

  let settings: SettingsHere = { active: false, theme: 'auto' };
  const host = createPopoverHost(() => settings.theme, signal);
  const cards = createCards(host, strings, titleOf);

  // ---- reading the page

  /** Null until somebody asked for this page to be read. */
  let wanted: { asked: boolean } | null = null;
  let current: { site: Site; reading: Reading; end: AbortController } | null = null;

  /** Starts, stops or restarts reading as settings, address and wishes have it. */
  function arrange(): void {
    const site = wanted && settings.active ? siteFor(location.href, wanted.asked) : null;
    if (site?.id === current?.site.id) return;
    current?.end.abort();
    current = null;
    findings.clear();
    if (site) {
      const end = new AbortController();
      const reading = startReading(site, findings, changed, AbortSignal.any([signal, end.signal]));
      current = { site, reading, end };
    }
    changed();
  }

  const tellPanels = answerPanels(
    { marks: () => findings.inOrder, titleOf, paused: () => !settings.active, flooded: () => current?.reading.flooded ?? false, jump },
    randomId(),
    signal,
  );

  let counting: ReturnType<typeof setTimeout> | undefined;
  function changed(): void {
    for (const { finding } of findings.all) void articleOf(finding.rule);
    tellPanels();
    counting ??= setTimeout(() => {
      counting = undefined;
      report(findings.all.length);
    }, countDelay);
  }

  function report(count: number): void {
    if (signal.aborted) return;
    send('reader-to-background/count', { count }).catch(() => {
      // Nobody counts: the worker is being replaced. The next change reports again.
    });
  }

  async function readSettings(): Promise<void> {
    try {
      settings = await send('reader-to-background/settings-here', {});
    } catch {
      return; // As before; the heartbeat ends this reader if its extension is gone.
    }
    if (!signal.aborted) arrange();
  }

  const settingsRead = readSettings();
  const storageChanged: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && settingsKey in changes) void readSettings();
  };
  browser.storage.onChanged.addListener(storageChanged);

  // ---- showing

  function openCard(mark: Mark): void {
    findings.current = mark;
    void cards.explain({
      finding: mark.finding,
      text: mark.text,
      anchor: () => anchorOf(mark.lines),
      closed: () => {
        if (findings.current === mark) findings.current = null;
      },
    });
  }

  function jump(mark: Mark): void {
    const range = liveRange(mark.lines);
    if (range) scrollToRange(range);
    openCard(mark);
  }

  /** Where the last step led; survives the closing of what was shown there. */
  let stood: Mark | null = null;

  function step(direction: 1 | -1, wrap: boolean): boolean {
    const marks = findings.inOrder.filter((mark) => isShown(mark.lines));
    const at = stood ? marks.indexOf(stood) : -1;
    const index = stepFrom({ current: at < 0 ? null : at, direction, count: marks.length, start: firstInView(marks), wrap });
    const mark = index === null ? undefined : marks[index];
    if (index === null || !mark) {
      stood = null;
      host.close(false);
      return false;
    }
    stood = mark;
    const range = liveRange(mark.lines);
    if (range) scrollToRange(range);
    findings.current = mark;
    cards.step({
      position: index + 1,
      total: marks.length,
      title: titleOf(mark.finding.rule),
      anchor: () => anchorOf(mark.lines),
      explain: () => openCard(mark),
      closed: () => {
        if (findings.current === mark) findings.current = null;
      },
    });
    return true;
  }

  function explainSelection(passed: string): boolean {
    const selected = readSelection(selectionLimit);
    const own = selected?.joined.text ?? '';
    const text = own === '' ? passed.slice(0, selectionLimit) : own;
    const total = own === '' ? passed.length : (selected?.total ?? 0);
    const found = best(engine.recognize(text, { intent: 'asked', page: page() }));
    const lines = selected ? selected.joined.lines(0, selected.joined.length) : [];
    const anchor = (): Box | null => anchorOf(lines) ?? activeBox();
    if (!found) {
      cards.say(strings.reader.noneInSelection, 'search', anchor);
      return true;
    }
    void cards.explain({
      finding: found,
      text: text.slice(found.start, found.end),
      anchor,
      ...(total > text.length && { note: strings.paste.cut(text.length, total) }),
    });
    return true;
  }

  // ---- what the person does

  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || host.owns(event))
        return;
      if (!(getSelection()?.isCollapsed ?? true)) return; // text was selected, not pointed at
      const target = event.composedPath()[0];
      const mark = target instanceof Element ? markAt(findings.all, event.clientX, event.clientY, target, current?.site.overlays) : null;
      if (mark) openCard(mark);
      else host.close(false);
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
        return { shown: explainSelection(text) };
      },
      async 'background-to-reader/step'({ direction, wrap }) {
        return { moved: step(direction, wrap) };
      },
    },
    signal,
  );

  watchNavigation(() => {
    host.close(false);
    stood = null;
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

const weight: Record<Confidence, number> = { certain: 2, likely: 1, perhaps: 0 };

/** The surest finding; of equals the first. */
function best(all: readonly Finding[]): Finding | null {
  return all.reduce<Finding | null>((a, b) => (a === null || weight[b.confidence] > weight[a.confidence] ? b : a), null);
}

/** Index of the first mark at or below the upper edge of the viewport. */
function firstInView(marks: readonly Mark[]): number {
  const index = marks.findIndex((mark) => (liveRange(mark.lines)?.getBoundingClientRect().bottom ?? -1) > 0);
  return index < 0 ? marks.length : index;
}

/** Text that was selected in a field has no place of its own; the field has. */
function activeBox(): Box | null {
  const active = document.activeElement;
  return active && active !== document.body ? active.getBoundingClientRect() : null;
}

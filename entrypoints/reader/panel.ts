/** Tells popup and side panel what was found in this frame, and goes where they point. */

import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { type FindingSummary, type PanelToReader, panelPort, type ReaderToPanel } from '../platform/messages.ts';
import { sameness } from '../platform/sameness.ts';
import type { Mark } from './findings.ts';
import { liveRange } from './page/live-range.ts';

/** What is sent of a finding, in UTF-16 units: enough that no secret is cut in two where it is hidden and shortened (platform/excerpt.ts). */
const sentLength = 700;
/** A page that changes all the time must not flood its panel either, in milliseconds. */
const restBetween = 250;

export interface PanelSource {
  marks(): readonly Mark[];
  titleOf(rule: string): string;
  paused(): boolean;
  flooded(): boolean;
  /** Are there more than those marks? */
  more(): boolean;
  /** `open`: with its card. */
  jump(mark: Mark, open: boolean): void;
}

/** Returns the function to call after each change of the findings. */
export function answerPanels(source: PanelSource, frame: string, signal: AbortSignal): () => void {
  /** With the list that each was last told: by its index in that one a panel names a finding. */
  const ports = new Map<Browser.runtime.Port, readonly Mark[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const accept = (port: Browser.runtime.Port) => {
    if (port.name !== panelPort) return;
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: PanelToReader) => {
      if (message.type !== 'jump' || message.frame !== frame) return;
      const mark = ports.get(port)?.[message.index];
      if (mark && source.marks().includes(mark)) source.jump(mark, message.open);
    });
    tell(port);
  };
  browser.runtime.onConnect.addListener(accept);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const port of ports.keys()) port.disconnect();
    try {
      browser.runtime.onConnect.removeListener(accept);
    } catch {
      // The extension is gone, and its events with it.
    }
  });

  function tell(...told: Browser.runtime.Port[]): void {
    const marks = [...source.marks()];
    const message = report(marks);
    for (const port of told) {
      ports.set(port, marks);
      port.postMessage(message);
    }
  }

  function report(marks: readonly Mark[]): ReaderToPanel {
    const places = placesOf(marks);
    return {
      type: 'findings',
      frame,
      findings: marks.map((mark, index) => summaryOf(mark, index, source.titleOf(mark.finding.rule), places[index])),
      more: source.more(),
      unreadable: marks.length === 0 && isDrawn() ? 'canvas' : null,
      paused: source.paused(),
      flooded: source.flooded(),
    };
  }

  return () => {
    if (ports.size === 0 || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      tell(...ports.keys());
    }, restBetween);
  };
}

export function summaryOf(
  { finding, text, lead }: Pick<Mark, 'finding' | 'text' | 'lead'>,
  index: number,
  title: string,
  place = 0,
): FindingSummary {
  const said = finding.chain[finding.cause]?.text || text;
  const excerpt = said.slice(0, sentLength).replace(/\s+/g, ' ').trim();
  const { rule, confidence } = finding;
  return { index, rule, title, confidence, excerpt, same: sameness(finding), time: timeIn(lead) ?? timeIn(text.slice(0, 300)), place };
}

/** The first time of day; a date before it is left out, within one log it seldom changes. */
function timeIn(text: string): string | null {
  return /(?:^|[^\d:])([012]\d:[0-5]\d:[0-5]\d)(?![\d:])/.exec(text)?.[1] ?? null;
}

/** How far down the page each stands. What scrolls inside the page can reach beyond its edges: then the outermost findings are the ends. */
function placesOf(marks: readonly Mark[]): number[] {
  const page = document.documentElement.getBoundingClientRect();
  const tops = marks.map((mark) => liveRange(mark.lines)?.getBoundingClientRect().top ?? page.top);
  const [first, last] = [Math.min(page.top, ...tops), Math.max(page.bottom, ...tops)];
  return tops.map((top) => (last > first ? (top - first) / (last - first) : 0));
}

/** Is the text of this frame a picture? A terminal without rows, or one canvas that fills most of it. Asked when a panel opens only. */
function isDrawn(): boolean {
  for (const terminal of document.querySelectorAll('.xterm')) {
    if (terminal.querySelector('canvas') && !terminal.querySelector('.xterm-rows > *, .xterm-accessibility-tree > *')) return true;
  }
  for (const canvas of document.querySelectorAll('canvas')) {
    const { width, height } = canvas.getBoundingClientRect();
    if (width * height > innerWidth * innerHeight * 0.5) return true;
  }
  return false;
}

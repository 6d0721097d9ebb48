/** Tells popup and side panel what was found in this frame, and goes where they point. */

import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { redact } from '../../rules/engine/redact.ts';
import { type FindingSummary, type PanelToReader, panelPort, type ReaderToPanel } from '../platform/messages.ts';
import type { Mark } from './findings.ts';

/** Longest excerpt in UTF-16 units. */
const excerptLength = 160;
/** A page that changes all the time must not flood its panel either, in milliseconds. */
const restBetween = 250;

export interface PanelSource {
  marks(): readonly Mark[];
  titleOf(rule: string): string;
  paused(): boolean;
  flooded(): boolean;
  jump(mark: Mark): void;
}

/** Returns the function to call after each change of the findings. */
export function answerPanels(source: PanelSource, frame: string, signal: AbortSignal): () => void {
  const ports = new Set<Browser.runtime.Port>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const accept = (port: Browser.runtime.Port) => {
    if (port.name !== panelPort) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: PanelToReader) => {
      if (message.type !== 'jump' || message.frame !== frame) return;
      const mark = source.marks()[message.index];
      if (mark) source.jump(mark);
    });
    port.postMessage(report());
  };
  browser.runtime.onConnect.addListener(accept);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    try {
      browser.runtime.onConnect.removeListener(accept);
    } catch {
      // The extension is gone, and its events with it.
    }
  });

  function report(): ReaderToPanel {
    const marks = source.marks();
    return {
      type: 'findings',
      frame,
      findings: marks.map((mark, index) => summaryOf(mark, index, source.titleOf(mark.finding.rule))),
      unreadable: marks.length === 0 && isDrawn() ? 'canvas' : null,
      paused: source.paused(),
      flooded: source.flooded(),
    };
  }

  return () => {
    if (ports.size === 0 || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      const message = report();
      for (const port of ports) port.postMessage(message);
    }, restBetween);
  };
}

export function summaryOf({ finding, text }: Pick<Mark, 'finding' | 'text'>, index: number, title: string): FindingSummary {
  const said = finding.chain[finding.cause]?.text || text;
  const shown = redact(said.slice(0, 2_000)).text.replace(/\s+/g, ' ').trim();
  const excerpt = shown.length <= excerptLength ? shown : `${shown.slice(0, excerptLength - 1)}…`;
  return { index, rule: finding.rule, title, confidence: finding.confidence, excerpt };
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

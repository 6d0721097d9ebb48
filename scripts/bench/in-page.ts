/** What runs in the measured page. Each function is sent there as text: it may use nothing from this file. */

/** Installed before the page's own scripts; keeps what the browser says of long tasks, and when frames came. */
export function record(): void {
  const kept: Recorder = { tasks: [], frames: [], firstMark: Number.NaN, marks: 0, changed: 0 };
  Object.assign(window, { recorder: kept });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) kept.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const frame = (at: number) => {
    kept.frames.push(at);
    let marks = 0;
    for (const [name, highlight] of CSS.highlights) if (name.startsWith('lex-')) marks += highlight.size;
    if (marks > 0 && Number.isNaN(kept.firstMark)) kept.firstMark = performance.now();
    if (marks !== kept.marks) kept.changed = performance.now();
    kept.marks = marks;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

export interface Recorder {
  tasks: { start: number; duration: number }[];
  frames: number[];
  /** When the first underline stood in the registry of highlights; NaN before. */
  firstMark: number;
  marks: number;
  /** When their number changed last. */
  changed: number;
}

/** Makes one row a line and has the browser lay them out. Gives the moment at which that was done. */
export function fill(text: string): number {
  const log = document.querySelector('.react-code-lines') as HTMLElement;
  const rows = document.createDocumentFragment();
  for (const line of text.split('\n')) {
    const row = document.createElement('div');
    row.textContent = line;
    rows.append(row);
  }
  log.append(rows);
  log.getBoundingClientRect();
  return performance.now();
}

/** Appends rows in ten steps a second until `seconds` are over. Resolves with the moment at which it began. */
export function stream(text: string, perSecond: number, seconds: number): Promise<number> {
  const log = document.querySelector('.react-code-lines') as HTMLElement;
  const lines = text.split('\n');
  const begun = performance.now();
  let sent = 0;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const passed = Math.min(seconds, (performance.now() - begun) / 1000);
      const rows = document.createDocumentFragment();
      for (; sent < passed * perSecond; sent++) {
        const row = document.createElement('div');
        row.textContent = lines[sent % lines.length] as string;
        rows.append(row);
      }
      log.append(rows);
      if (passed < seconds) return;
      clearInterval(timer);
      resolve(begun);
    }, 100);
  });
}

/** Marks one literal after the other with mark.js until all are done or `most` ms have passed. */
export function markAll(literals: string[], most: number): { done: number; ms: number; marks: number } {
  const { Mark } = window as unknown as { Mark: new (root: Element) => { mark(text: string, options: object): void } };
  const marker = new Mark(document.querySelector('.react-code-lines') as HTMLElement);
  const begun = performance.now();
  let done = 0;
  while (done < literals.length && performance.now() - begun < most) {
    marker.mark(literals[done] as string, { separateWordSearch: false, accuracy: 'partially', diacritics: false });
    done++;
  }
  return { done, ms: performance.now() - begun, marks: document.querySelectorAll('mark').length };
}

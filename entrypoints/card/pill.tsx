/** The pill on a GitHub thread whose failure leaves no text: quiet, in a corner, in a closed shadow root of its own, gone with a press. */
import { render } from 'preact';
import { Icon } from '../../components/Icon.tsx';
import type { Strings } from '../../components/strings.ts';
import { ThreadNotes } from '../../components/ThreadNotes.tsx';
import { send } from '../platform/messages.ts';
import { watchNavigation } from '../platform/navigation.ts';
import { createHost } from '../platform/never-read.ts';
import { type ThreadPill, threadOf } from '../platform/threads.ts';
import { isolate } from './isolate.ts';
import { dress } from './sheet.ts';

interface Standing {
  thread: string;
  end: AbortController;
  focus(): void;
}

/** Shared by all copies of this script in a frame: the reader brings one of its own. */
const place = Symbol.for('litellm-error-explainer.pill');
type World = { [place]?: Standing | undefined };
const world = globalThis as World;

export function showPill({ thread, notes, theme }: ThreadPill, strings: Strings): void {
  if (world[place]?.thread === thread && !world[place].end.signal.aborted) return;
  world[place]?.end.abort();
  const end = new AbortController();
  const host = createHost();
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);
  const frame = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  frame.className = 'explainer pill-place';
  frame.dataset.theme = theme;
  root.append(frame);
  isolate(host, root, end.signal);
  end.signal.addEventListener('abort', () => {
    render(null, frame);
    host.remove();
  });
  watchNavigation((url) => threadOf(url) !== thread && end.abort(), end.signal);
  const dismiss = () => {
    end.abort();
    send('card-to-background/dismiss-thread', {}).catch(() => undefined); // it may come back after a reload
  };
  render(
    <aside
      class="pill"
      lang={strings.language}
      dir={strings.direction}
      aria-label={strings.product.name}
      onKeyDown={(event) => event.key === 'Escape' && dismiss()}
    >
      <ThreadNotes
        notes={notes}
        strings={strings}
        onOpen={(rule) => void send('reader-to-background/open-article', { rule }).catch(() => undefined)}
      />
      <button type="button" class="icon-button" aria-label={strings.thread.dismiss} onClick={dismiss}>
        <Icon name="close" />
      </button>
    </aside>,
    frame,
  );
  document.documentElement.append(host);
  world[place] = { thread, end, focus: () => frame.querySelector<HTMLElement>('.thread-note')?.focus({ preventScroll: true }) };
}

/** The command "next error" where no error is marked: the pill is the next best thing. False when there is none. */
export function focusPill(): boolean {
  const standing = world[place];
  if (!standing || standing.end.signal.aborted) return false;
  standing.focus();
  return true;
}

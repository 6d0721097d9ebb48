/** GitHub threads by their address: "owner/repo#number" in lower case, as GitHub's own addresses know no case. */
import type { ThreadNote } from '../../components/ThreadNotes.tsx';
import type { Theme } from './settings-shape.ts';

export type { ThreadNote };

/** What the pill on a page is told. */
export interface ThreadPill {
  thread: string;
  notes: ThreadNote[];
  theme: Theme;
}

/** Name of the symbol under which the card's script leaves the function that shows a pill. */
export const threadPlace = 'litellm-error-explainer.thread';

/** Null for everything but an issue, a pull request or a discussion of github.com. */
export function threadOf(url: string | undefined): string | null {
  const found = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|pull|discussions)\/(\d+)(?:[/?#]|$)/i.exec(url ?? '');
  return found ? `${found[1]}#${found[2]}`.toLowerCase() : null;
}

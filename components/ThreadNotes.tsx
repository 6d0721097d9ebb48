import { Icon } from './Icon.tsx';
import type { Strings } from './strings.ts';

/** What the catalog says of a GitHub thread. */
export interface ThreadNote {
  rule: string;
  title: string;
  /** First release without the failure, and first release with it. */
  fixed: string | null;
  from: string | null;
  open: boolean;
}

export interface ThreadNotesProps {
  notes: readonly ThreadNote[];
  strings: Pick<Strings, 'thread'>;
  onOpen: (rule: string) => void;
}

/** What a thread is about, and where the failure stands: open, or fixed in a release. */
export function ThreadNotes({ notes, strings, onOpen }: ThreadNotesProps) {
  const { thread } = strings;
  if (notes.length === 0) return null;
  return (
    <section class="thread-notes" aria-label={thread.about}>
      <p class="label">{thread.about}</p>
      <ul>
        {notes.map((note) => (
          <li key={note.rule}>
            <button type="button" class="thread-note" onClick={() => onOpen(note.rule)}>
              <span class="thread-title" lang="en">
                {note.title}
              </span>
              <span class="thread-state">
                <Icon name={note.open ? 'alert' : note.fixed ? 'check' : 'info'} />
                {stateOf(note, thread)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf({ fixed, from, open }: ThreadNote, thread: Strings['thread']): string {
  if (open) return from === null ? thread.open : thread.openSince(from);
  if (fixed !== null) return thread.fixed(fixed);
  return from === null ? thread.explained : thread.since(from);
}

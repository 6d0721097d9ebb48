import { useEffect, useState } from 'preact/hooks';
import type { ThreadNote } from '../../components/ThreadNotes.tsx';
import { send } from '../platform/messages.ts';
import { threadOf } from '../platform/threads.ts';

/** What the catalog says of the thread at this address; nothing for any other page. */
export function useThread(url: string | undefined): readonly ThreadNote[] {
  const [notes, setNotes] = useState<readonly ThreadNote[]>([]);
  useEffect(() => {
    setNotes([]);
    if (url === undefined || threadOf(url) === null) return;
    let gone = false;
    send('popup-to-background/thread', { url }).then(
      (came) => !gone && setNotes(came),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [url]);
  return notes;
}

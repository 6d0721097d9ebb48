import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Said } from '../../components/options/OptionsLayout.tsx';

/** Milliseconds for which a message with an Undo stays: time to read it and reach it by keyboard. */
const stay = 20_000;

/** What was just done: said at once, and gone after a while. */
export function useSaid(): [Said | null, (text: string, undo?: () => void) => void] {
  const [said, setSaid] = useState<Said | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = useCallback((text: string, undo?: () => void) => {
    clearTimeout(timer.current);
    setSaid(text === '' ? null : { text, undo });
    timer.current = setTimeout(() => setSaid(null), stay);
  }, []);
  return [said, say];
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { View } from './view.ts';

/** Milliseconds for which "Copied" stays: long enough to be read, short enough not to lie later. */
const stay = 2500;

export interface CopyButtonProps {
  /** Exactly what is put on the clipboard. */
  text: string;
  /** What is copied, in words, for the accessible name. */
  what: string;
  view: Pick<View, 'strings' | 'onCopy'>;
  /** Without the visible word, where space is short. */
  compact?: boolean;
  /** As the main thing to do where it stands. */
  prominent?: boolean;
}

export function CopyButton({ text, what, view, compact = false, prominent = false }: CopyButtonProps) {
  const { strings, onCopy } = view;
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy() {
    const copied = await onCopy(text).catch(() => false);
    setState(copied ? 'copied' : 'failed');
    clearTimeout(timer.current);
    // A refusal stays: it tells the reader to copy by hand, and must not vanish before it is read.
    if (copied) timer.current = setTimeout(() => setState('idle'), stay);
  }

  const word = state === 'copied' ? strings.copy.copied : strings.copy.copy;
  return (
    <span class="copy">
      <button
        type="button"
        class={prominent ? 'button primary' : compact ? 'copy-button compact' : 'copy-button'}
        data-state={state}
        aria-label={strings.copy.copyWhat(what)}
        onClick={copy}
      >
        <Icon name={state === 'copied' ? 'check' : 'copy'} />
        {!compact && <span aria-hidden="true">{word}</span>}
      </button>
      <span role="status" class={state === 'failed' ? 'copy-failed' : 'visually-hidden'}>
        {state === 'copied' ? strings.copy.copied : state === 'failed' ? strings.copy.failed : ''}
      </span>
    </span>
  );
}

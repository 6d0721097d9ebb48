import type { Ref } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import type { Strings, Term } from './strings.ts';

export interface MessageCardProps {
  icon: IconName;
  term: Term;
  strings: Pick<Strings, 'card' | 'actions' | 'language' | 'direction'>;
  placement: 'popover' | 'embedded';
  /** Without it there is no button to close. */
  onClose?: (() => void) | undefined;
  /** Takes back what the message tells of. */
  onUndo?: (() => void) | undefined;
  rootRef?: Ref<HTMLElement>;
}

/** Takes the card's place when there is nothing to explain, or when something was switched off: says so, and what helps. */
export function MessageCard({ icon, term, strings, placement, onClose, onUndo, rootRef }: MessageCardProps) {
  return (
    <section
      ref={rootRef as Ref<HTMLElement>}
      class={`card card-${placement} message-card`}
      role={placement === 'popover' ? 'dialog' : undefined}
      aria-label={term.name}
      tabIndex={-1}
      lang={strings.language}
      dir={strings.direction}
    >
      <Icon name={icon} />
      <div>
        {/* Said by screen readers as it appears; the dialog's name alone would leave out the rest. */}
        <div role="status">
          <p class="message-name">{term.name}</p>
          <p class="quiet">{term.meaning}</p>
        </div>
        {onUndo && (
          <button type="button" class="text-button" onClick={onUndo}>
            {strings.actions.undo}
          </button>
        )}
      </div>
      {onClose && (
        <button type="button" class="icon-button card-close" aria-label={strings.card.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </section>
  );
}

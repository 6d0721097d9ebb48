import { Icon, type IconName } from '../../components/Icon.tsx';
import type { Strings, Term } from '../../components/strings.ts';

export interface MessageCardProps {
  icon: IconName;
  term: Term;
  strings: Pick<Strings, 'card' | 'actions' | 'language' | 'direction'>;
  onClose(): void;
  /** Takes back what the message tells of. */
  onUndo?: (() => void) | undefined;
}

/** Takes the card's place when there is nothing to explain, or when something was switched off: says so, and what helps. */
export function MessageCard({ icon, term, strings, onClose, onUndo }: MessageCardProps) {
  return (
    <section
      class="card card-popover message-card"
      role="dialog"
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
      <button type="button" class="icon-button card-close" aria-label={strings.card.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </section>
  );
}

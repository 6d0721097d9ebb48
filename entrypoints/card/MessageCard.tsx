import { Icon, type IconName } from '../../components/Icon.tsx';
import type { Strings, Term } from '../../components/strings.ts';

export interface MessageCardProps {
  icon: IconName;
  term: Term;
  strings: Pick<Strings, 'card' | 'language' | 'direction'>;
  onClose(): void;
}

/** Takes the card's place when there is nothing to explain: says so, and what helps. */
export function MessageCard({ icon, term, strings, onClose }: MessageCardProps) {
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
        <p class="message-name">{term.name}</p>
        <p class="quiet">{term.meaning}</p>
      </div>
      <button type="button" class="icon-button" aria-label={strings.card.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </section>
  );
}

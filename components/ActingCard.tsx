import type { ComponentChildren } from 'preact';
import { Acting, type Acts } from './Acting.tsx';
import { type CardProps, ExplanationCard } from './ExplanationCard.tsx';

export interface ActingCardProps extends CardProps, Acts {
  /** Something to be said at the foot. */
  note?: ComponentChildren;
}

/** The card with everything that can be done about it at its foot. */
export function ActingCard({ write, linkOf, mutes, note, ...card }: ActingCardProps) {
  const { strings, onCopy, placement, onClose, controls, finding } = card;
  return (
    <Acting {...{ write, linkOf, mutes, strings, onCopy, placement, onClose, controls }} hasText={finding !== null}>
      {(actions) => (
        <ExplanationCard
          {...card}
          actions={
            <>
              {actions}
              {note}
            </>
          }
        />
      )}
    </Acting>
  );
}

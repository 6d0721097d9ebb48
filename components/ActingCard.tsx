import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { CardActions, type Mutes, type OutgoingKind } from './CardActions.tsx';
import { type CardProps, ExplanationCard } from './ExplanationCard.tsx';
import { Outgoing, type OutgoingText } from './Outgoing.tsx';

export interface ActingCardProps extends CardProps {
  /** Writes the text that is to be previewed; asked when the person wants it. */
  write: (kind: OutgoingKind) => OutgoingText;
  /** Where a previewed text leads; without it, or where it gives undefined, it can be copied only. */
  linkOf: (kind: OutgoingKind) => ((text: string) => string) | undefined;
  mutes?: Mutes | undefined;
  /** Something to be said at the foot. */
  note?: ComponentChildren;
}

/** The explanation with everything that can be done about it; a text that is about to leave takes the card's place until it is copied. */
export function ActingCard({ write, linkOf, mutes, note, ...card }: ActingCardProps) {
  const [shown, setShown] = useState<{ kind: OutgoingKind; text: OutgoingText } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const came = useRef(false);
  // Back from the preview the card takes the focus again, else it would be lost.
  useEffect(() => {
    if (shown) came.current = true;
    else if (came.current) place.current?.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <div class="acting" ref={place}>
      {shown ? (
        <Outgoing
          key={shown.kind}
          kind={shown.kind}
          outgoing={shown.text}
          strings={card.strings}
          onCopy={card.onCopy}
          placement={card.placement}
          linkOf={linkOf(shown.kind)}
          onBack={() => setShown(null)}
          onClose={card.onClose}
          controls={card.controls}
        />
      ) : (
        <ExplanationCard
          {...card}
          actions={
            <>
              <CardActions
                strings={card.strings}
                hasText={card.finding !== null}
                mutes={mutes}
                onShow={(kind) => setShown({ kind, text: write(kind) })}
              />
              {note}
            </>
          }
        />
      )}
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { CardActions, type Mutes, type OutgoingKind } from './CardActions.tsx';
import { Outgoing, type OutgoingText } from './Outgoing.tsx';
import type { Strings } from './strings.ts';
import type { Copy } from './view.ts';

/** What can be done about an explanation besides reading it. */
export interface Acts {
  /** Writes the text that is to be previewed; asked when the person wants it. */
  write: (kind: OutgoingKind) => OutgoingText;
  /** Where a previewed text leads; without it, or where it gives undefined, it can be copied only. */
  linkOf: (kind: OutgoingKind) => ((text: string) => string) | undefined;
  mutes?: Mutes | undefined;
}

export interface ActingProps extends Acts {
  strings: Strings;
  onCopy: Copy;
  placement: 'popover' | 'embedded';
  /** Of the explanation's own heading. */
  level?: 1 | 2;
  /** A rule without a text has nothing to report. */
  hasText: boolean;
  onClose?: (() => void) | undefined;
  controls?: ComponentChildren;
  /** Draws the explanation around its actions. Its outermost element takes focus (tabIndex -1). */
  children: (actions: ComponentChildren) => ComponentChildren;
}

/** An explanation with everything that can be done about it; a text that is about to leave takes its place until it is copied. */
export function Acting({ write, linkOf, mutes, strings, onCopy, placement, level = 2, hasText, onClose, controls, children }: ActingProps) {
  const [shown, setShown] = useState<{ kind: OutgoingKind; text: OutgoingText } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const came = useRef(false);
  // Back from the preview the explanation takes the focus again, else it would be lost.
  useEffect(() => {
    if (shown) came.current = true;
    else if (came.current) place.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <div class="acting" ref={place}>
      {shown ? (
        <Outgoing
          key={shown.kind}
          kind={shown.kind}
          outgoing={shown.text}
          strings={strings}
          onCopy={onCopy}
          placement={placement}
          level={level}
          linkOf={linkOf(shown.kind)}
          onBack={() => setShown(null)}
          onClose={onClose}
          controls={controls}
        />
      ) : (
        children(
          <CardActions
            strings={strings}
            hasText={hasText}
            mutes={mutes}
            scrolls={placement === 'embedded'}
            onShow={(kind) => setShown({ kind, text: write(kind) })}
          />,
        )
      )}
    </div>
  );
}

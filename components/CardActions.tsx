import { useEffect, useId, useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';
import type { Strings } from './strings.ts';
import { useDismiss } from './use-dismiss.ts';

/** What can be switched off from a card. Each ends with a message that offers to undo it. */
export interface Mutes {
  /** Absent where a rule is shown without a text. */
  ignore?: (() => void) | undefined;
  rule: () => void;
  /** Host of the page, and the switch; absent where no site stands behind the text. */
  site?: { name: string; mute: () => void } | undefined;
}

export type OutgoingKind = 'report' | 'similar' | 'wrong';

export interface CardActionsProps {
  strings: Strings;
  onShow: (kind: OutgoingKind) => void;
  mutes?: Mutes | undefined;
  /** A rule without a text has nothing to report. */
  hasText: boolean;
  /** The list that opens comes into view; not over a page, where the card holds its place and the page must not move. */
  scrolls: boolean;
}

/** At the foot of a card: the report (or, without a text, the search) in one press, the rest behind "More". */
export function CardActions({ strings, onShow, mutes, hasText, scrolls }: CardActionsProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const layer = useDismiss<HTMLDivElement>(open, () => {
    setOpen(false);
    layer.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  });
  useEffect(() => {
    if (open && scrolls) layer.current?.querySelector('.more')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const { actions } = strings;
  const first = hasText ? 'report' : 'similar';
  const rows: { icon: IconName; name: string; act: () => void }[] = [
    ...(hasText
      ? [
          { icon: 'search' as const, name: actions.similar.name, act: () => onShow('similar') },
          { icon: 'flag' as const, name: actions.wrong.name, act: () => onShow('wrong') },
        ]
      : []),
    ...(mutes?.ignore ? [{ icon: 'eye-off' as const, name: actions.ignore, act: mutes.ignore }] : []),
    ...(mutes ? [{ icon: 'eye-off' as const, name: actions.muteRule, act: mutes.rule }] : []),
    ...(mutes?.site ? [{ icon: 'pause' as const, name: actions.muteSite(mutes.site.name), act: mutes.site.mute }] : []),
  ];
  return (
    <div class="card-actions" ref={layer} data-layer={open || undefined}>
      <button type="button" class="text-button foot-quiet" onClick={() => onShow(first)}>
        <Icon name={hasText ? 'copy' : 'search'} />
        {actions[first].name}
      </button>
      <button type="button" class="text-button foot-quiet" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {actions.more}
        <Icon name="chevron" />
      </button>
      <ul id={id} class="more" hidden={!open}>
        {rows.map(({ icon, name, act }) => (
          <li key={name}>
            <button type="button" class="row-button" onClick={act}>
              <Icon name={icon} />
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

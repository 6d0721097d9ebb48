import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OutgoingKind } from './CardActions.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Icon } from './Icon.tsx';
import { SafeLink } from './SafeLink.tsx';
import type { Strings } from './strings.ts';
import { useDismiss } from './use-dismiss.ts';
import type { View } from './view.ts';

/** A text that is about to leave the browser by the person's hand, with secrets already hidden. */
export interface OutgoingText {
  text: string;
  /** What was hidden in it: kinds as rules/engine/redact.ts names them. */
  hidden: readonly { kind: string; count: number }[];
  /** Fixes that can be ticked: each stands in the text as "- [ ] fix". */
  tried?: readonly string[];
}

export interface OutgoingProps {
  kind: OutgoingKind;
  outgoing: OutgoingText;
  strings: Strings;
  onCopy: View['onCopy'];
  placement: 'popover' | 'embedded';
  /** Of the heading: 1 where it takes the place of a whole article. */
  level?: 1 | 2;
  /** Where the (edited) text leads when the person opens it; null when nowhere. */
  linkOf?: ((text: string) => string) | undefined;
  onBack: () => void;
  onClose?: (() => void) | undefined;
  controls?: ComponentChildren;
  rootRef?: Ref<HTMLElement>;
}

/** Shown before anything leaves: what it says, what was hidden, what cannot be seen; to be read, changed, and only then copied or opened. */
export function Outgoing(props: OutgoingProps) {
  const { kind, outgoing, strings, placement, onBack, onClose, linkOf } = props;
  const words = strings.actions[kind];
  const { actions } = strings;
  const [text, setText] = useState(outgoing.text);
  const Title = `h${props.level ?? 2}` as const;
  const titleId = useId();
  const introId = useId();
  const layer = useDismiss<HTMLElement>(true, onBack);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    layer.current?.focus({ preventScroll: true });
    // On a page of ours the button that was pressed may stand far below; over a page the card holds its place.
    if (placement === 'embedded') layer.current?.scrollIntoView({ block: 'start' });
  }, []);
  const hidden = outgoing.hidden.map((each) => actions.secret(each.kind, each.count));
  const link = linkOf?.(text);
  return (
    <section
      ref={layer}
      class={`card card-${placement} outgoing`}
      lang={strings.language}
      dir={strings.direction}
      role={placement === 'popover' ? 'dialog' : undefined}
      aria-labelledby={titleId}
      aria-describedby={introId}
      tabIndex={-1}
      data-layer
    >
      <header class="card-head">
        <p class="card-marks">
          <button type="button" class="text-button" onClick={onBack}>
            <Icon name="back" />
            {strings.article.toCard}
          </button>
        </p>
        <span class="card-controls">
          {props.controls}
          {onClose && (
            <button type="button" class="icon-button card-close" aria-label={strings.card.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          )}
        </span>
        <Title id={titleId} class="card-title">
          {words.title}
        </Title>
      </header>
      <div class="card-body">
        <p id={introId} class="quiet">
          {words.intro}
        </p>
        {outgoing.tried && outgoing.tried.length > 0 && (
          <fieldset class="tried">
            <legend class="label">{actions.report.tried}</legend>
            {outgoing.tried.map((fix) => (
              <label key={fix}>
                <input type="checkbox" onChange={(event) => setText(tick(text, fix, event.currentTarget.checked))} />
                <span>{fix}</span>
              </label>
            ))}
          </fieldset>
        )}
        <textarea
          ref={field}
          class={`outgoing-text ${kind === 'similar' ? 'short' : ''}`}
          aria-label={actions.text}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <ul class="outgoing-notes quiet">
          <li>{hidden.length > 0 ? actions.hidden(hidden) : actions.hiddenNothing}</li>
          <li>{actions.unseen}</li>
        </ul>
      </div>
      <footer class="card-foot">
        {link && text.trim() !== '' && (
          <SafeLink url={link} class="button primary">
            {kind === 'similar' ? actions.similar.open : actions.wrong.send}
            <Icon name="external" />
          </SafeLink>
        )}
        <CopyButton text={text} what={words.title} view={{ strings, onCopy: props.onCopy }} prominent={!link} />
      </footer>
    </section>
  );
}

/** Ticks a line of the list, wherever the person has moved it. */
function tick(text: string, fix: string, done: boolean): string {
  return text
    .split('\n')
    .map((line) => (line.replace(/^- \[[ x]\] /, '') === fix ? `- [${done ? 'x' : ' '}] ${fix}` : line))
    .join('\n');
}

import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { Strings } from './strings.ts';

export interface PopupFrameProps {
  strings: Strings;
  paused: boolean;
  /** Goes back to search and page; absent on that first screen. */
  onBack?: (() => void) | undefined;
  onBrowse: () => void;
  onOptions: () => void;
  onPause: (paused: boolean) => void;
  /** A message about something that failed. */
  problem?: string | null;
  /** One quiet line above the foot. */
  notice?: ComponentChildren;
  children: ComponentChildren;
}

/** The popup's edges: what is always there, above and below what is looked at. */
export function PopupFrame({ strings, paused, onBack, onBrowse, onOptions, onPause, problem, notice, children }: PopupFrameProps) {
  const { popup } = strings;
  return (
    <div class="popup">
      {onBack && (
        <div class="popup-back">
          <button type="button" class="text-button" onClick={onBack}>
            <Icon name="back" />
            {popup.back}
          </button>
        </div>
      )}
      <main class="popup-main">
        <h1 class="visually-hidden">{popup.title}</h1>
        {children}
      </main>
      <p class="popup-problem" role="alert">
        {problem}
      </p>
      {notice}
      <footer class="popup-foot">
        <button type="button" class="text-button" onClick={onBrowse}>
          <Icon name="book" />
          {popup.browse}
        </button>
        <button type="button" class="text-button foot-quiet" onClick={onOptions}>
          <Icon name="sliders" />
          {popup.options}
        </button>
        <button type="button" class="text-button foot-quiet" onClick={() => onPause(!paused)}>
          <Icon name={paused ? 'play' : 'pause'} />
          {paused ? popup.resume : popup.pause}
        </button>
      </footer>
    </div>
  );
}

import { Icon } from '../../components/Icon.tsx';
import type { Strings } from '../../components/strings.ts';

export interface StepButtonProps {
  /** Position of the finding, from 1. */
  position: number;
  total: number;
  title: string;
  strings: Pick<Strings, 'reader'>;
  onExplain(): void;
}

/** Stands beside the finding that was stepped to and has the focus, so that Enter opens the card without any listener on the page. */
export function StepButton({ position, total, title, strings, onExplain }: StepButtonProps) {
  const { reader } = strings;
  return (
    <button type="button" class="step-button" data-autofocus title={reader.stepperHint} onClick={onExplain}>
      <span class="quiet">{reader.stepper(position, total)}</span>
      <span aria-hidden="true">·</span>
      <span>{reader.explain}</span>
      <span class="visually-hidden">: </span>
      <span class="visually-hidden" lang="en">
        {title}
      </span>
      <Icon name="arrow" />
    </button>
  );
}

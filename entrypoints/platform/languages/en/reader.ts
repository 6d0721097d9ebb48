/** Said inside a page. */
import type { Strings } from '../../../../components/strings.ts';
import { number } from './formats.ts';

export const reader: Strings['reader'] = {
  explain: 'Explain',
  stepper: (index, total) => `${number(index)} of ${number(total)}`,
  stepperHint: 'Press Enter to explain this error.',
  noneOnPage: {
    name: 'No LiteLLM error found on this page.',
    meaning: 'If you see one, select it and choose “Explain this error” from the menu.',
  },
  noneInSelection: {
    name: 'No LiteLLM error recognised in what you selected.',
    meaning: 'Select the whole error with the lines around it, or search for a few of its words.',
  },
  articleMissing: 'The explanation could not be loaded. Reload this page and try again.',
  explainSelection: 'Explain this error',
};

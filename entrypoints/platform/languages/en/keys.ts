import type { Strings } from '../../../../components/strings.ts';

export const keys: Strings['keys'] = {
  title: 'Keys',
  commands: {
    _execute_action: 'Open the popup',
    'next-finding': 'Next error on this page',
    'previous-finding': 'Previous error on this page',
    'explain-selection': 'Explain the selected text',
  },
  none: 'no key',
  hint: 'A command has no key when another extension had it first. You can choose others.',
  change: 'Change keys',
  changeByHand: 'The browser did not open its page for keys. You find it among the settings of your extensions.',
};

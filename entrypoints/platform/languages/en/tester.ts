import type { Strings } from '../../../../components/strings.ts';
import { number, plural } from './formats.ts';

export const tester: Strings['tester'] = {
  title: 'Rule tester',
  intro: 'A template against a text, as you type: what it captures, and where it stops. For rules of the catalog and of packs.',
  template: 'Template',
  templatePlaceholder: 'No deployments available for selected model, Try again in {{cooldown_seconds:number}} seconds',
  text: 'Text',
  textPlaceholder: 'An error as it was printed.',
  wrong: 'This template cannot be used:',
  empty: 'Write a template and a text.',
  whole: (letters) =>
    plural(letters, {
      one: 'The whole template stands in the text: # letter.',
      other: 'The whole template stands in the text: # letters.',
    }),
  partly: (matched, total) => `${number(matched)} of ${plural(total, { one: '# letter stands', other: '# letters stand' })} in the text.`,
  none: 'Nothing of this template was found in the text.',
  cut: (length) => `Only the first ${number(length)} characters are tested here.`,
  parts: 'Piece by piece',
  literal: 'Text',
  hole: (name, type) => `${name} (${type})`,
  gap: 'Gap',
  stands: 'stands there',
  altered: (edits) => plural(edits, { one: 'stands there with # letter changed', other: 'stands there with # letters changed' }),
  stopped: 'stops here',
  notReached: 'not reached',
  engine: 'What the whole engine makes of this text',
  engineNone: 'It finds no LiteLLM error in it.',
  rule: 'Test a template',
  open: 'Rule tester',
};

/** Side panel, and the list of findings that it shares with the popup. */
import type { Strings } from '../../../../components/strings.ts';
import { plural } from './formats.ts';

export const findings: Strings['findings'] = {
  onThisPage: (value) => plural(value, { one: '# error on this page', other: '# errors on this page' }),
  repeated: (value) => plural(value, { one: '# time', other: '# times' }),
};

export const panel: Strings['panel'] = { title: 'LiteLLM errors on this page' };

/** Side panel, and the list of findings that it shares with the popup. */
import type { Strings } from '../../../../components/strings.ts';
import { count } from './formats.ts';

export const findings: Strings['findings'] = {
  onThisPage: (value) => `${count(value, { one: 'error', other: 'errors' })} on this page`,
  repeated: (value) => count(value, { one: 'time', other: 'times' }),
};

export const panel: Strings['panel'] = { title: 'LiteLLM errors on this page' };

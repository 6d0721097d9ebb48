/** Side panel, and the list of findings that it shares with the popup. */
import type { Strings } from '../../../../components/strings.ts';
import { plural } from './formats.ts';

export const findings: Strings['findings'] = {
  onThisPage: (value) => plural(value, { other: '本页有 # 处错误' }),
  repeated: (value) => plural(value, { other: '# 次' }),
};

export const panel: Strings['panel'] = { title: '本页的 LiteLLM 错误' };

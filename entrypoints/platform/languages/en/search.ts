/** The box that searches, and the box for pasted texts. */
import type { Strings } from '../../../../components/strings.ts';
import { number, plural } from './formats.ts';

export const search: Strings['search'] = {
  label: 'Search LiteLLM errors, or paste a log',
  placeholder: 'Search, or paste an error',
  clear: 'Clear',
  results: (value) => plural(value, { one: '# result', other: '# results' }),
  none: (query) => `Nothing in the catalog for “${query}”.`,
  noneHint: 'Try fewer words, or one of the error itself such as “cooldown” or “api_base”. Best of all, paste the whole text.',
};

export const paste: Strings['paste'] = {
  label: 'Paste an error or a log',
  placeholder: 'Traceback, JSON body, pod log: paste it as it is.',
  explain: 'Explain',
  clear: 'Clear',
  working: 'Reading…',
  cut: (read, total) => `That is ${number(total)} characters. The first ${number(read)} were read; nothing after that.`,
  carried: (length) => `Only the first ${number(length)} characters could be brought here, and were read.`,
  held: (length) => `${number(length)} characters, kept in memory and not shown here.`,
  empty: 'There is no text to explain. Paste an error first.',
  foundMore: (value) => `The first ${number(value)} explanations; this text holds more different errors`,
  found: (value) => plural(value, { one: '# explanation', other: '# explanations' }),
  none: {
    name: 'No LiteLLM error recognised in this text.',
    meaning: 'It may come from another program, or be one that we do not know yet.',
  },
  foreign: {
    name: 'This does not look like an error of LiteLLM.',
    meaning: 'Nothing in it names LiteLLM, and none of its errors reads like this. It may come from the program beside it.',
  },
  hints: [
    'Paste more of it: the lines above and below often name what failed.',
    'Look for the line before “The above exception was the direct cause”: it names what failed first.',
    'Search for a few of its words instead.',
  ],
  another: 'Explain another text',
  drop: 'Drop a file to explain it',
  fileFailed: (name) => `“${name}” could not be read. Is it still where it was?`,
};

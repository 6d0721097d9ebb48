/** Side panel, and the list of findings that it shares with the popup. */
import type { Strings } from '../../../../components/strings.ts';
import { number, plural } from './formats.ts';

export const findings: Strings['findings'] = {
  onThisPage: (value) => plural(value, { one: '# error on this page', other: '# errors on this page' }),
  moreThan: (value) => `More than ${number(value)} errors on this page`,
  moreHint: 'No more than these are marked. Where a page grows, the newest take the place of the oldest.',
  repeated: (value) => plural(value, { one: '# time', other: '# times' }),
  repeatedSince: (value, time) => plural(value, { one: `# time, ${time}`, other: `# times, first ${time}` }),
};

export const panel: Strings['panel'] = {
  title: 'LiteLLM errors on this page',
  follow: 'Follow',
  followHint: 'Keeps the newest in sight as the page grows. It lets go when you scroll up, and never scrolls the page.',
  severities: 'How bad',
  rule: 'Which error',
  allRules: 'All errors',
  view: 'Order',
  grouped: 'By error',
  each: 'One by one',
  shown: (value, total) => `${number(value)} of ${number(total)} shown`,
  nothingShown: 'Nothing is left with these filters.',
  showAll: 'Show all',
  showMore: (value) => plural(value, { one: 'Show # more', other: 'Show # more' }),
  strip: 'Where they stand on the page',
  stripHint: 'Arrow keys go from error to error, Enter explains.',
  position: (index, total, title) => `${number(index)} of ${number(total)}: ${title}`,
};

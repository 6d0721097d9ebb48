import type { Strings } from '../../../../components/strings.ts';
import { list, plural } from './formats.ts';

export const news: Strings['news'] = {
  title: 'What’s new',
  since: (added, changed) =>
    list([
      ...(added > 0 ? [plural(added, { one: '# new explanation', other: '# new explanations' })] : []),
      ...(changed > 0 ? [plural(changed, { one: '# improved one', other: '# improved ones' })] : []),
    ]),
  added: 'New',
  changed: 'Improved',
  none: {
    name: 'Nothing new.',
    meaning: 'You have seen everything that this catalog holds. New explanations come with updates of the extension.',
  },
  catalog: (rules, day) => plural(rules, { one: `# error, catalog of ${day}`, other: `# errors, catalog of ${day}` }),
  version: (version) => `Version ${version}`,
};

/** The explain page, and the catalog on it. */
import type { Strings } from '../../../../components/strings.ts';
import { number, plural } from './formats.ts';

export const explain: Strings['explain'] = {
  title: 'LiteLLM errors, explained',
  home: 'LiteLLM Error Explainer',
  tagline: 'What failed, why, and what to do.',
  askedTitle: 'Your text, explained',
  askedGone: {
    name: 'This text is no longer here.',
    meaning: 'A text is kept for one reading only and never stored. Select it again, or paste it here.',
  },
  notFound: (id) => `There is no explanation named “${id}”.`,
  notFoundHint: 'The link may be mistyped. Search for it, or look through all errors.',
  yourText: 'Your text',
  skip: 'Skip to content',
};

export const catalog: Strings['catalog'] = {
  title: 'All errors',
  filters: { title: 'Filter the catalog', area: 'Area', kind: 'Kind', severity: 'Severity', all: 'All', reset: 'Show all' },
  shown: (count, total) => `${number(count)} of ${number(total)}`,
  noneFits: 'No error fits all of these.',
  intro: (rules) =>
    plural(rules, {
      one: '# failure, each with its causes, its fixes and its sources.',
      other: '# failures, each with its causes, its fixes and its sources.',
    }),
};

import type { Strings } from '../../../../components/strings.ts';

export const article: Strings['article'] = {
  onThisPage: 'On this page',
  back: 'All errors',
  toCard: 'Back to the explanation',
  fixes: 'What to do',
  causes: 'Why it happens',
  platforms: 'Where you run it',
  platform: { sdk: 'Python SDK', proxy: 'Proxy', docker: 'Docker', kubernetes: 'Kubernetes' },
  diagnosis: 'Find out which it is',
  prevention: 'Keep it from coming back',
  faq: 'Questions',
  evidence: 'How we know',
  signatures: 'Texts that say this',
  signaturesIntro: 'These are recognised, whatever stands in the marked places.',
  related: 'Related',
  threads: 'GitHub threads',
  sources: 'Sources',
  id: 'Name of this rule',
};

export const sources: Strings['sources'] = {
  kind: {
    source: 'Source code',
    issue: 'Issue',
    pull: 'Pull request',
    docs: 'Documentation',
    advisory: 'Advisory',
    release: 'Release',
    run: 'Own run',
    discussion: 'Discussion',
    page: 'Page',
  },
  state: { open: 'open', closed: 'closed', merged: 'merged', read: 'read', published: 'published' },
  seen: (day) => `as of ${day}`,
};

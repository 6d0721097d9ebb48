import type { Strings } from '../../../../components/strings.ts';

export const thread: Strings['thread'] = {
  about: 'This thread is about',
  open: 'Open: no release has fixed it yet',
  openSince: (version) => `Open: in LiteLLM since ${version}`,
  fixed: (version) => `Fixed in LiteLLM ${version}`,
  since: (version) => `In LiteLLM since ${version}`,
  explained: 'Explained here',
  dismiss: 'Dismiss',
};

import type { Strings } from '../../../../components/strings.ts';

export const omnibox: Strings['omnibox'] = {
  hint: 'Search LiteLLM errors: type a few words of one, or paste it',
  best: (title) => `Explain: ${title}`,
  none: (query) => `Nothing in the catalog for “${query}”. Press Enter to have it read as a text.`,
};

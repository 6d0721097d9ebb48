import type { Strings } from '../../../../components/strings.ts';

export const omnibox: Strings['omnibox'] = {
  hint: 'Type a few words of a LiteLLM error, or paste it; Enter opens the best match',
  none: (query) => `Nothing in the catalog for “${query}”. Press Enter to have it read as a text.`,
};

import type { Site } from './site.ts';

/** Text files as browsers show them: a single `<pre>` in an otherwise empty body. */
export const rawText: Site = {
  id: 'raw-text',
  patterns: ['https://raw.githubusercontent.com/*', 'https://gist.githubusercontent.com/*'],
  blocks: 'body > pre:only-of-type',
};

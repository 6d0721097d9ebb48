import type { Site } from './site.ts';

export const stackExchange: Site = {
  id: 'stack-exchange',
  patterns: [
    'https://stackoverflow.com/*',
    'https://*.stackoverflow.com/*',
    'https://*.stackexchange.com/*',
    'https://superuser.com/*',
    'https://serverfault.com/*',
    'https://askubuntu.com/*',
  ],
  blocks: '.js-post-body, .comment-copy, .s-post-summary--content',
  ignore: '.wmd-preview, .js-wmd-preview, .wmd-input, .snippet-hidden, .snippet-code-html',
};

import type { Site } from './site.ts';

// Stable names only: GitHub changed the separator of its CSS-module hashes once already, and will again.

/** Issues (React) and pull requests, discussions, commit comments (Rails): all set prose in `.markdown-body`. */
export const githubThreads: Site = {
  id: 'github-threads',
  patterns: [
    'https://github.com/*/*/issues/*',
    'https://github.com/*/*/pull/*',
    'https://github.com/*/*/discussions/*',
    'https://github.com/*/*/commit/*',
  ],
  blocks: '.markdown-body, .comment-body',
  ignore: '.zeroclipboard-container, clipboard-copy, .suggester-container, .js-previewable-comment-form',
};

export const githubGists: Site = {
  id: 'github-gists',
  patterns: ['https://gist.github.com/*'],
  blocks: '.js-file-line-container, .markdown-body, .comment-body',
  ignore: '.blob-num, .zeroclipboard-container, clipboard-copy, .js-previewable-comment-form',
};

/** Logs that were committed or attached. Source files are left alone: LiteLLM's own would light up from top to bottom. */
export const githubLogFiles: Site = {
  id: 'github-log-files',
  patterns: ['https://github.com/*/blob/*.log', 'https://github.com/*/blob/*.txt'],
  blocks: '.react-code-lines, .react-code-file-contents, .js-file-line-container',
  ignore: '.react-line-number, .blob-num',
  overlays: '#read-only-cursor-text-area',
};

/** Steps of a job and what it was annotated with. Lines come when a step is opened, and only those in view are there. Seen in September 2026. */
export const githubActions: Site = {
  id: 'github-actions',
  patterns: ['https://github.com/*/*/actions/runs/*', 'https://github.com/*/*/commit/*/checks/*', 'https://github.com/*/*/runs/*'],
  blocks: 'check-step, annotation-message',
  ignore: '.CheckStep-line-number, .CheckStep-line-timestamp',
};

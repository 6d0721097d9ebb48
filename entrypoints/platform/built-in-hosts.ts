/** Where the gate stands without being asked: the manifest's content script and host permissions are both made from this list. */

export const builtInHosts = [
  'https://github.com/*',
  'https://gist.github.com/*',
  'https://raw.githubusercontent.com/*',
  'https://gist.githubusercontent.com/*',
  'https://stackoverflow.com/*',
  'https://*.stackoverflow.com/*',
  'https://*.stackexchange.com/*',
  'https://superuser.com/*',
  'https://serverfault.com/*',
  'https://askubuntu.com/*',
];

/** Only in the build that `npm run demo` makes (WXT_DEMO_ORIGIN is set): its pages come from this machine. Match patterns hold no port. */
export const demoHosts = ['http://localhost/*', 'http://127.0.0.1/*'];

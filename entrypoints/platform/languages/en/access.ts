import type { Strings } from '../../../../components/strings.ts';

export const access: Strings['access'] = {
  notEnabled: {
    name: 'This site is not read.',
    meaning: 'Check this page once, or enable the site and errors are underlined whenever you open it.',
  },
  withdrawn: { name: 'Access to this site was taken back.', meaning: 'You can give it back at any time, or check only this page.' },
  enable: (site) => `Enable on ${site}`,
  giveBack: (site) => `Give back access to ${site}`,
  viewer: {
    name: 'The browser shows this file in a viewer of its own.',
    meaning:
      'A PDF, or a file that the browser formats itself: no extension can read in there. Copy the error and paste it into the search box, or save the file and drop it into the box of “All errors”.',
  },
  filesSwitch: {
    name: 'Local files are closed to this extension.',
    meaning: 'Open its details, switch on “Allow access to file URLs”, and come back to this file. Or paste the error into the search box.',
  },
  filesOpen: 'Open the details',
  files: { name: 'The browser closes local files to this extension.', meaning: 'Copy the error and paste it into the search box.' },
  own: { name: 'Enabled by you', meaning: 'Read whenever you open them. Add one from the toolbar icon, over a page of it.' },
  noOwn: 'None yet.',
  revoke: (site) => `Revoke access to ${site}`,
  revokeShort: 'Revoke',
  revoked: (site) => `${site} is no longer read. Pages that were open were cleared.`,
  builtIn: {
    name: 'Built in',
    meaning: 'Places where LiteLLM errors are discussed. You can take each back in the browser’s own settings.',
  },
  granted: 'Has access',
  giveBackShort: 'Give back',
};

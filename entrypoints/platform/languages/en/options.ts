import type { Strings } from '../../../../components/strings.ts';

export const options: Strings['options'] = {
  title: 'Options',
  appearance: 'Theme',
  theme: {
    auto: { name: 'Automatic', meaning: 'As your system says.' },
    light: { name: 'Light', meaning: 'Always light.' },
    dark: { name: 'Dark', meaning: 'Always dark.' },
  },
  reading: 'Reading pages',
  paused: { name: 'Pause', meaning: 'Read no page at all. Search, paste and “Explain this error” still work.' },
  mutedSites: { name: 'Sites switched off', meaning: 'These are not read.' },
  noMutedSites: 'None.',
  unmuteShort: 'Switch on',
  unmute: (site) => `Switch on again: ${site}`,
  unmuted: (site) => `${site} is read again.`,
  privacy: 'What is read, and where it goes',
  privacyPoints: [
    'Pages of GitHub and Stack Exchange are searched for LiteLLM errors as you open them. Other pages only when you ask.',
    'What is found stays in the tab. No text, address or count leaves this browser, and nothing is logged.',
    'Text fields and editors are never read.',
  ],
  saved: 'Saved.',
};

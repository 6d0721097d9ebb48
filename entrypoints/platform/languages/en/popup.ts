import type { Strings } from '../../../../components/strings.ts';

export const popup: Strings['popup'] = {
  title: 'LiteLLM Error Explainer',
  loading: 'Looking at this page…',
  noFindings: {
    name: 'No LiteLLM error on this page.',
    meaning: 'Search for one or paste it into the search box, or select a text and choose “Explain this error” from the menu.',
  },
  noAccess: {
    name: 'This site is not read.',
    meaning: 'Select a text on it and choose “Explain this error” from the menu, or paste it into the search box.',
  },
  unreadable: {
    name: 'The browser lets no extension read this page.',
    meaning:
      'Its own pages, other extensions and the extension store stay closed, and an organisation can close more. Copy the error and paste it into the search box.',
  },
  canvas: {
    name: 'This page paints its text as a picture.',
    meaning:
      'It holds no letters that could be read. Copy the error and paste it into the search box, or open the raw log where there is one.',
  },
  flooded: {
    name: 'This page rewrites itself without end.',
    meaning: 'It was left alone, so that it stays usable. Stop the stream and check again, or paste a part of it into the search box.',
  },
  lagging: {
    name: 'This page rewrites itself without end.',
    meaning: 'It is read only now and then, so that it stays usable: this list lags behind. Stop the stream to see it complete.',
  },
  check: 'Check this page',
  paused: { name: 'Paused.', meaning: 'No page is read until you resume. Search and paste still work.' },
  muted: { name: 'Switched off on this site.', meaning: 'It is not read. Search and paste still work.' },
  resume: 'Resume',
  mute: (site) => `Switch off on ${site}`,
  unmute: (site) => `Switch on again on ${site}`,
  pause: 'Pause',
  browse: 'All errors',
  options: 'Options',
  back: 'Back',
  openFull: 'Open in a tab',
  suggestions: 'Perhaps you look for',
  recent: 'Opened lately',
  openPanel: 'Keep the list beside the page',
};

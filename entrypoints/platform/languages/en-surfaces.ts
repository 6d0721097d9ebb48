/** English words of the surfaces: article, search, paste box, popup, explain page, options, and what is said inside a page. */
import type { Strings } from '../../../components/strings.ts';

type Surfaces = Pick<
  Strings,
  'article' | 'search' | 'paste' | 'findings' | 'catalog' | 'reader' | 'popup' | 'explain' | 'options' | 'panel' | 'errors'
>;

export function surfaces(numbers: Intl.NumberFormat): Surfaces {
  const count = (value: number, one: string, many: string) => (value === 1 ? `1 ${one}` : `${numbers.format(value)} ${many}`);
  return {
    article: {
      onThisPage: 'On this page',
      back: 'All errors',
      fixes: 'What to do',
      causes: 'Why it happens',
      platforms: 'Where you run it',
      platform: { sdk: 'Python SDK', proxy: 'Proxy', docker: 'Docker', kubernetes: 'Kubernetes' },
      diagnosis: 'Find out which it is',
      prevention: 'Keep it from coming back',
      faq: 'Questions',
      evidence: 'How we know',
      signatures: 'Texts that say this',
      signaturesIntro: 'These are recognised, whatever stands in the marked places.',
      related: 'Related',
      threads: 'GitHub threads',
      sources: 'Sources',
      id: 'Name of this rule',
    },
    search: {
      label: 'Search LiteLLM errors, or paste a log',
      placeholder: 'Search, or paste an error',
      clear: 'Clear',
      results: (value) => count(value, 'result', 'results'),
      none: (query) => `Nothing found for “${query}”.`,
      noneHint: 'Try a word of the error itself, such as “cooldown” or “api_base”, or paste the whole text.',
    },
    paste: {
      label: 'Paste an error or a log',
      placeholder: 'Traceback, JSON body, pod log: paste it as it is.',
      explain: 'Explain',
      clear: 'Clear',
      working: 'Reading…',
      cut: (read, total) => `That is ${numbers.format(total)} characters. The first ${numbers.format(read)} were read; nothing after that.`,
      carried: (length) => `Only the first ${numbers.format(length)} characters could be brought here, and were read.`,
      held: (length) => `${numbers.format(length)} characters, kept in memory and not shown here.`,
      empty: 'There is no text to explain. Paste an error first.',
      found: (value) => count(value, 'explanation', 'explanations'),
      none: {
        name: 'No LiteLLM error recognised in this text.',
        meaning: 'It may come from another program, or be one that we do not know yet.',
      },
      hints: [
        'Paste more of it: the lines above and below often name what failed.',
        'Look for the innermost line, after “The above exception was the direct cause”.',
        'Search for a few of its words instead.',
      ],
      another: 'Explain another text',
      drop: 'Drop a file to explain it',
      fileFailed: (name) => `“${name}” could not be read. Is it still where it was?`,
    },
    findings: {
      onThisPage: (value) => `${count(value, 'error', 'errors')} on this page`,
      repeated: (value) => count(value, 'time', 'times'),
    },
    catalog: {
      title: 'All errors',
      intro: (rules) => `${count(rules, 'failure', 'failures')}, each with its causes, its fixes and its sources.`,
    },
    reader: {
      explain: 'Explain',
      stepper: (index, total) => `${numbers.format(index)} of ${numbers.format(total)}`,
      stepperHint: 'Press Enter to explain this error.',
      noneOnPage: {
        name: 'No LiteLLM error found on this page.',
        meaning: 'If you see one, select it and choose “Explain this error” from the menu.',
      },
      noneInSelection: {
        name: 'No LiteLLM error recognised in what you selected.',
        meaning: 'Select the whole error with the lines around it, or search for a few of its words.',
      },
      articleMissing: 'The explanation could not be loaded. Reload this page and try again.',
      explainSelection: 'Explain this error',
    },
    popup: {
      title: 'LiteLLM Error Explainer',
      loading: 'Looking at this page…',
      noFindings: {
        name: 'No LiteLLM error on this page.',
        meaning: 'Search or paste one above, or select a text and choose “Explain this error” from the menu.',
      },
      noAccess: {
        name: 'This site is not read.',
        meaning: 'Select a text on it and choose “Explain this error” from the menu, or paste it above.',
      },
      unreadable: { name: 'The browser lets no extension read this page.', meaning: 'Copy the error and paste it above.' },
      canvas: {
        name: 'This page paints its text as a picture.',
        meaning: 'It cannot be read in place. Copy the error and paste it above.',
      },
      flooded: {
        name: 'This page rewrites itself without end.',
        meaning: 'It was left alone, so that it stays usable. Stop the stream and check again, or paste a part of it above.',
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
    },
    explain: {
      title: 'LiteLLM errors, explained',
      home: 'LiteLLM Error Explainer',
      tagline: 'What failed, why, and what to do.',
      askedTitle: 'Your text, explained',
      askedGone: {
        name: 'This text is no longer here.',
        meaning: 'A text is kept for one reading only and never stored. Select it again, or paste it here.',
      },
      notFound: (id) => `There is no explanation named “${id}”.`,
      notFoundHint: 'The link may be mistyped. Search for it, or look through all errors.',
      yourText: 'Your text',
      skip: 'Skip to content',
    },
    options: {
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
    },
    panel: { title: 'LiteLLM errors on this page' },
    errors: {
      title: 'Something went wrong here.',
      settings: 'Your settings could not be saved. Try again; if it stays so, restart the browser.',
      article: 'This explanation could not be loaded. Reload and try again.',
      engine: 'This text could not be read. Try a smaller part of it.',
    },
  };
}

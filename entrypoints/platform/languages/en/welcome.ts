import type { Strings } from '../../../../components/strings.ts';

export const welcome: Strings['welcome'] = {
  title: 'Welcome to LiteLLM Error Explainer',
  lead: 'LiteLLM errors, explained where you read them.',
  try: {
    name: 'Try it here',
    meaning:
      'These are real errors. Click an underlined one: the explanation opens beside it, with the values of that very text filled in.',
  },
  samples: ['In the log of a pod', 'In a GitHub issue', 'In an answer of the proxy'],
  asleep: { name: 'Nothing is underlined now.', meaning: 'Reading is paused. Resume it in the popup, and the errors above come to life.' },
  read: {
    title: 'What is read',
    points: [
      'Pages of GitHub and Stack Exchange, as you open them: only to find LiteLLM errors.',
      'Other pages only where you ask for it.',
      'Never what you type: text fields and editors are left out.',
    ],
  },
  never: {
    title: 'What never happens',
    points: [
      'No text, no address and no count leaves this browser. There is no server, no account and no telemetry.',
      'Pages are not changed: the underline is painted over them.',
      'Keys and passwords are hidden before anything is shown or copied.',
    ],
  },
  pin: {
    title: 'Keep the button in sight',
    chromium: 'Press the puzzle piece beside the address bar, then the pin beside this extension.',
    firefox: 'Press the puzzle piece beside the address bar, then the gear beside this extension, and choose “Pin to Toolbar”.',
  },
  ways: {
    title: 'Four ways in',
    all: [
      { name: 'While you read', meaning: 'GitHub and Stack Exchange need nothing: errors are underlined, and the button counts them.' },
      {
        name: 'In your log viewer',
        meaning:
          'Open Grafana, Kibana or any log, press the button and choose “Enable on” this site. The browser asks for that one site; take it back whenever you like.',
      },
      { name: 'Anywhere, once', meaning: 'Select a text and choose “Explain this error” from its menu.' },
      { name: 'Without a page', meaning: 'Press the button and search, or paste a whole log. In the address bar, type llm and a blank.' },
    ],
  },
  language: { title: 'Language', auto: 'As the browser' },
  onward: 'Look through all errors',
};

/** What only the public site says. */
export const words = {
  title: 'LiteLLM errors, explained',
  description:
    'What LiteLLM errors mean, what really failed, and what to do: causes with checks, fixes that were run, sources with their state.',
  lead: 'LiteLLM errors are long, nested and often misleading. Paste one, and read what failed first, why, and what to do.',
  readHere: 'What you paste is read by this page and goes nowhere.',
  found: (count: number) => (count === 1 ? 'One error was found in your text.' : `${count} errors were found in your text.`),
  foundNone: 'No LiteLLM error was found in your text. Search for a few of its words instead.',
  broken: 'The catalog could not be loaded. Reload the page, or browse all errors below.',
  extension: 'In your browser, where you read them',
  extensionText:
    'The extension for Chrome, Edge and Firefox underlines LiteLLM errors on GitHub, Stack Overflow and the log viewers you allow, and explains them on click, with the host, port, model and version of that very text filled in. Everything happens in your browser; nothing is sent anywhere.',
  ways: ['Highlights while you browse', 'Search and paste in the popup', 'Right-click, “Explain this error”'],
  terminal: 'In a terminal or a pipeline',
  terminalText: 'The same engine reads files and pipes, and prints text, JSON, SARIF or annotations for GitHub Actions.',
  feed: 'Feed of changed rules',
  change: {
    added: (title: string) => `New: ${title}`,
    changed: (title: string) => `Changed: ${title}`,
  },
  moved: (title: string) => `This error has moved: ${title}`,
  missing: 'There is no such page',
  missingText: 'The address may be mistyped. Search for the error, or look through all of them.',
  noScript: 'Search needs JavaScript; every error is listed below without it.',
  picture: 'The card of the extension over a log: what failed, why, and what to do',
};

import type { Strings } from '../../../../components/strings.ts';
import { list, number, plural } from './formats.ts';
import { product } from './general.ts';

export const actions: Strings['actions'] = {
  more: 'More',
  report: {
    name: 'Copy report',
    title: 'Report for an issue',
    intro: 'Markdown for an issue or a chat. Read it, change what you like, then copy it. Nothing is sent from here.',
    tried: 'What have you tried?',
    copy: 'Copy report',
  },
  similar: {
    name: 'Similar issues',
    title: 'Search for similar issues',
    intro: 'These words, and nothing else, go to GitHub when you open the search.',
    open: 'Search on GitHub',
  },
  wrong: {
    name: 'Report a wrong match',
    title: 'Report a wrong match',
    intro: 'Say what it really was, then copy this and send it to whoever you got this extension from. Nothing is sent from here.',
    send: 'Open the tracker',
  },
  text: 'The text',
  hidden: (what) => `Hidden: ${list(what)}.`,
  hiddenNothing: 'No key, password or token was seen in it.',
  unseen: 'Names of people, hosts, models and paths are not hidden: no pattern knows which of them are private.',
  secret: (kind, value) => plural(value, secrets[kind] ?? { other: `# ${kind}` }),
  ignore: 'Ignore this one',
  muteRule: 'Never mark this error',
  muteSite: (site) => `Switch off on ${site}`,
  ignored: { name: 'Ignored.', meaning: 'This text is no longer marked, here and wherever it stands again.' },
  ruleMuted: { name: 'Muted.', meaning: 'This error is no longer marked on any page. Options shows what is muted.' },
  siteMuted: { name: 'Switched off on this site.', meaning: 'It is no longer read. The popup and the options switch it on again.' },
  muteFailed: { name: 'That could not be saved.', meaning: 'Reload this page and try again. If it stays so, restart the browser.' },
  undo: 'Undo',
  pin: 'Pin: stay open while you read on',
  unpin: 'Unpin',
  move: 'Move',
  moveHint: 'Drag, or use the arrow keys. A press puts it into the next corner.',
  resize: 'Size',
  resizeHint: 'Drag, or use the arrow keys. A press makes it large, and small again.',
};

const secrets: Record<string, { one: string; other: string }> = {
  'private key': { one: '# private key', other: '# private keys' },
  token: { one: '# token', other: '# tokens' },
  'API key': { one: '# API key', other: '# API keys' },
  'AWS key': { one: '# AWS key', other: '# AWS keys' },
  password: { one: '# password', other: '# passwords' },
  secret: { one: '# secret', other: '# secrets' },
  cookie: { one: '# cookie', other: '# cookies' },
  'key hash': { one: '# key hash', other: '# key hashes' },
  'e-mail address': { one: '# e-mail address', other: '# e-mail addresses' },
};

export const report: Strings['report'] = {
  heading: (title) => `LiteLLM error: ${title}`,
  wrongHeading: (title) => `Wrong match: ${title}`,
  error: 'Error',
  cutOut: (length) => `… ${number(length)} characters left out …`,
  chain: 'Chain, outermost first',
  startedHere: 'started here',
  versions: 'Versions',
  shown: (version) => `LiteLLM ${version}, as the text shows`,
  notShown: 'LiteLLM: the text shows no version',
  values: 'Read from the text',
  explainedAs: (rule, confidence) => `Explained as \`${rule}\` (${confidence}).`,
  because: 'What matched',
  tried: 'What was tried',
  reality: 'What it really was',
  yourWords: '(your words)',
  hidden: (what) => `Hidden before copying: ${list(what)}.`,
  hiddenNothing: 'No key, password or token was seen, and none hidden.',
  unseen: 'Not in here: configuration, environment, and logs outside of this text.',
  by: (version) => `Written by ${product.name} ${version} (unofficial), in the browser.`,
};

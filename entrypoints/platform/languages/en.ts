/** English. Short, exact, addressed to the reader; sentences end with a full stop, labels do not. */
import type { Strings } from '../../../components/strings.ts';
import { surfaces } from './en-surfaces.ts';
import { areas, captureLabels, confidence, effects, kinds, severities } from './en-terms.ts';

const language = 'en';
const numbers = new Intl.NumberFormat(language);
const days = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const list = new Intl.ListFormat(language, { type: 'conjunction' });

export const english: Strings = {
  language,
  direction: 'ltr',
  product: {
    name: 'LiteLLM Error Explainer',
    unofficial: 'Unofficial. Not made by or affiliated with BerriAI.',
    privacy: 'Everything happens in this browser. Nothing is sent anywhere.',
  },
  areas,
  kinds,
  severities,
  confidence,
  effects,
  languages: {
    shell: 'Shell',
    yaml: 'YAML',
    python: 'Python',
    json: 'JSON',
    env: 'Environment',
    dockerfile: 'Dockerfile',
    sql: 'SQL',
    http: 'HTTP',
    text: 'Text',
  },
  capture: (name) => captureLabels[name] ?? readable(name),
  date(day) {
    const date = new Date(`${day}T00:00:00Z`);
    return Number.isNaN(date.getTime()) ? day : days.format(date);
  },
  number: (value) => numbers.format(value),
  copy: {
    copy: 'Copy',
    copied: 'Copied',
    failed: 'The browser refused. Select the text and copy it by hand.',
    copyWhat: (what) => `Copy: ${what}`,
  },
  card: {
    close: 'Close',
    body: 'Explanation',
    whatToDo: 'What to do',
    noFix: 'No fix of this has been found that we could stand behind. The causes below say where to look.',
    why: 'Why it happens',
    meaning: 'What it means',
    fromThisText: 'Read from this text',
    matched: 'What matched',
    chain: 'Error chain, outermost first',
    startedHere: 'started here',
    status: (code) => `HTTP ${code}`,
    alternatives: 'Could also be',
    fullArticle: 'Full article',
    removesCause: (all) => (all.length === 1 ? `For cause ${all[0]}` : `For causes ${list.format(all)}`),
    changes: 'Changes',
    confirm: 'It worked if',
    check: 'Check',
    workaround: { name: 'Workaround', meaning: 'You can work with this; the fault itself stays until LiteLLM is changed.' },
    verified: (version, day) => `Verified on LiteLLM ${version}, ${day}`,
    onVersions: (range) => `On LiteLLM ${range}`,
    versions: {
      affected: (shown, fixed) =>
        fixed === undefined
          ? `This text shows LiteLLM ${shown}, which has this fault.`
          : `This text shows LiteLLM ${shown}, which has this fault. It is fixed in ${fixed}.`,
      notAffected(shown, from, fixed) {
        if (fixed === undefined) return `This text shows LiteLLM ${shown}; this fault came with ${from}. Another reason is likely.`;
        if (from === undefined) return `This text shows LiteLLM ${shown}; this fault was fixed in ${fixed}. Another reason is likely.`;
        return `This text shows LiteLLM ${shown}; this fault came with ${from} and was fixed in ${fixed}. Another reason is likely.`;
      },
      fixedIn: (fixed, from) =>
        from === undefined
          ? `Fixed in LiteLLM ${fixed}. Check which release you run.`
          : `In LiteLLM from ${from}; fixed in ${fixed}. Check which release you run.`,
      since: (from) => `In LiteLLM since ${from}.`,
      shown: (version) => `LiteLLM ${version}`,
    },
    openUpstream: { name: 'Open bug in LiteLLM.', meaning: 'No release has removed it yet, so what follows works around it.' },
    security: { name: 'Security.', meaning: 'Check whether this touches you before anything else.' },
    experimental: { name: 'New here.', meaning: 'This explanation rests on few samples. Trust it a little less than others.' },
    filled: 'Taken from the text you are reading.',
    placeholder: 'Put in your own value.',
  },
  sources: {
    kind: {
      source: 'Source code',
      issue: 'Issue',
      pull: 'Pull request',
      docs: 'Documentation',
      advisory: 'Advisory',
      release: 'Release',
      run: 'Own run',
      discussion: 'Discussion',
      page: 'Page',
    },
    state: { open: 'open', closed: 'closed', merged: 'merged', read: 'read', published: 'published' },
    seen: (day) => `as of ${day}`,
  },
  ...surfaces(numbers),
};

function readable(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import type { Strings } from '../../../../components/strings.ts';
import { list, plural } from './formats.ts';

export const card: Strings['card'] = {
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
  removesCause: (all) => plural(all.length, { one: `For cause ${list(all)}`, other: `For causes ${list(all)}` }),
  wrong: 'Wrong',
  right: 'Right',
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
  holes: (shown) => `This text shows LiteLLM ${shown}, a release with known holes. Read this first:`,
  experimental: { name: 'New here.', meaning: 'This explanation rests on few samples. Trust it a little less than others.' },
  filled: 'Taken from the text you are reading.',
  placeholder: 'Put in your own value.',
};

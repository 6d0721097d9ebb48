/** The text of a new rule: every part that a complete rule has, empty, with a word on what belongs there. */
import { type Area, areas } from '../../rules/schema.ts';

export class ScaffoldError extends Error {}

const wellFormed = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Splits and checks `<area>/<id>`. `taken`: every id that is or was in use, with the file that holds it.
 * Throws {@link ScaffoldError} with the cure.
 */
export function readName(name: string | undefined, taken: ReadonlyMap<string, string>): { area: Area; id: string } {
  const usage = 'Use: npm run new:rule <area>/<id>, for example npm run new:rule limits/daily-quota-used-up';
  const [area = '', id = '', ...more] = (name ?? '').split('/');
  if (!area || !id || more.length > 0) throw new ScaffoldError(usage);
  if (!areas.includes(area as Area)) throw new ScaffoldError(`"${area}" is no area. Take one of: ${areas.join(', ')}.`);
  if (!wellFormed.test(id))
    throw new ScaffoldError(`"${id}" is no id: lower-case words joined by hyphens, which name the problem in a user's words.`);
  const holder = taken.get(id);
  if (holder)
    throw new ScaffoldError(`The id "${id}" is or was used in ${holder}. Ids are permanent and never given twice; choose another one.`);
  return { area: area as Area, id };
}

/** The new file. Left as it is, the build refuses it and names each empty field. `today`: ISO date for "as last seen". */
export function ruleText({ area, id }: { area: Area; id: string }, today: string): string {
  return `# yaml-language-server: $schema=../../rule.schema.json
# rules/README.md says what makes a good rule. Comments like this one may go when the field is filled.
id: ${id}
title: ""                     # what failed, as a reader would say it, at most 100 characters
summary: ""                   # one sentence that answers within two seconds
area: ${area}
kind: mistake                 # mistake, provider-limit, litellm-bug, client-bug, outage, notice, security
severity: blocking            # blocking, degraded, noise
status: experimental          # stable once each statement has a source
symptoms:                     # what someone types who has no error text
  - ""
signatures:                   # the text as LiteLLM prints it, always quoted; holes: {{model}}, {{seconds:number}}, {{...}}
  - template: ""
    proof: nearby             # alone: nobody but LiteLLM prints this. nearby: it counts where LiteLLM shows elsewhere in the text
    seen: ""                  # newest LiteLLM release that prints it, in quotes: "1.83.4"
meaning: ""                   # what really happened; no sentence that would fit another error
causes:                       # the likeliest first, each with a check that tells it from the others
  - id: ""
    text: ""
    check: ""
fixes:                        # commands, settings or code that remove the cause
  - id: ""
    title: ""
    effect: check-first       # safe: can be tried at once. check-first: touches cost, data, security or behaviour
    for: [""]                 # ids of the causes that it removes
    code:
      - language: shell
        text: ""              # {{model}} and other captures are filled in from the reader's text
    changes: ""               # what is different afterwards
    confirm: ""               # how to see that it worked
sources:
  - url: ""                   # https://github.com/BerriAI/litellm/issues/1
    title: ""
    kind: issue               # source, issue, pull, docs, advisory, release, run, discussion, page
    state: open               # as last seen: open, closed, merged, read, published
    seen: "${today}"
    says: ""                  # what it says about this failure, in your words
examples:
  matches:                    # real texts, scrubbed of keys, hosts and names
    - text: ""
      source: ""              # https link, "run: litellm 1.83.14, what was called", or "source: file.py Class, litellm 1.83.14"
  ignores:                    # texts that tempt and are something else
    - text: ""
      reason: ""
# As far as you know them: affects, platforms, diagnosis, prevention, evidence, related, faq, threads, conditions. See rules/schema.ts.
`;
}

/**
 * What a rule is: the one schema that the build, the tests, the editors (through rule.schema.json) and imported packs share.
 * Field by field meaning for authors: rules/README.md.
 */
import * as z from 'zod/mini';

z.config(z.locales.en()); // without a locale zod/mini says only "Invalid input"

const prose = (max = 1200) => z.string().check(z.trim(), z.minLength(3), z.maxLength(max));
const id = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens'));
const version = z.string().check(z.regex(/^\d+\.\d+(\.\d+)?([.-]?[a-z0-9]+)*$/i, 'write a version such as "1.83.4" in quotes'));
const day = z.string().check(z.regex(/^20\d\d-\d\d-\d\d$/, 'write a date such as 2026-11-20'));
const url = z.string().check(z.regex(/^https:\/\/\S+$/, 'use an https link'));
const thread = z.string().check(z.regex(/^[\w.-]+\/[\w.-]+#\d+$/, 'write owner/repo#number'));

export const areas = [
  'install',
  'config',
  'database',
  'cache',
  'keys',
  'budgets',
  'limits',
  'routing',
  'models',
  'parameters',
  'context',
  'content',
  'credentials',
  'connection',
  'streaming',
  'providers',
  'cost',
  'mcp',
  'security',
  'classes',
] as const;
export const kinds = ['mistake', 'provider-limit', 'litellm-bug', 'client-bug', 'outage', 'notice', 'security'] as const;
export const languages = ['shell', 'yaml', 'python', 'json', 'env', 'dockerfile', 'sql', 'http', 'text'] as const;

const conditions = z.strictObject({
  /** All of these must stand in the error's own text (case-insensitive). */
  also: z.optional(z.array(z.string())),
  /** At least one of these must stand in the error's own text. */
  any: z.optional(z.array(z.string())),
  /** None of these may stand in the error's own text. */
  not: z.optional(z.array(z.string())),
  /** LiteLLM exception class anywhere in the chain. */
  class: z.optional(z.array(z.string())),
  /** Provider token of the text, lower case, without "Exception": openai, azure, ollama_chat. */
  provider: z.optional(z.array(z.string())),
  status: z.optional(z.array(z.number())),
  /** LiteLLM versions, as a range: ">=1.83.0 <1.84.1". */
  version: z.optional(z.string()),
  /** Substring of the page's URL or title. */
  page: z.optional(z.array(z.string())),
});

const signature = z.strictObject({
  /** Literal text with typed holes: {{cooldown_seconds:number}}. Always quoted, or a block. */
  template: z.string().check(z.minLength(6), z.maxLength(600)),
  /** alone: this text comes from LiteLLM only. nearby: other programs print it too; LiteLLM must show elsewhere in the text. */
  proof: z.enum(['alone', 'nearby']),
  /** Narrower than the rule's own conditions, for this text alone. */
  when: z.optional(conditions),
  /** The text hides what failed ("Connection error."): it is never more than "likely". */
  hides: z.optional(z.boolean()),
  /** Newest LiteLLM release in which this text was seen. */
  seen: z.optional(version),
  note: z.optional(prose(300)),
});

const hints = z.strictObject({
  words: z.array(z.string().check(z.minLength(2), z.maxLength(60))).check(z.minLength(1)),
  when: z.optional(conditions),
  /** The words name no cause ("Provider returned error"): the words of any other rule that stand there too go first. */
  last: z.optional(z.boolean()),
});

const beside = z.strictObject({
  /** What people write next to an error that was this: "ollama pull", "api key … not set" (… stands for up to 40 characters). */
  words: z.array(z.string().check(z.minLength(2), z.maxLength(60))).check(z.minLength(1)),
  /** Rules whose texts leave open what happened. Only where one of these was found does this rule take its place. */
  instead: z.array(id).check(z.minLength(1)),
  /** This rule is a case of those (a timeout of Ollama is a timeout): it takes their place even where they are certain. */
  narrows: z.optional(z.boolean()),
  when: z.optional(conditions),
});

const code = z.strictObject({
  language: z.enum(languages),
  text: z.string().check(z.minLength(1), z.maxLength(2000)),
});

const cause = z.strictObject({
  id,
  text: prose(),
  /** How to see whether it is this one. */
  check: prose(),
  code: z.optional(code),
  /** Applies (and is put first) only when the finding meets these. */
  when: z.optional(conditions),
});

const fix = z.strictObject({
  id,
  title: prose(120),
  /** safe: can be tried at once. check-first: changes behaviour, cost or data; read what it changes. */
  effect: z.enum(['safe', 'check-first']),
  /** Ids of the causes that it removes. */
  for: z.optional(z.array(id)),
  text: z.optional(prose()),
  /** The lines as people have them who meet this, where the fix is a change of these very lines: shown before the code, as wrong beside right. */
  wrong: z.optional(code),
  code: z.optional(z.array(code)),
  changes: prose(400),
  confirm: prose(400),
  /** Releases on which this fix can be used. */
  version: z.optional(z.string()),
  when: z.optional(conditions),
  /** True where it only lives with the failure. */
  workaround: z.optional(z.boolean()),
});

const source = z.strictObject({
  url,
  title: prose(200),
  kind: z.enum(['source', 'issue', 'pull', 'docs', 'advisory', 'release', 'run', 'discussion', 'page']),
  /** As last seen. `read` for documents that have no state. */
  state: z.enum(['open', 'closed', 'merged', 'read', 'published']),
  seen: day,
  /** What it says on this failure, in our words. */
  says: prose(500),
});

const match = z.strictObject({
  text: z.string().check(z.minLength(6), z.maxLength(2000)),
  /** Where it was seen. An https link, or "run: litellm 1.83.14, <what was called>", or "source: file.py:line, litellm 1.83.14". */
  source: z.string().check(z.regex(/^(https:\/\/|run: |source: )/, 'start with an https link, "run: " or "source: "')),
  litellm: z.optional(version),
  /** Captures that must come out. */
  captures: z.optional(z.record(z.string(), z.string())),
});

const ignored = z.strictObject({
  text: z.string().check(z.minLength(6), z.maxLength(2000)),
  reason: prose(300),
});

/** A step is text of its own, or `{use: id}`: a shared step of rules/steps.yaml. */
const step = z.union([prose(), z.strictObject({ use: id })]);

export const ruleSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id,
  title: prose(100),
  /** One sentence that answers within two seconds. */
  summary: prose(260),
  area: z.enum(areas),
  kind: z.enum(kinds),
  severity: z.enum(['blocking', 'degraded', 'noise']),
  status: z.enum(['stable', 'experimental', 'retired']),
  renamedFrom: z.optional(z.array(id)),
  /** Phrases a person would type who has no error text. */
  symptoms: z.array(prose(120)),
  /**
   * class: explains an exception class in general, steps back for any other rule. wrapper: only wraps another error.
   * any: explains every LiteLLM error that nothing else explains; one rule only.
   */
  level: z.optional(z.enum(['class', 'wrapper', 'any'])),
  signatures: z.array(signature),
  conditions: z.optional(conditions),
  /** Everyday words that point to this rule where only a class explains an error. Never more than "likely". */
  hints: z.optional(hints),
  /** What the text around an error says of its cause, where the error itself leaves it open. Never more than "likely". */
  beside: z.optional(z.array(beside)),
  /** An error of this class and provider that says nothing more is most often this one: "RateLimitError: GeminiException - 429". */
  silent: z.optional(conditions),
  affects: z.optional(
    z.strictObject({
      /** First release known to fail so. */
      from: z.optional(version),
      /** First release known not to. */
      fixed: z.optional(version),
      /** True when the defect is still open upstream. */
      open: z.optional(z.boolean()),
      note: z.optional(prose(400)),
    }),
  ),
  meaning: prose(2000),
  causes: z.array(cause),
  fixes: z.array(fix),
  platforms: z.optional(
    z.strictObject({
      sdk: z.optional(prose()),
      proxy: z.optional(prose()),
      docker: z.optional(prose()),
      kubernetes: z.optional(prose()),
    }),
  ),
  diagnosis: z.optional(z.array(step)),
  prevention: z.optional(prose()),
  sources: z.array(source),
  evidence: z.optional(prose()),
  related: z.optional(z.array(id)),
  faq: z.optional(z.array(z.strictObject({ question: prose(200), answer: prose() }))),
  threads: z.optional(z.array(thread)),
  examples: z.strictObject({
    matches: z.array(match),
    ignores: z.array(ignored),
  }),
});

/** rules/steps.yaml: steps that several rules refer to by id. */
export const stepsSchema = z.record(id, z.strictObject({ text: prose(), code: z.optional(code) }));

export type Rule = z.infer<typeof ruleSchema>;
export type Signature = z.infer<typeof signature>;
export type Conditions = z.infer<typeof conditions>;
export type Steps = z.infer<typeof stepsSchema>;
export type Source = z.infer<typeof source>;
export type Area = (typeof areas)[number];
export type Kind = (typeof kinds)[number];
export type Language = (typeof languages)[number];

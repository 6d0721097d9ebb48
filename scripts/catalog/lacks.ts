/** What a rule still lacks, by kind. The catalog test demands an empty list; `npm run rules:check` prints it. */
import type { Compiled } from '../../rules/compile/compile.ts';
import { captureNames } from '../../rules/engine/captures.ts';
import { holesOf, literalLength, parseTemplate } from '../../rules/engine/template.ts';
import type { Rule } from '../../rules/schema.ts';
import type { Catalog } from './load.ts';

export interface Lack {
  rule: string;
  kind: 'sample' | 'near-miss' | 'source' | 'fix' | 'placeholder' | 'reference' | 'signature' | 'prose' | 'symptom' | 'example';
  message: string;
}

export function lacksOf({ catalog }: Pick<Compiled, 'tables'> & { catalog: Catalog }): Lack[] {
  const ids = new Set(catalog.rules.map((rule) => rule.id));
  return [...catalog.rules.flatMap((rule) => ofRule(rule, ids)), ...sharedSentences(catalog.rules)];
}

function ofRule(rule: Rule, ids: ReadonlySet<string>): Lack[] {
  if (rule.status === 'retired') return [];
  const lacks: Lack[] = [];
  const lack = (kind: Lack['kind'], message: string) => lacks.push({ rule: rule.id, kind, message });
  const stable = rule.status === 'stable';

  if (rule.symptoms.length === 0) lack('symptom', 'add a phrase that a person would type into search');
  if (rule.sources.length === 0) lack('source', 'add a source with its state as last seen');
  if (rule.signatures.length > 0) {
    const wanted = stable ? 2 : 1;
    if (rule.examples.matches.length < wanted)
      lack('sample', `add ${wanted - rule.examples.matches.length} real sample(s) to examples.matches, or mark the rule experimental`);
    if (rule.examples.ignores.length === 0) lack('near-miss', 'add a text that looks alike and is not this failure to examples.ignores');
  }
  if (rule.fixes.length === 0 && rule.kind !== 'notice') lack('fix', 'add a fix, or a workaround with `workaround: true`');
  if (rule.level !== 'wrapper' && rule.causes.length === 0) lack('fix', 'add at least one cause with its check');

  const causeIds = new Set(rule.causes.map((cause) => cause.id));
  for (const fix of rule.fixes) {
    for (const cause of fix.for ?? [])
      if (!causeIds.has(cause)) lack('reference', `fix "${fix.id}" is for cause "${cause}", which does not exist`);
    if (/^(check|verify|ensure|make sure|review)\b/i.test(fix.title))
      lack('fix', `fix "${fix.id}": "${fix.title}" only looks; a fix changes something, or names the command that shows the cause`);
  }
  for (const cause of rule.causes) {
    if (rule.fixes.length > 0 && stable && !rule.fixes.some((fix) => fix.for === undefined || fix.for.includes(cause.id)))
      lack('fix', `cause "${cause.id}" has no fix; add it to a fix's "for", or write one`);
  }

  for (const [index, signature] of rule.signatures.entries()) {
    if (rule.level === undefined && signature.proof === 'alone' && /^\W*[\w.]+(?:Error|Exception|Timeout)\W*$/.test(signature.template))
      lack(
        'signature',
        `signature ${index + 1} is a bare class name, which code and documentation are full of; use the words of the error, and \`conditions.class\``,
      );
    const length = literalLength(parseTemplate(signature.template));
    if (length < 12 && signature.proof === 'alone')
      lack('signature', `signature ${index + 1} has ${length} letters of literal text; too few to prove anything alone`);
  }
  const captured = new Set([...rule.signatures.flatMap((signature) => holesOf(parseTemplate(signature.template))), ...alwaysCaptured]);
  for (const used of usedHoles(rule)) {
    if (!captured.has(used)) lack('placeholder', `{{${used}}} is used but no signature captures it`);
    if (!(used in captureNames) && !captured.has(used)) lack('placeholder', `{{${used}}} is not in the vocabulary of engine/captures.ts`);
  }
  for (const other of (rule.beside ?? []).flatMap(({ instead }) => instead))
    if (!ids.has(other)) lack('reference', `beside: the rule "${other}" in instead does not exist`);
  for (const other of rule.related ?? []) if (!ids.has(other)) lack('reference', `related rule "${other}" does not exist`);
  return lacks;
}

/** Captured by the anatomy from any LiteLLM error, whatever rule explains it. */
const alwaysCaptured = [
  'class',
  'provider',
  'model',
  'model_group',
  'fallbacks',
  'status',
  'host',
  'port',
  'retries',
  'max_retries',
  'version',
  'api_base',
];

function usedHoles(rule: Rule): Set<string> {
  const texts = JSON.stringify({ ...rule, signatures: [], examples: [] });
  return new Set([...texts.matchAll(/\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/g)].map((found) => found[1] as string));
}

/** A sentence that stands in two rules fits neither. Shared steps belong in rules/steps.yaml. */
function sharedSentences(rules: readonly Rule[]): Lack[] {
  const seen = new Map<string, string>();
  const lacks: Lack[] = [];
  for (const rule of rules) {
    const own = new Set(sentencesOf(rule));
    for (const sentence of own) {
      const other = seen.get(sentence);
      if (other !== undefined)
        lacks.push({
          rule: rule.id,
          kind: 'prose',
          message: `shares a sentence with ${other}: "${sentence.slice(0, 80)}"; say what is particular here, or refer to a shared step`,
        });
      else seen.set(sentence, rule.id);
    }
  }
  return lacks;
}

function sentencesOf(rule: Rule): string[] {
  const texts = [
    rule.summary,
    rule.meaning,
    rule.prevention,
    rule.evidence,
    ...Object.values(rule.platforms ?? {}),
    ...rule.causes.flatMap((cause) => [cause.text, cause.check]),
    ...rule.fixes.flatMap((fix) => [fix.text, fix.changes, fix.confirm]),
    ...(rule.faq ?? []).map((entry) => entry.answer),
    ...(rule.diagnosis ?? []).filter((step) => typeof step === 'string'),
  ].filter((text) => text !== undefined);
  return texts
    .flatMap((text) => text.split(/(?<=[.!?])\s+|\n{2,}/))
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^a-z0-9{}]+/g, ' ')
        .trim(),
    )
    .filter((sentence) => sentence.length > 40);
}

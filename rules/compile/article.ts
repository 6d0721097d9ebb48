/** One rule to the article that a person reads. */
import type { Article, Block } from '../article.ts';
import type { Rule, Steps } from '../schema.ts';
import { colour } from './colour.ts';
import { parseInline, parseMarkdown } from './markdown.ts';

/** What the reproductions proved of one fix: rules/verified.json, keyed "<rule>/<fix>". */
export type Verified = Record<string, { litellm: string; date: string; scenario: string; hash: string }>;

export interface ArticleContext {
  titles: ReadonlyMap<string, string>;
  steps: Steps;
  verified: Verified;
  /** Hash of a fix as it stands now; a fix edited after its run loses the mark. */
  hashOf: (rule: Rule, fix: Rule['fixes'][number]) => string;
}

/** Throws an Error whose message names the field. */
export function compileArticle(rule: Rule, context: ArticleContext): Article {
  const blocks = (field: string, text: string | undefined): Block[] => (text === undefined ? [] : at(field, () => parseMarkdown(text)));
  const code = (field: string, source: { language: string; text: string }) =>
    at(field, () => colour(source.text.trimEnd(), source.language));
  return {
    id: rule.id,
    title: rule.title,
    summary: at('summary', () => parseInline(rule.summary)),
    area: rule.area,
    kind: rule.kind,
    severity: rule.severity,
    status: rule.status,
    ...(rule.affects && { affects: { ...rule.affects, note: blocks('affects.note', rule.affects.note) } }),
    meaning: blocks('meaning', rule.meaning),
    causes: rule.causes.map((cause) => ({
      id: cause.id,
      text: blocks(`causes.${cause.id}.text`, cause.text),
      check: blocks(`causes.${cause.id}.check`, cause.check),
      ...(cause.code && { code: code(`causes.${cause.id}.code`, cause.code) }),
      ...(cause.when && { when: cause.when }),
    })),
    fixes: rule.fixes.map((fix) => {
      const proof = context.verified[`${rule.id}/${fix.id}`];
      return {
        id: fix.id,
        title: at(`fixes.${fix.id}.title`, () => parseInline(fix.title)),
        effect: fix.effect,
        for: fix.for ?? [],
        text: blocks(`fixes.${fix.id}.text`, fix.text),
        ...(fix.wrong && { wrong: code(`fixes.${fix.id}.wrong`, fix.wrong) }),
        code: (fix.code ?? []).map((block) => code(`fixes.${fix.id}.code`, block)),
        changes: blocks(`fixes.${fix.id}.changes`, fix.changes),
        confirm: blocks(`fixes.${fix.id}.confirm`, fix.confirm),
        workaround: fix.workaround === true,
        ...(fix.version && { version: fix.version }),
        ...(fix.when && { when: fix.when }),
        ...(proof && proof.hash === context.hashOf(rule, fix) && { verified: { litellm: proof.litellm, date: proof.date } }),
      };
    }),
    platforms: (['sdk', 'proxy', 'docker', 'kubernetes'] as const).flatMap((platform) => {
      const text = rule.platforms?.[platform];
      return text === undefined ? [] : [{ platform, text: blocks(`platforms.${platform}`, text) }];
    }),
    diagnosis: (rule.diagnosis ?? []).map((step, index) => {
      if (typeof step === 'string') return blocks(`diagnosis.${index + 1}`, step);
      const shared = context.steps[step.use];
      if (!shared) throw new Error(`diagnosis.${index + 1}: step "${step.use}" is not in rules/steps.yaml`);
      const text = blocks(`steps.${step.use}`, shared.text);
      return shared.code ? [...text, { type: 'code' as const, code: code(`steps.${step.use}`, shared.code) }] : text;
    }),
    prevention: blocks('prevention', rule.prevention),
    sources: rule.sources,
    evidence: blocks('evidence', rule.evidence),
    related: (rule.related ?? []).map((id) => ({ id, title: context.titles.get(id) ?? id })),
    faq: (rule.faq ?? []).map((entry, index) => ({ question: entry.question, answer: blocks(`faq.${index + 1}`, entry.answer) })),
    threads: rule.threads ?? [],
    renamedFrom: rule.renamedFrom ?? [],
    signatures: rule.signatures.map((signature) =>
      signature.template.replace(/\{\{\s*(?:\.\.\.|([a-z0-9_]+)[^}]*)\s*\}\}/g, (_, name) => (name ? `{${name}}` : '…')).trim(),
    ),
  };
}

function at<T>(field: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new Error(`${field}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

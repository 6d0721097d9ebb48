/** Findings as text for a terminal: what failed, why, what to do; the same words as the card. */
import type { Article } from '../../rules/article.ts';
import { redact } from '../../rules/engine/redact.ts';
import type { Finding } from '../../rules/finding.ts';
import { createPlaces } from './places.ts';
import { blockText, codeText, indent, inlineText } from './plain.ts';

export function report(input: {
  name: string;
  text: string;
  findings: readonly Finding[];
  articles: Readonly<Record<string, Article>>;
}): string {
  const { name, text, findings, articles } = input;
  if (findings.length === 0) return `${name}: no LiteLLM error found.`;
  const placeOf = createPlaces(text);
  const parts = findings.map((finding, index) =>
    one(finding, articles[finding.rule], `${index + 1} of ${findings.length}, line ${placeOf(finding.start).line}`),
  );
  return [`${name}: ${findings.length === 1 ? '1 finding' : `${findings.length} findings`}`, ...parts].join('\n\n');
}

function one(finding: Finding, article: Article | undefined, place: string): string {
  const { captures } = finding;
  const lines = [`[${place}] ${article?.title ?? finding.rule}  (${finding.rule}, ${finding.confidence})`];
  if (article) lines.push(`  ${inlineText(article.summary, captures)}`);
  lines.push(`  because: ${redact(finding.because).text}`);
  lines.push(
    `  chain:   ${finding.chain.map((link, i) => `${i === finding.cause ? '*' : ''}${link.class ?? '?'}${link.provider ? ` (${link.provider})` : ''}${link.status ? ` ${link.status}` : ''}`).join(' -> ')}`,
  );
  const details = Object.entries(captures).map(([key, capture]) => `${key}=${redact(capture.value).text}`);
  if (details.length > 0) lines.push(`  details: ${details.join(', ')}`);
  for (const fix of article?.fixes ?? []) {
    lines.push('', `  fix (${fix.effect}): ${inlineText(fix.title, captures)}`);
    if (fix.text.length > 0) lines.push(blockText(fix.text, captures, '    '));
    if (fix.wrong) lines.push('      wrong:', indent(codeText(fix.wrong, captures), '        '), '      right:');
    for (const code of fix.code) lines.push(indent(codeText(code, captures), '      '));
    lines.push(`    changes: ${blockText(fix.changes, captures).trim()}`);
    if (fix.verified) lines.push(`    verified: the failure was gone on LiteLLM ${fix.verified.litellm} (${fix.verified.date})`);
  }
  for (const cause of article?.causes ?? [])
    lines.push('', `  cause: ${blockText(cause.text, captures).trim()}`, `    check: ${blockText(cause.check, captures).trim()}`);
  if (finding.alternatives.length > 0)
    lines.push('', `  or: ${finding.alternatives.map((other) => `${other.rule} (${other.confidence})`).join(', ')}`);
  return lines.join('\n');
}

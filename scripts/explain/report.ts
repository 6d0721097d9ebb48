/** Findings as text for a terminal: what failed, why, what to do; the same words as the card. */
import type { Article, Block, Inline } from '../../rules/article.ts';
import { fillHole } from '../../rules/engine/fill.ts';
import { redact } from '../../rules/engine/redact.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Language } from '../../rules/schema.ts';

export function report(input: {
  name: string;
  text: string;
  findings: readonly Finding[];
  articles: Readonly<Record<string, Article>>;
}): string {
  const { name, text, findings, articles } = input;
  if (findings.length === 0) return `${name}: no LiteLLM error found.`;
  const parts = findings.map((finding, index) =>
    one(finding, articles[finding.rule], `${index + 1} of ${findings.length}, line ${lineOf(text, finding.start)}`),
  );
  return [`${name}: ${findings.length === 1 ? '1 finding' : `${findings.length} findings`}`, ...parts].join('\n\n');
}

function one(finding: Finding, article: Article | undefined, place: string): string {
  const lines = [`[${place}] ${article?.title ?? finding.rule}  (${finding.rule}, ${finding.confidence})`];
  if (article) lines.push(`  ${inline(article.summary, finding)}`);
  lines.push(`  because: ${redact(finding.because).text}`);
  lines.push(
    `  chain:   ${finding.chain.map((link, i) => `${i === finding.cause ? '*' : ''}${link.class ?? '?'}${link.provider ? ` (${link.provider})` : ''}${link.status ? ` ${link.status}` : ''}`).join(' -> ')}`,
  );
  const details = Object.entries(finding.captures).map(([key, capture]) => `${key}=${redact(capture.value).text}`);
  if (details.length > 0) lines.push(`  details: ${details.join(', ')}`);
  for (const fix of article?.fixes ?? []) {
    lines.push('', `  fix (${fix.effect}): ${inline(fix.title, finding)}`);
    if (fix.text.length > 0) lines.push(blocks(fix.text, finding, '    '));
    for (const code of fix.code) lines.push(indent(codeText(code.tokens, code.language, finding), '      '));
    lines.push(`    changes: ${blocks(fix.changes, finding, '').trim()}`);
  }
  for (const cause of article?.causes ?? [])
    lines.push('', `  cause: ${blocks(cause.text, finding, '').trim()}`, `    check: ${blocks(cause.check, finding, '').trim()}`);
  if (finding.alternatives.length > 0)
    lines.push('', `  or: ${finding.alternatives.map((other) => `${other.rule} (${other.confidence})`).join(', ')}`);
  return lines.join('\n');
}

function inline(nodes: readonly Inline[], finding: Finding): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'code') return node.text;
      if (node.type === 'hole') return fillHole(finding.captures, node.name, { quoted: false, language: null }).text;
      return inline(node.children, finding);
    })
    .join('');
}

function blocks(nodes: readonly Block[], finding: Finding, margin: string): string {
  return nodes
    .map((node) => {
      if (node.type === 'paragraph') return margin + inline(node.children, finding);
      if (node.type === 'code') return indent(codeText(node.code.tokens, node.code.language, finding), `${margin}  `);
      return node.items.map((item, i) => `${margin}${node.ordered ? `${i + 1}.` : '-'} ${blocks(item, finding, '').trim()}`).join('\n');
    })
    .join('\n');
}

function codeText(tokens: Article['fixes'][number]['code'][number]['tokens'], language: Language, finding: Finding): string {
  return tokens
    .map((token) => ('hole' in token ? fillHole(finding.captures, token.hole, { quoted: token.quoted, language }).text : token.text))
    .join('');
}

function indent(text: string, margin: string): string {
  return text.replace(/^/gm, margin);
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

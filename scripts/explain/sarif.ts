/**
 * Findings as SARIF 2.1.0 (OASIS), for code scanning and log tools. Messages are redacted: such files are uploaded and kept.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import type { Article } from '../../rules/article.ts';
import { redact } from '../../rules/engine/redact.ts';
import type { Finding } from '../../rules/finding.ts';
import { createPlaces } from './places.ts';
import { blockText, codeText, inlineText } from './plain.ts';

export interface Explained {
  /** Path as given; "-" for standard input. */
  file: string;
  text: string;
  findings: readonly Finding[];
}

const levels = { blocking: 'error', degraded: 'warning', noise: 'note' } as const;

export function sarif(explained: readonly Explained[], articles: Readonly<Record<string, Article>>, version: string): string {
  const ids = [...new Set(explained.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'litellm-error-explainer', version, rules: ids.map((id) => ruleOf(id, articles[id])) } },
          columnKind: 'utf16CodeUnits',
          results: explained.flatMap((one) => resultsOf(one, ids, articles)),
        },
      ],
    },
    null,
    2,
  );
}

function ruleOf(id: string, article: Article | undefined) {
  if (!article) return { id };
  return {
    id,
    name: article.title,
    shortDescription: { text: article.title },
    fullDescription: { text: inlineText(article.summary, {}) },
    help: { text: [blockText(article.meaning, {}), ...article.fixes.map(fixText)].join('\n\n') },
    defaultConfiguration: { level: levels[article.severity] },
    properties: { area: article.area, kind: article.kind },
  };
}

function fixText(fix: Article['fixes'][number]): string {
  const parts = [
    `Fix (${fix.effect}): ${inlineText(fix.title, {})}`,
    blockText(fix.text, {}),
    ...fix.code.map((code) => codeText(code, {})),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function resultsOf({ file, text, findings }: Explained, ids: readonly string[], articles: Readonly<Record<string, Article>>) {
  const placeOf = createPlaces(text);
  return findings.map((finding) => {
    const start = placeOf(finding.start);
    const end = placeOf(finding.end);
    const article = articles[finding.rule];
    return {
      ruleId: finding.rule,
      ruleIndex: ids.indexOf(finding.rule),
      level: finding.confidence === 'perhaps' || !article ? 'note' : levels[article.severity],
      message: { text: redact(article ? inlineText(article.summary, finding.captures) : finding.because).text },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: file === '-' ? 'stdin' : encodeURI(file.replaceAll('\\', '/')) },
            region: {
              startLine: start.line,
              startColumn: start.column,
              endLine: end.line,
              endColumn: end.column,
              charOffset: finding.start,
              charLength: finding.end - finding.start,
            },
          },
        },
      ],
      properties: {
        confidence: finding.confidence,
        alternatives: finding.alternatives.map(({ rule }) => rule),
        ...(finding.version && { litellm: finding.version }),
      },
    };
  });
}

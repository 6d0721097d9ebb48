/**
 * Findings as GitHub Actions workflow commands: each becomes an annotation of the job. A text of the log must not end the command or start
 * another, hence the escapes of the runner (docs.github.com, "Workflow commands", toolkit `command.ts`).
 */
import type { Article } from '../../rules/article.ts';
import { redact } from '../../rules/engine/redact.ts';
import { createPlaces } from './places.ts';
import { inlineText } from './plain.ts';
import type { Explained } from './sarif.ts';

const commands = { blocking: 'error', degraded: 'warning', noise: 'notice' } as const;

export function github(explained: readonly Explained[], articles: Readonly<Record<string, Article>>): string {
  return explained
    .flatMap(({ file, text, findings }) => {
      const placeOf = createPlaces(text);
      return findings.map((finding) => {
        const article = articles[finding.rule];
        const command = finding.confidence === 'perhaps' || !article ? 'notice' : commands[article.severity];
        const place = {
          ...(file !== '-' && { file }),
          line: String(placeOf(finding.start).line),
          endLine: String(placeOf(finding.end).line),
          title: article?.title ?? finding.rule,
        };
        const properties = Object.entries(place).map(([key, value]) => `${key}=${property(value)}`);
        const message = redact(article ? inlineText(article.summary, finding.captures) : finding.because).text;
        return `::${command} ${properties.join(',')}::${data(`${message} (${finding.rule}, ${finding.confidence})`)}`;
      });
    })
    .join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

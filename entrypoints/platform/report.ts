/**
 * Texts that a person carries away: the diagnostic report for an issue, and the report of a wrong match. Markdown, in which everything that came
 * from a page stands inside fences, where it can neither format nor mention anybody; and secrets are hidden before anything is cut or shown.
 */
import { inlineText } from '../../components/Markdown.tsx';
import type { OutgoingText } from '../../components/Outgoing.tsx';
import type { Strings } from '../../components/strings.ts';
import type { Fill } from '../../components/view.ts';
import type { Article, ArticleFix } from '../../rules/article.ts';
import { redact } from '../../rules/engine/redact.ts';
import type { Finding } from '../../rules/finding.ts';

export interface Reported {
  article: Article;
  finding: Finding;
  /** The finding's own text. */
  text: string;
  /** In the order in which the card shows them. */
  fixes: readonly ArticleFix[];
  fill: Fill;
  affected: boolean | null;
  strings: Strings;
  /** Of this extension. */
  version: string;
}

/** UTF-16 units of the error that a report carries, from its two ends: an issue's readers want the head and the cause. */
const ends = { head: 2_500, tail: 2_000 };
/** Longest text that is looked through for secrets; the ends of a longer one. */
const readable = 200_000;

export function diagnosticReport({ article, finding, text, fixes, fill, affected, strings, version }: Reported): OutgoingText {
  const { report, card, capture, confidence } = strings;
  const safe = redactor();
  const tried = fixes.map((fix) => oneLine(safe.hide(inlineText(fix.title, { fill }))));
  const range = versionRange();
  const values = Object.entries(finding.captures).map(([name, { value }]) => `${capture(name)}: ${oneLine(safe.hide(value))}`);
  const chain = finding.chain.map((link, index) => {
    const status = link.status === null ? null : card.status(link.status);
    const names = [link.class, link.provider, status].filter((name) => name !== null).join(', ');
    const said = oneLine(safe.hide(link.text)).slice(0, 300);
    const mark = index === finding.cause && finding.chain.length > 1 ? `  <- ${report.startedHere}` : '';
    return `${index + 1}. ${[names, said].filter((part) => part !== '').join(': ')}${mark}`;
  });
  const parts = [
    `### ${report.heading(article.title)}`,
    section(report.error, fence(cut(safe.hide(clip(text)), report))),
    chain.length > 1 && section(report.chain, fence(chain.join('\n'))),
    section(
      report.versions,
      [finding.version === null ? report.notShown : report.shown(finding.version), range].filter(Boolean).map(item).join('\n'),
    ),
    values.length > 0 && section(report.values, fence(values.join('\n'))),
    `${report.explainedAs(article.id, confidence[finding.confidence].name)} ${report.because}:\n\n${fence(oneLine(safe.hide(finding.because)))}`,
    tried.length > 0 && section(report.tried, tried.map((fix) => `- [ ] ${fix}`).join('\n')),
  ];
  return safe.finish(parts, tried, strings, version);

  function versionRange(): string | null {
    const { affects } = article;
    if (!affects) return null;
    if (affects.open) return card.openUpstream.name;
    if (finding.version !== null && affected !== null) {
      return affected
        ? card.versions.affected(finding.version, affects.fixed)
        : card.versions.notAffected(finding.version, affects.from, affects.fixed);
    }
    if (affects.fixed !== undefined) return card.versions.fixedIn(affects.fixed, affects.from);
    return affects.from === undefined ? null : card.versions.since(affects.from);
  }
}

/** For whoever keeps the catalog: what was claimed, on which words, and room for what it really was. */
export function wrongMatch({ article, finding, text, strings, version }: Omit<Reported, 'fixes' | 'fill' | 'affected'>): OutgoingText {
  const { report, confidence } = strings;
  const safe = redactor();
  return safe.finish(
    [
      `### ${report.wrongHeading(article.title)}`,
      report.explainedAs(article.id, confidence[finding.confidence].name),
      section(report.because, fence(oneLine(safe.hide(finding.because)))),
      section(report.error, fence(cut(safe.hide(clip(text)), report))),
      section(report.reality, report.yourWords),
    ],
    [],
    strings,
    version,
  );
}

/** Hides secrets piece by piece and remembers what: the same key in text and values counts once. */
function redactor() {
  const most = new Map<string, number>();
  const hide = (text: string): string => {
    const done = redact(text);
    for (const { kind, count } of done.hidden) most.set(kind, Math.max(most.get(kind) ?? 0, count));
    return done.text;
  };
  return {
    hide,
    finish(parts: (string | false)[], tried: string[], strings: Strings, version: string): OutgoingText {
      const { report } = strings;
      // Once more over the whole: nothing that was put together here may make a secret out of two harmless halves.
      const text = hide(parts.filter((part) => part !== false).join('\n\n'));
      const hidden = [...most].map(([kind, count]) => ({ kind, count }));
      const foot = [
        hidden.length > 0 ? report.hidden(hidden.map(({ kind, count }) => strings.actions.secret(kind, count))) : report.hiddenNothing,
        report.unseen,
        report.by(version),
      ];
      return { text: `${text}\n\n<sub>${foot.join(' ')}</sub>\n`, hidden, tried };
    },
  };
}

/** A fence longer than any run of backticks inside: the text cannot end it. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const mark = '`'.repeat(longest + 1);
  return `${mark}text\n${text}\n${mark}`;
}

const section = (title: string, body: string) => `**${title}**\n\n${body}`;
const item = (text: string | null) => `- ${text}`;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function clip(text: string): string {
  return text.length <= readable ? text : `${text.slice(0, readable / 2)}\n${text.slice(-readable / 2)}`;
}

function cut(text: string, report: Strings['report']): string {
  const trimmed = text.trim();
  const over = trimmed.length - ends.head - ends.tail;
  return over <= 0 ? trimmed : `${trimmed.slice(0, ends.head)}\n${report.cutOut(over)}\n${trimmed.slice(-ends.tail)}`;
}

/** Opens what the popover shows: the card of a finding, the step button, or the sentence that there is nothing to show. */
import { ExplanationCard } from '../../components/ExplanationCard.tsx';
import type { IconName } from '../../components/Icon.tsx';
import type { Strings, Term } from '../../components/strings.ts';
import type { Confidence, Finding } from '../../rules/finding.ts';
import { copyText } from '../platform/clipboard.ts';
import { explanationOf } from '../platform/explanation.ts';
import { send } from '../platform/messages.ts';
import { articleOf } from './articles.ts';
import { liveRange } from './page/live-range.ts';
import type { PopoverHost, Showing } from './popover/host.tsx';
import { MessageCard } from './popover/MessageCard.tsx';
import type { Box } from './popover/place.ts';
import { StepButton } from './popover/StepButton.tsx';

/** What a card is about. */
export interface Subject {
  finding: Finding;
  /** The text that the finding covers. */
  text: string;
  anchor(): Box | null;
  /** Something the person should know about how it was read. */
  note?: string;
  closed?(): void;
}

export interface Cards {
  explain(subject: Subject): Promise<void>;
  say(term: Term, icon: IconName, anchor: Showing['anchor']): void;
  step(options: { position: number; total: number; title: string; anchor(): Box | null; explain(): void; closed(): void }): void;
}

export function createCards(host: PopoverHost, strings: Strings, titleOf: (rule: string) => string): Cards {
  const close = () => host.close(true);
  let latest: Subject | null = null;

  async function explain(subject: Subject): Promise<void> {
    latest = subject;
    const { finding } = subject;
    const article = await articleOf(finding.rule);
    if (latest !== subject) return; // another one was asked for meanwhile
    if (!article) {
      say({ name: titleOf(finding.rule), meaning: strings.reader.articleMissing }, 'info', subject.anchor);
      return;
    }
    const page = { url: location.href, title: document.title };
    const { fill, applies, affected } = explanationOf(finding, subject.text, article, page);
    host.show({
      anchor: subject.anchor,
      ...(subject.closed && { closed: subject.closed }),
      view: (
        <ExplanationCard
          article={article}
          finding={finding}
          strings={strings}
          placement="popover"
          fill={fill}
          applies={applies}
          affected={affected}
          alternatives={finding.alternatives.map(({ rule, confidence }) => ({ rule, confidence, title: titleOf(rule) }))}
          onAlternative={(rule) =>
            void explain(otherwise(subject, rule, finding.alternatives.find((each) => each.rule === rule)?.confidence))
          }
          onOpenArticle={(rule) => openArticle(rule)}
          onCopy={(text) => (host.root ? copyText(text, host.root) : Promise.resolve(false))}
          onClose={close}
          actions={subject.note && <span class="quiet">{subject.note}</span>}
        />
      ),
    });
  }

  function say(term: Term, icon: IconName, anchor: Showing['anchor']): void {
    latest = null;
    host.show({ anchor, view: <MessageCard icon={icon} term={term} strings={strings} onClose={close} /> });
  }

  return {
    explain,
    say,
    step({ position, total, title, anchor, explain: chosen, closed }) {
      latest = null;
      host.show({
        anchor,
        closed,
        view: <StepButton position={position} total={total} title={title} strings={strings} onExplain={chosen} />,
      });
    },
  };
}

/** The same text, explained by another rule that might fit. */
function otherwise(subject: Subject, rule: string, confidence: Confidence = 'perhaps'): Subject {
  return { ...subject, finding: { ...subject.finding, rule, confidence, alternatives: [] } };
}

function openArticle(rule: string): void {
  send('reader-to-background/open-article', { rule }).catch(() => {
    // The extension was updated under this page; the card itself still reads.
  });
}

/** Where the text of these lines begins on the screen: the card stands beside the first line, not beside a traceback of sixty. */
export function anchorOf(lines: readonly StaticRange[]): Box | null {
  const range = liveRange(lines);
  if (!range) return null;
  const all = range.getBoundingClientRect();
  if (all.width === 0 && all.height === 0) return null;
  if (all.height <= innerHeight * 0.4) return all;
  const first = range.getClientRects()[0] ?? all;
  return first;
}

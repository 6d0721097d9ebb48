/** What can be shown beside a text: the card of a finding, the step button, or the sentence that there is nothing to show. */
import { ExplanationCard } from '../../components/ExplanationCard.tsx';
import type { IconName } from '../../components/Icon.tsx';
import type { Term } from '../../components/strings.ts';
import type { Confidence } from '../../rules/finding.ts';
import { copyText } from '../platform/clipboard.ts';
import { explanationOf } from '../platform/explanation.ts';
import { send } from '../platform/messages.ts';
import type { Box, Subject, Surface, SurfaceOptions } from '../platform/surface.ts';
import { createPopoverHost } from './host.tsx';
import { MessageCard } from './MessageCard.tsx';
import { StepButton } from './StepButton.tsx';

export function createSurface({ strings, theme, articleOf, signal }: SurfaceOptions): Surface {
  const host = createPopoverHost(theme, signal);
  const close = () => host.close(true);
  /** What was asked for last: an article that arrives late must not replace it. */
  let latest: unknown = null;

  async function explain(subject: Subject): Promise<void> {
    latest = subject;
    const { finding, text, cut } = subject;
    const [article, ...others] = await Promise.all([finding.rule, ...finding.alternatives.map(({ rule }) => rule)].map(articleOf));
    if (latest !== subject) return;
    if (!article) {
      message({ name: finding.because, meaning: strings.reader.articleMissing }, 'info', subject.anchor);
      return;
    }
    const { fill, applies, affected } = explanationOf(finding, text, article, { url: location.href, title: document.title });
    const titled = finding.alternatives.flatMap(({ rule, confidence }, index) => {
      const title = others[index]?.title;
      return title === undefined ? [] : [{ rule, confidence, title }];
    });
    const confidenceOf = (rule: string) => finding.alternatives.find((each) => each.rule === rule)?.confidence;
    host.show({
      ...subject,
      view: (
        <ExplanationCard
          article={article}
          finding={finding}
          strings={strings}
          placement="popover"
          fill={fill}
          applies={applies}
          affected={affected}
          alternatives={titled}
          onAlternative={(rule) => void explain(otherwise(subject, rule, confidenceOf(rule)))}
          onOpenArticle={openArticle}
          onCopy={(code) => (host.root ? copyText(code, host.root) : Promise.resolve(false))}
          onClose={close}
          actions={cut && <span class="quiet">{strings.paste.cut(cut.read, cut.total)}</span>}
        />
      ),
    });
  }

  function message(term: Term, icon: IconName, anchor: () => Box | null): void {
    latest = term;
    host.show({ anchor, view: <MessageCard icon={icon} term={term} strings={strings} onClose={close} /> });
  }

  return {
    explain,
    step(step) {
      latest = step;
      const { position, total, title } = step;
      host.show({
        ...step,
        view: <StepButton position={position} total={total} title={title} strings={strings} onExplain={step.explain} />,
      });
    },
    say(what, anchor) {
      if (what === 'none-on-page') message(strings.reader.noneOnPage, 'check', anchor);
      else message(strings.reader.noneInSelection, 'search', anchor);
    },
    close(giveBack) {
      latest = null;
      host.close(giveBack);
    },
    owns: host.owns,
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

/** What can be shown beside a text: the card of a finding, the step button, or the sentence that there is nothing to show. */
import { browser } from 'wxt/browser';
import { ActingCard } from '../../components/ActingCard.tsx';
import type { IconName } from '../../components/Icon.tsx';
import { MessageCard } from '../../components/MessageCard.tsx';
import type { Term } from '../../components/strings.ts';
import type { Confidence } from '../../rules/finding.ts';
import { copyText } from '../platform/clipboard.ts';
import { explanationOf } from '../platform/explanation.ts';
import { ignoredHash } from '../platform/ignored.ts';
import { type Mute, send } from '../platform/messages.ts';
import { noticesOf } from '../platform/notices.ts';
import { linkOf, writerOf } from '../platform/outgoing.ts';
import { presentable } from '../platform/presentable.ts';
import type { Box, Subject, Surface, SurfaceOptions } from '../platform/surface.ts';
import { muteFailed, switchOff } from '../platform/switch-off.ts';
import { FrameControls, SizeHandle } from './FrameControls.tsx';
import { drag } from './hand.ts';
import { createPopoverHost } from './host.tsx';
import { focusPill } from './pill.tsx';
import { StepButton } from './StepButton.tsx';

export function createSurface({ strings, theme, articleOf, signal }: SurfaceOptions): Surface {
  const host = createPopoverHost(theme, signal);
  /** Asked now: under a page whose extension was updated, asking throws. */
  const { version } = browser.runtime.getManifest();
  /** What is switched off is kept, and of a private window nothing is. */
  const isPrivate = browser.extension?.inIncognitoContext ?? false;
  const close = () => host.close(true);
  /** What was asked for last: an article that arrives late must not replace it. */
  let latest: unknown = null;
  /** A message stands, not an explanation. */
  let saying = false;

  async function explain(subject: Subject): Promise<void> {
    latest = subject;
    saying = false;
    const { finding, text, cut } = subject;
    const [notices, article, ...others] = await Promise.all([
      noticesOf(finding.version),
      ...[finding.rule, ...finding.alternatives.map(({ rule }) => rule)].map(articleOf),
    ]);
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
    const held = host.held;
    const mute = (what: Mute) => void muteAndSay(what, subject);
    host.show({
      ...subject,
      view: (
        <>
          <ActingCard
            article={article}
            finding={presentable(finding)}
            strings={strings}
            placement="popover"
            fill={fill}
            applies={applies}
            affected={affected}
            notices={notices}
            alternatives={titled}
            onAlternative={(rule) => void explain(otherwise(subject, rule, confidenceOf(rule)))}
            onOpenArticle={openArticle}
            onCopy={(code) => (host.root ? copyText(code, host.root) : Promise.resolve(false))}
            onClose={close}
            onGrab={(event) => drag(event, held, 'move')}
            controls={<FrameControls held={held} strings={strings} />}
            write={writerOf(article, { finding, text, fill, applies, affected }, strings, version)}
            linkOf={linkOf}
            mutes={
              isPrivate
                ? undefined
                : {
                    ignore: () => mute({ what: 'finding', value: ignoredHash(finding, text) }),
                    rule: () => mute({ what: 'rule', value: finding.rule }),
                    site: location.host === '' ? undefined : { name: location.host, mute: () => mute({ what: 'site', value: '' }) },
                  }
            }
            note={cut && <span class="quiet">{strings.paste.cut(cut.read, cut.total)}</span>}
          />
          <SizeHandle held={held} strings={strings} />
        </>
      ),
    });
  }

  /** Switches off what was asked, and offers the way back: to the settings and to this card. */
  async function muteAndSay(mute: Mute, subject: Subject): Promise<void> {
    const { term, icon, undo } = await switchOff(mute, strings);
    const failed = muteFailed(strings.actions);
    message(
      term,
      icon,
      subject.anchor,
      undo && (() => void undo().then((done) => (done ? explain(subject) : message(failed.term, failed.icon, subject.anchor)))),
    );
  }

  function message(term: Term, icon: IconName, anchor: () => Box | null, onUndo?: () => void): void {
    latest = term;
    saying = true;
    host.show({
      anchor,
      view: <MessageCard icon={icon} term={term} strings={strings} placement="popover" onClose={close} onUndo={onUndo} />,
    });
  }

  return {
    explain,
    step(step) {
      // A pinned card reads on: it shows each error that is stepped to, and no button stands in the way.
      if (host.pinned) return step.explain();
      latest = step;
      saying = false;
      const { position, total, title } = step;
      host.show({
        ...step,
        view: <StepButton position={position} total={total} title={title} strings={strings} onExplain={step.explain} />,
      });
    },
    say(what, anchor) {
      if (what === 'none-on-page' && focusPill()) return;
      if (what === 'none-on-page') message(strings.reader.noneOnPage, 'check', anchor);
      else message(strings.reader.noneInSelection, 'search', anchor);
    },
    close(giveBack) {
      latest = null;
      host.close(giveBack);
    },
    retract() {
      if (!saying) this.close(false);
    },
    leave() {
      if (!host.pinned) this.close(false);
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

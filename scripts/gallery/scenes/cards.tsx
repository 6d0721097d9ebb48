/** What stands over pages: the card in its states, its messages, the step button and the pill on a thread. */
import { ActingCard } from '../../../components/ActingCard.tsx';
import type { AlternativeItem } from '../../../components/Alternatives.tsx';
import { sampleArticle, sampleFinding } from '../../../components/fixtures/sample-article.ts';
import { Icon } from '../../../components/Icon.tsx';
import { MessageCard } from '../../../components/MessageCard.tsx';
import type { Strings } from '../../../components/strings.ts';
import { ThreadNotes } from '../../../components/ThreadNotes.tsx';
import { placeholders } from '../../../components/view.ts';
import { FrameControls, SizeHandle } from '../../../entrypoints/card/FrameControls.tsx';
import { freeHand } from '../../../entrypoints/card/hand.ts';
import { StepButton } from '../../../entrypoints/card/StepButton.tsx';
import { linkOf, writerOf } from '../../../entrypoints/platform/outgoing.ts';
import type { Article } from '../../../rules/article.ts';
import { fill, onCopy, text } from '../samples.ts';
import { nothing, type Scene } from '../scene.ts';

const held = { hand: freeHand(), box: () => new DOMRect(), viewport: () => ({ width: 480, height: 660 }), changed: nothing };
const holes = [
  { rule: 'a', title: 'CVE-2026-42208: SQL injection in the proxy’s key check (1.81.16 to 1.83.6)' },
  { rule: 'b', title: 'CVE-2026-42271: MCP test routes could run commands on the proxy (1.74.2 to 1.83.6)' },
];
/** As many as there may be, the longest titles among them. */
export const others: AlternativeItem[] = [
  { rule: 'ollama-refused', title: 'Ollama refuses the connection', confidence: 'likely' },
  { rule: 'wrong-api-base', title: 'The api_base leads to something that is no model API', confidence: 'likely' },
  { rule: 'lm-studio', title: 'LM Studio is not reachable, or its server is not started', confidence: 'perhaps' },
  { rule: 'dns', title: 'The host name of api_base cannot be resolved', confidence: 'perhaps' },
  { rule: 'loading', title: 'The model server is still loading the model', confidence: 'perhaps' },
  { rule: 'unexplained', title: 'An error of LiteLLM that no rule explains yet', confidence: 'perhaps' },
];
export const security: Article = {
  ...sampleArticle,
  kind: 'security',
  status: 'experimental',
  affects: { from: '1.82.7', fixed: '1.82.9' },
};

export interface CardOptions {
  article?: Article;
  placement?: 'popover' | 'embedded';
  /** LiteLLM version that the text shows. */
  version?: string;
  /** A rule alone, as the search gives it. */
  textless?: boolean;
}

export function sampleCard(strings: Strings, options: CardOptions = {}) {
  const { article = sampleArticle, placement = 'popover', version, textless = false } = options;
  const finding = version ? { ...sampleFinding, version } : sampleFinding;
  const own = `${text}api_key=sk-abcdefghijklmnop1234`;
  const popover = placement === 'popover';
  return (
    <>
      <ActingCard
        article={article}
        finding={textless ? null : finding}
        strings={strings}
        fill={textless ? placeholders : fill}
        onCopy={onCopy}
        placement={placement}
        affected={article.affects?.open || textless ? null : false}
        alternatives={textless ? [] : others}
        onAlternative={nothing}
        onOpenArticle={nothing}
        notices={version ? holes : []}
        write={writerOf(article, textless ? null : { finding, text: own, fill, applies: () => true, affected: null }, strings, '1.0.0')}
        linkOf={linkOf}
        mutes={{
          ignore: textless ? undefined : nothing,
          rule: nothing,
          site: popover ? { name: 'logs.example.com', mute: nothing } : undefined,
        }}
        controls={popover && <FrameControls held={held} strings={strings} />}
        {...(popover && { onClose: nothing })}
      />
      {popover && <SizeHandle held={held} strings={strings} />}
    </>
  );
}

const notes = [
  { rule: 'a', title: 'A streamed answer of Bedrock loses its last tool call', fixed: null, from: '1.74.0', open: true },
  { rule: 'b', title: 'Costs of cached prompts are counted twice', fixed: '1.80.5', from: null, open: false },
];
export const threadNotes = (strings: Strings) => <ThreadNotes notes={notes} strings={strings} onOpen={nothing} />;

const moreButton = '.card-actions [aria-expanded]';

export function cardScenes(strings: Strings): Record<string, Scene> {
  const { actions, reader } = strings;
  const shadow = (view: Scene['view'], more: Partial<Scene> = {}): Scene => ({ where: 'shadow', view, ...more });
  const card = (more: Partial<Scene> = {}) => shadow(() => sampleCard(strings), more);
  const message = (term: Parameters<typeof MessageCard>[0]['term'], icon: Parameters<typeof MessageCard>[0]['icon'], undo = false) =>
    shadow(() => (
      <MessageCard icon={icon} term={term} strings={strings} placement="popover" onClose={nothing} onUndo={undo ? nothing : undefined} />
    ));
  return {
    card: card(),
    'card-open': shadow(() => <div style="--card-max-height: none">{sampleCard(strings)}</div>, { unfold: true }),
    'card-meaning': card({ hover: '.card-marks .kind' }),
    'card-notices': shadow(() => sampleCard(strings, { version: '1.83.4' })),
    'card-security': shadow(() => sampleCard(strings, { article: security })),
    'card-more': card({ press: [moreButton] }),
    'card-report': card({ press: ['.card-actions > .text-button'] }),
    'card-similar': card({ press: [moreButton, '.more li:nth-child(1) button'] }),
    'card-wrong': card({ press: [moreButton, '.more li:nth-child(2) button'] }),
    'card-muted': message(actions.ruleMuted, 'eye-off', true),
    'card-mute-failed': message(actions.muteFailed, 'alert'),
    'card-none-selected': message(reader.noneInSelection, 'search'),
    'card-none-on-page': message(reader.noneOnPage, 'check'),
    'card-missing': message({ name: 'No deployments available for selected model', meaning: reader.articleMissing }, 'info'),
    step: shadow(() => <StepButton position={2} total={14} title={sampleArticle.title} strings={strings} onExplain={nothing} />),
    pill: shadow(() => (
      <aside class="pill" style="max-width: 340px" lang={strings.language} aria-label={strings.product.name}>
        {threadNotes(strings)}
        <button type="button" class="icon-button" aria-label={strings.thread.dismiss} onClick={nothing}>
          <Icon name="close" />
        </button>
      </aside>
    )),
  };
}

import { useId } from 'preact/hooks';
import type { Trial, TrialPart } from '../rules/engine/trial.ts';
import { type FindingItem, FindingList } from './FindingList.tsx';
import type { Strings } from './strings.ts';

export interface RuleTesterProps {
  strings: Strings;
  template: string;
  text: string;
  /** Null while there is nothing to try; a text where the template cannot be used, in English. */
  trial: Trial | string | null;
  /** What the whole engine finds in the text; null before it was asked. */
  findings: readonly FindingItem[] | null;
  onTemplate: (template: string) => void;
  onText: (text: string) => void;
  onPick: (key: string) => void;
}

/** A template against a text, as one types: what stands, what was captured, and where it stops. */
export function RuleTester({ strings, template, text, trial, findings, onTemplate, onText, onPick }: RuleTesterProps) {
  const id = useId();
  const { tester } = strings;
  const read = trial !== null && typeof trial !== 'string' ? trial : null;
  return (
    <div class="tester">
      <h1>{tester.title}</h1>
      <p class="quiet">{tester.intro}</p>
      <label class="paste-label" for={`${id}-template`}>
        {tester.template}
      </label>
      <textarea
        id={`${id}-template`}
        class="paste-text tester-template"
        rows={2}
        spellcheck={false}
        autocomplete="off"
        placeholder={tester.templatePlaceholder}
        value={template}
        onInput={(event) => onTemplate(event.currentTarget.value)}
      />
      <label class="paste-label" for={`${id}-text`}>
        {tester.text}
      </label>
      <textarea
        id={`${id}-text`}
        class="paste-text"
        rows={6}
        spellcheck={false}
        autocomplete="off"
        placeholder={tester.textPlaceholder}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p role="status" class="tester-verdict" data-state={read === null ? 'none' : read.matched === read.total ? 'whole' : 'partly'}>
        {typeof trial === 'string' ? (
          <>
            {tester.wrong} <span lang="en">{trial}</span>
          </>
        ) : read === null ? (
          tester.empty
        ) : read.matched === 0 ? (
          tester.none
        ) : read.matched === read.total ? (
          tester.whole(read.total)
        ) : (
          tester.partly(read.matched, read.total)
        )}
      </p>
      {read && read.read < text.length && <p class="quiet">{tester.cut(read.read)}</p>}
      {read && (
        <section aria-labelledby={`${id}-parts`}>
          <h2 id={`${id}-parts`}>{tester.parts}</h2>
          <ol class="trial-parts">
            {read.parts.map((part, index) => (
              <Part key={index} part={part} strings={strings} />
            ))}
          </ol>
        </section>
      )}
      {findings !== null && (
        <section aria-labelledby={`${id}-engine`}>
          <h2 id={`${id}-engine`}>{tester.engine}</h2>
          {findings.length === 0 ? <p>{tester.engineNone}</p> : <FindingList strings={strings} findings={findings} onPick={onPick} />}
        </section>
      )}
    </div>
  );
}

function Part({ part, strings }: { part: TrialPart; strings: Strings }) {
  const { tester } = strings;
  if (part.kind === 'hole') {
    return (
      <li class="trial-part" data-state={part.value === null ? 'not-reached' : 'stands'}>
        <span class="quiet">{part.name === '' ? tester.gap : tester.hole(part.name, part.type)}</span>
        <code lang="en">{part.value ?? ''}</code>
      </li>
    );
  }
  const said = {
    stands: tester.stands,
    altered: tester.altered(part.edits),
    stopped: tester.stopped,
    'not-reached': tester.notReached,
  }[part.state];
  return (
    <li class="trial-part" data-state={part.state}>
      <code lang="en">{part.text}</code>
      <span class="quiet">{said}</span>
    </li>
  );
}

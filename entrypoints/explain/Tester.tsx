import { useEffect, useState } from 'preact/hooks';
import type { FindingItem } from '../../components/FindingList.tsx';
import { RuleTester } from '../../components/RuleTester.tsx';
import type { Strings } from '../../components/strings.ts';
import { longestTrial, type Trial, tryTemplate } from '../../rules/engine/trial.ts';
import { explainText } from '../platform/explain-text.ts';
import { ruleHref } from './route.ts';

/** So long one may type before the whole engine is asked, in milliseconds. */
const pause = 300;

/** The rule tester, for those who write rules. */
export function Tester({ strings }: { strings: Strings }) {
  const [template, setTemplate] = useState('');
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly (FindingItem & { rule: string })[] | null>(null);

  useEffect(() => {
    if (text.trim() === '') return setFound(null);
    let gone = false;
    const timer = setTimeout(() => {
      explainText(text.slice(0, longestTrial)).then(
        ({ findings }) => {
          const items = findings.map(({ key, finding, article, count }) => {
            return { key, count, rule: finding.rule, title: article.title, confidence: finding.confidence, excerpt: finding.because };
          });
          if (!gone) setFound(items);
        },
        () => !gone && setFound(null),
      );
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text]);

  return (
    <RuleTester
      strings={strings}
      template={template}
      text={text}
      trial={trialOf(template, text)}
      findings={found}
      onTemplate={setTemplate}
      onText={setText}
      onPick={(key) => {
        const rule = found?.find((each) => each.key === key)?.rule;
        if (rule !== undefined) location.hash = ruleHref(rule);
      }}
    />
  );
}

/** The mistake of the template where it has one. */
function trialOf(template: string, text: string): Trial | string | null {
  if (template.trim() === '') return null;
  try {
    return tryTemplate(template, text);
  } catch (error) {
    return (error as Error).message;
  }
}

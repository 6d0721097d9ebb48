import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../rules/article.ts';
import { send } from '../platform/messages.ts';

type Severity = Article['severity'];

/** How bad each of these rules is, asked once per rule; undefined until the answer is there. */
export function useSeverities(rules: readonly string[]): (rule: string) => Severity | undefined {
  const [known, setKnown] = useState<ReadonlyMap<string, Severity>>(new Map());
  const asked = useRef(new Set<string>());
  const fresh = [...new Set(rules)].filter((rule) => !asked.current.has(rule)).join('\n');
  useEffect(() => {
    for (const rule of fresh === '' ? [] : fresh.split('\n')) {
      asked.current.add(rule);
      send('any-to-background/article', { rule }).then(
        (article) => article && setKnown((before) => new Map(before).set(rule, article.severity)),
        () => asked.current.delete(rule),
      );
    }
  }, [fresh]);
  return (rule) => known.get(rule);
}

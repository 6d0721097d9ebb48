/** Explains a pasted, dropped or selected text with the one engine: at most `readLimit` of it, and never before the page has painted. */
import articles from 'virtual:catalog/articles';
import { tables } from 'virtual:catalog/engine';
import { search as documents } from 'virtual:catalog/search';
import type { AlternativeItem } from '../../components/Alternatives.tsx';
import type { Article } from '../../rules/article.ts';
import type { CompiledPack } from '../../rules/compile/pack.ts';
import { createExplainer, type Explainer } from '../../rules/engine/explain.ts';
import { mergeTables } from '../../rules/engine/merge-tables.ts';
import { readTables } from '../../rules/engine/tables-text.ts';
import type { Finding } from '../../rules/finding.ts';
import { type Explanation, explanationOf } from './explanation.ts';
import { articleIn } from './packs.ts';
import { packsHere } from './packs-here.ts';
import { presentable } from './presentable.ts';
import { sameness } from './sameness.ts';

/** UTF-16 units that are read of one text: 20,000 lines of log, 100 ms of work. */
export const readLimit = 2_000_000;
/** Different errors that are told apart in one text; a person reads no more. */
const mostExplained = 100;

export interface ExplainedFinding extends Explanation {
  /** Unique in its text. */
  key: string;
  finding: Finding;
  article: Article;
  /** The finding's own text. */
  text: string;
  /** How often the same error stands in the text. */
  count: number;
  /** Other rules that might explain it. */
  alternatives: readonly AlternativeItem[];
}

export interface Explained {
  findings: ExplainedFinding[];
  /** The text holds more different errors than these. */
  more: boolean;
  text: string;
  /** UTF-16 units read, and given. */
  read: number;
  total: number;
}

let made: { packs: unknown; explainer: Explainer } | undefined;

/** The engine over the catalog and these packs; made anew when they change. */
function explainerOf(packs: readonly CompiledPack[]): Explainer {
  if (made?.packs !== packs) {
    made = { packs, explainer: make(packs) };
  }
  return (made as { explainer: Explainer }).explainer;
}

/** Of the catalog alone where what is stored of the packs is damaged. */
function make(packs: readonly CompiledPack[]): Explainer {
  try {
    const merged = packs.reduce((all, pack) => mergeTables(all, readTables(pack.tables)), tables);
    return createExplainer(merged, [...documents, ...packs.flatMap(({ search }) => search)]);
  } catch {
    return createExplainer(tables, documents);
  }
}

/** The article of a rule of the catalog or of these packs. */
export function articleFor(rule: string, packs: readonly CompiledPack[] = packsHere()): Article | null {
  return (Object.hasOwn(articles, rule) ? articles[rule] : articleIn(packs, rule)) ?? null;
}

/** Rejects only when the engine itself is broken. `packs`: others than those in force, to try one. */
export async function explainText(given: string, packs: readonly CompiledPack[] = packsHere()): Promise<Explained> {
  await painted();
  const explainer = explainerOf(packs);
  const text = given.length > readLimit ? given.slice(0, readLimit) : given;
  const same = new Map<string, ExplainedFinding>();
  let more = false;
  for (const finding of explainer.explain(text, { intent: 'asked' })) {
    const article = articleFor(finding.rule, packs);
    if (!article) continue;
    const key = sameness(finding);
    const known = same.get(key);
    if (known) known.count++;
    else if (same.size >= mostExplained) more = true;
    else {
      const own = text.slice(finding.start, finding.end);
      const alternatives = finding.alternatives.flatMap(({ rule, confidence }) => {
        const title = articleFor(rule, packs)?.title;
        return title === undefined ? [] : [{ rule, confidence, title }];
      });
      same.set(key, {
        key,
        finding: presentable(finding),
        article,
        text: own,
        count: 1,
        alternatives,
        ...explanationOf(finding, own, article),
      });
    }
  }
  return { findings: [...same.values()], more, text, read: text.length, total: given.length };
}

/** The same text, explained by another rule that might fit it; as it was where there is no such rule. */
export function explainedBy(found: ExplainedFinding, rule: string): ExplainedFinding {
  const article = articleFor(rule);
  const other = found.alternatives.find((each) => each.rule === rule);
  if (!article || !other) return found;
  const back = { rule: found.finding.rule, title: found.article.title, confidence: found.finding.confidence };
  const finding = { ...found.finding, rule, confidence: other.confidence };
  const alternatives = [back, ...found.alternatives.filter((each) => each !== other)];
  return { ...found, finding, article, alternatives, ...explanationOf(finding, found.text, article) };
}

/** After the next frame, so that "Reading…" stands on the screen; a hidden tab paints nothing and must not wait. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Findings against labels: spans matched one to one by overlap over union, then the rule of each matched finding against its failure. */
import type { Explainer } from '../../rules/engine/explain.ts';
import type { Confidence, Finding } from '../../rules/finding.ts';

export interface Labelled {
  id: string;
  text: string;
  error_spans: string[];
  label: Label;
  /** Of each span, in texts whose errors are not one failure. */
  labels?: readonly Label[];
}
interface Label {
  failure: string;
  exception_class: string | null;
}
interface Span {
  start: number;
  end: number;
  label: Label;
}
export interface Negative {
  id: string;
  text: string;
  category: string;
}

/** Overlap over union from which a finding and a marked span are the same error. */
const sameError = 0.5;

export interface Measure {
  spans: number;
  found: number;
  extra: number;
  negatives: number;
  negativesHit: { id: string; text: string }[];
  first: number;
  firstThree: number;
  calibration: Record<Confidence, { right: number; all: number }>;
  byFailure: Map<string, { spans: number; found: number; first: number }>;
  byClass: Map<string, { spans: number; found: number; first: number }>;
  confusions: Map<string, number>;
  misses: string[];
  unmapped: Set<string>;
}

export function compareWithCorpus(input: {
  explainer: Explainer;
  positives: readonly Labelled[];
  negatives: readonly Negative[];
  rulesOfFailure: Readonly<Record<string, string[]>>;
}): Measure {
  const measure: Measure = {
    spans: 0,
    found: 0,
    extra: 0,
    negatives: input.negatives.length,
    negativesHit: [],
    first: 0,
    firstThree: 0,
    calibration: { certain: { right: 0, all: 0 }, likely: { right: 0, all: 0 }, perhaps: { right: 0, all: 0 } },
    byFailure: new Map(),
    byClass: new Map(),
    confusions: new Map(),
    misses: [],
    unmapped: new Set(),
  };
  for (const item of input.positives) {
    const findings = input.explainer.explain(item.text);
    const pairs = pair(spansOf(item), findings);
    measure.extra += findings.length - pairs.filter((each) => each.finding !== null).length;
    for (const extra of findings.filter((finding) => !pairs.some((each) => each.finding === finding)))
      measure.misses.push(`${item.id} EXTRA ${extra.rule}: ${one(item.text.slice(extra.start, extra.end))}`);
    for (const { span, finding, overlap } of pairs) {
      const { label } = span;
      const right = input.rulesOfFailure[label.failure];
      if (right === undefined) measure.unmapped.add(label.failure);
      const failure = tally(measure.byFailure, label.failure);
      const named = tally(measure.byClass, label.exception_class ?? 'no class');
      measure.spans++;
      failure.spans++;
      named.spans++;
      if (finding === null) {
        measure.misses.push(
          `${item.id} MISSED (${label.failure}, best overlap ${overlap.toFixed(2)}): ${one(item.text.slice(span.start, span.end))}`,
        );
        continue;
      }
      measure.found++;
      failure.found++;
      named.found++;
      const isFirst = right?.includes(finding.rule) ?? false;
      const calibration = measure.calibration[finding.confidence];
      calibration.all++;
      if (isFirst) {
        measure.first++;
        failure.first++;
        named.first++;
        calibration.right++;
      } else {
        const key = `${label.failure} -> ${finding.rule} (${finding.confidence})`;
        measure.confusions.set(key, (measure.confusions.get(key) ?? 0) + 1);
        measure.misses.push(
          `${item.id} WRONG ${label.failure} -> ${finding.rule} (${finding.confidence}; also ${finding.alternatives.map((other) => other.rule).join(', ')}): ${one(item.text.slice(span.start, span.end))}`,
        );
      }
      if (isFirst || finding.alternatives.slice(0, 2).some((other) => right?.includes(other.rule))) measure.firstThree++;
    }
  }
  for (const negative of input.negatives) {
    for (const finding of input.explainer.explain(negative.text))
      measure.negativesHit.push({ id: negative.id, text: `${finding.rule}: ${one(negative.text.slice(finding.start, finding.end))}` });
  }
  return measure;
}

function tally(map: Measure['byFailure'], key: string) {
  const entry = map.get(key) ?? { spans: 0, found: 0, first: 0 };
  map.set(key, entry);
  return entry;
}

/** Marked substrings to offsets: every occurrence is an instance, also where a text repeats one and the label names it once. */
function spansOf(item: Labelled): Span[] {
  const spans = [...new Set(item.error_spans)].flatMap((span) => {
    const label = item.labels?.[item.error_spans.indexOf(span)] ?? item.label;
    const found: Span[] = [];
    for (let at = item.text.indexOf(span); at !== -1; at = item.text.indexOf(span, at + span.length))
      found.push({ start: at, end: at + span.length, label });
    return found;
  });
  // A short span may also stand inside a longer one; only the longer is an instance of its own.
  return spans
    .filter(
      (span) =>
        !spans.some(
          (other) =>
            other !== span && other.start <= span.start && other.end >= span.end && other.end - other.start > span.end - span.start,
        ),
    )
    .sort((a, b) => a.start - b.start);
}

function pair(spans: readonly Span[], findings: readonly Finding[]) {
  const taken = new Set<Finding>();
  return spans.map((span) => {
    let best: Finding | null = null;
    let overlap = 0;
    for (const finding of findings) {
      if (taken.has(finding)) continue;
      const both = Math.min(span.end, finding.end) - Math.max(span.start, finding.start);
      const share = both <= 0 ? 0 : both / (Math.max(span.end, finding.end) - Math.min(span.start, finding.start));
      if (share > overlap) {
        overlap = share;
        best = finding;
      }
    }
    if (best === null || overlap < sameError) return { span, finding: null, overlap };
    taken.add(best);
    return { span, finding: best, overlap };
  });
}

export function printMeasure(measure: Measure, misses: boolean): string {
  const share = (part: number, whole: number) => `${part} of ${whole} (${whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`})`;
  const lines = [
    `instances found          ${share(measure.found, measure.spans)}`,
    `extra findings           ${measure.extra}`,
    `findings in negatives    ${measure.negativesHit.length} in ${measure.negatives} texts`,
    `right rule first         ${share(measure.first, measure.found)}`,
    `right in the first three ${share(measure.firstThree, measure.found)}`,
    ...(['certain', 'likely', 'perhaps'] as const).map(
      (level) => `  ${level.padEnd(8)} right in ${share(measure.calibration[level].right, measure.calibration[level].all)}`,
    ),
  ];
  const table = (title: string, map: Measure['byFailure']) => {
    lines.push('', `${title} (spans / found / right first)`);
    for (const [key, { spans, found, first }] of [...map].sort((a, b) => b[1].spans - a[1].spans))
      lines.push(`  ${key.padEnd(40)} ${spans} / ${found} / ${first}`);
  };
  table('by class', measure.byClass);
  table('by failure', measure.byFailure);
  lines.push('', 'confusions');
  for (const [key, count] of [...measure.confusions].sort((a, b) => b[1] - a[1])) lines.push(`  ${count} x ${key}`);
  for (const { id, text } of measure.negativesHit) lines.push(`negative ${id}: ${text}`);
  if (measure.unmapped.size > 0)
    lines.push('', `failures without a rule in tests/corpus-failures.json: ${[...measure.unmapped].join(', ')}`);
  if (misses) lines.push('', ...measure.misses);
  return lines.join('\n');
}

function one(text: string): string {
  return JSON.stringify(text.length > 160 ? `${text.slice(0, 157)}...` : text);
}

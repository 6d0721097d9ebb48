/** Does the engine slow down as the catalog grows? The same log under 50 to 1,000 rules: real ones first, then made-up ones. */
import type { Compiled } from '../../rules/compile/compile.ts';
import { cutFragments } from '../../rules/engine/fragments.ts';
import { createEngine } from '../../rules/engine/recognize.ts';
import { skeletonText } from '../../rules/engine/skeleton.ts';
import type { EngineTables, SignatureTable } from '../../rules/engine/tables.ts';
import { parseTemplate } from '../../rules/engine/template.ts';
import type { Rule } from '../../rules/schema.ts';
import { errorSamples, syntheticLog } from './log.ts';
import { createRandom } from './random.ts';
import type { Table } from './table.ts';
import { firstReading } from './throughput.ts';
import { compare, time } from './timing.ts';

export const catalogSizes = [50, 100, 200, 500, 1000];

/** So much of the log without errors is looked through for the pieces of made-up rules, in characters: its lines are all of a dozen kinds. */
const quietSample = 300_000;

export interface GrowthResult {
  rules: number;
  real: number;
  signatures: number;
  /** Milliseconds to make the engine from its tables. */
  start: number;
  /** MB/s without errors, and with 2 %. */
  quiet: number;
  busy: number;
  automaton: number;
  findings: number;
}

/** `size` in MB. The errors of the log are those of the first 50 rules, so that every catalog finds the same. */
export function measureGrowth(compiled: Compiled, rules: readonly Rule[], size: number, rounds: number): GrowthResult[] {
  const order = inOrder(compiled.tables);
  const known = new Set(order.rules.slice(0, catalogSizes[0]).map(({ id }) => id));
  const samples = errorSamples(rules.filter(({ id }) => known.has(id)));
  const log = (share: number) => syntheticLog({ size: size * 1e6, share, form: 'plain', samples, distinct: 'words' }).text;
  const [quiet, busy] = [log(0), log(0.02)];
  return catalogSizes.map((count) => {
    const tables = catalogOf(order, count, quiet);
    const { ms: start, result: engine } = time(() => createEngine(tables));
    engine.recognize(busy.slice(0, 2_000_000));
    const runs = compare(
      {
        automaton: () => engine.anchors.scan(quiet, () => undefined),
        quiet: () => engine.recognize(quiet),
        busy: () => firstReading(engine, busy),
      },
      rounds,
    );
    const speed = (text: string, ms: number) => text.length / 1000 / ms;
    return {
      rules: count,
      real: Math.min(count, order.rules.length),
      signatures: tables.signatures.length,
      start,
      quiet: speed(quiet, runs.quiet.ms),
      busy: speed(busy, runs.busy.ms),
      automaton: speed(quiet, runs.automaton.ms),
      findings: runs.busy.result.length,
    };
  });
}

/** Rules of whole classes first: they speak for every error, in a catalog of any size. */
function inOrder({ rules, signatures }: EngineTables): EngineTables {
  const order = rules
    .map((rule, index) => ({ rule, index }))
    .sort((a, b) => Number(b.rule.level !== undefined) - Number(a.rule.level !== undefined));
  const moved = new Map(order.map(({ index }, to) => [index, to]));
  return {
    rules: order.map(({ rule }) => rule),
    signatures: signatures.map((signature) => ({ ...signature, rule: moved.get(signature.rule) as number })),
  };
}

/** The first `count` rules; where there are fewer, rules whose templates are the real ones' words in another order. */
function catalogOf(real: EngineTables, count: number, quiet: string): EngineTables {
  const rules = real.rules.slice(0, count);
  const signatures = real.signatures.filter(({ rule }) => rule < count);
  const perRule = Math.max(1, Math.round(real.signatures.length / real.rules.length));
  const random = createRandom(count);
  // A rule of words that stand on every line would be refused: what such literals cost is told by the table of false alarms.
  const ordinary = new Set(wordsOf(quiet));
  const words = real.signatures.flatMap(({ template }) => wordsOf(template)).filter((word) => !ordinary.has(word));
  const skeleton = skeletonText(quiet.slice(0, quietSample));
  while (rules.length < count) {
    const rule = rules.push({ id: `made-up-${rules.length}` }) - 1;
    for (let i = 0; i < perRule; i++) signatures.push(silent(rule));
  }
  return { rules, signatures };

  /** One of which no piece stands in a log without errors, as the table of false alarms demands of the real ones. */
  function silent(rule: number): SignatureTable {
    for (;;) {
      const signature = madeUp(rule);
      const pieces = cutFragments([parseTemplate(signature.template)]).keys();
      if (![...pieces].some((piece) => skeleton.includes(piece))) return signature;
    }
  }

  function madeUp(rule: number): SignatureTable {
    const some = (length: number) => Array.from({ length }, () => random.pick(words)).join(' ');
    const template = random.next() < 0.5 ? some(random.whole(4, 9)) : `${some(random.whole(3, 5))} {{model}} ${some(random.whole(2, 4))}`;
    return { rule, template, proof: random.next() < 0.6 ? 'alone' : 'nearby' };
  }
}

function wordsOf(text: string): string[] {
  return (
    text
      .replace(/\{\{[^}]*\}\}/g, ' ')
      .toLowerCase()
      .match(/[a-z]{5,}/g) ?? []
  );
}

export function growthTable(results: readonly GrowthResult[], size: number): Table {
  const first = results[0];
  return {
    title: `Speed as the catalog grows, plain log of ${size} MB (MB/s)`,
    notes: [
      'Rules beyond the real ones are made up of their words in another order. The errors are those of the first 50 rules in every run.',
    ],
    head: ['rules', 'real', 'signatures', 'start ms', 'automaton', 'no errors', 'of 50 rules', '2 % errors', 'of 50 rules', 'findings'],
    rows: results.map((one) => [
      one.rules,
      one.real,
      one.signatures,
      one.start,
      one.automaton,
      one.quiet,
      first ? one.quiet / first.quiet : Number.NaN,
      one.busy,
      first ? one.busy / first.busy : Number.NaN,
      one.findings,
    ]),
  };
}

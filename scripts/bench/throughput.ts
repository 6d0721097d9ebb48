/** How fast is the engine on a log, and what does each finding cost? Against a bare automaton, one alternation, and Fuse.js. */
import type { Compiled } from '../../rules/compile/compile.ts';
import { createEngine, type Engine } from '../../rules/engine/recognize.ts';
import type { Finding } from '../../rules/finding.ts';
import { type Distinct, type Form, forms, syntheticLog } from './log.ts';
import { alternationOf, drainAlternation, drainAnchors, fuseOver } from './peers.ts';
import type { Table } from './table.ts';
import { allocatedBy, compare, time } from './timing.ts';

/** `distinct`: what no other error of the log has. With words of its own none is recalled from an earlier print. */
const cases = [
  { share: 0 },
  { share: 0.02 },
  { share: 0.02, distinct: 'ids' },
  { share: 0.02, distinct: 'words' },
  { share: 0.5, distinct: 'words' },
] as const satisfies readonly { share: number; distinct?: Distinct }[];
const named = { none: ', repeated', ids: ', own ids', words: ', each new' };
/** Allocations are sampled on this much text: profiling slows the engine, and they grow with the findings, not with the log. */
const allocationSample = 2_000_000;

export interface ThroughputResult {
  form: Form;
  share: number;
  distinct: Distinct | 'none';
  findings: number;
  /** Of the records with an error: part of them that a finding stands for. */
  found: number;
  rules: number;
  engine: number;
  automaton: number;
  alternation: number;
  microseconds: number;
  kilobytes: number;
}

/** What is remembered of the round before must not help this one. */
export function firstReading(engine: Engine, text: string): Finding[] {
  engine.forget();
  return engine.recognize(text);
}

/** `size` in MB of text. Speeds in MB/s. */
export function measureThroughput(compiled: Compiled, samples: readonly string[], size: number, rounds: number): ThroughputResult[] {
  const engine = createEngine(compiled.tables);
  const alternation = alternationOf(compiled.gate);
  return forms.flatMap((form) =>
    cases.map((each: { share: number; distinct?: Distinct }) => {
      const { share, distinct = 'none' } = each;
      const { text, errors } = syntheticLog({ size: size * 1e6, form, samples, ...each });
      const megabytes = text.length / 1e6;
      const runs = compare(
        {
          automaton: () => drainAnchors(engine.anchors, text),
          alternation: () => drainAlternation(alternation, text),
          engine: () => firstReading(engine, text),
        },
        rounds,
      );
      const findings = runs.engine.result;
      const part = text.slice(0, allocationSample);
      const inPart = firstReading(engine, part).length;
      return {
        form,
        share,
        distinct,
        findings: findings.length,
        found: findings.length / errors,
        rules: new Set(findings.map(({ rule }) => rule)).size,
        engine: (megabytes / runs.engine.ms) * 1000,
        automaton: (megabytes / runs.automaton.ms) * 1000,
        alternation: (megabytes / runs.alternation.ms) * 1000,
        microseconds: ((runs.engine.ms - runs.automaton.ms) * 1000) / findings.length,
        kilobytes: inPart === 0 ? Number.NaN : allocatedBy(() => firstReading(engine, part)) / 1000 / inPart,
      };
    }),
  );
}

export function throughputTable(results: readonly ThroughputResult[], size: number, literals: number): Table {
  return {
    title: `Engine on a LiteLLM log of ${size} MB, all rules loaded (MB/s)`,
    notes: [
      `Automaton: one bare Aho-Corasick pass for the same ${literals} literals. Alternation: one RegExp of them, which misses wrapped and overlapping ones.`,
      'Errors are picked from the samples of the catalog: "repeated" as logs repeat them, "own ids" with another request id in each, "each new" with a word that no other has.',
      '"us/finding" is the time beyond the bare pass; "kB/finding" what lands on the JavaScript heap; "found" counts findings per record with an error.',
    ],
    head: [
      'form',
      'errors',
      'findings',
      'found',
      'rules',
      'engine',
      'automaton',
      'alternation',
      'of automaton',
      'of altern.',
      'us/finding',
      'kB/finding',
    ],
    rows: results.map((one) => [
      one.form,
      `${one.share * 100} %${one.share === 0 ? '' : named[one.distinct]}`,
      one.findings,
      one.share === 0 ? '-' : `${Math.round(one.found * 100)} %`,
      one.rules,
      one.engine,
      one.automaton,
      one.alternation,
      one.engine / one.automaton,
      one.engine / one.alternation,
      one.share === 0 ? '-' : one.microseconds.toFixed(1),
      Number.isNaN(one.kilobytes) ? '-' : one.kilobytes.toFixed(1),
    ]),
  };
}

/** Literals of the first pass that fire although nothing fails, with how often: each of them wakes the engine for nothing. */
export function falseAlarms({ tables, gate }: Compiled, samples: readonly string[]): { literal: string; times: number }[] {
  const { text } = syntheticLog({ size: 1e6, share: 0, form: 'plain', samples });
  const times = new Map<string, number>();
  createEngine(tables).anchors.scan(text, (index) => {
    const literal = gate[index] as string;
    times.set(literal, (times.get(literal) ?? 0) + 1);
  });
  return [...times].map(([literal, count]) => ({ literal, times: count })).sort((a, b) => b.times - a.times);
}

export function alarmTable(alarms: readonly { literal: string; times: number }[]): Table {
  return {
    title: 'Literals of the first pass that fire on 1 MB of log in which nothing fails',
    notes: [
      alarms.length === 0
        ? 'None.'
        : 'Each wakes the engine (and on a page the reader) for nothing; choose other pieces of those signatures.',
    ],
    head: ['literal', 'times'],
    rows: alarms.map(({ literal, times }) => [literal, times]),
  };
}

export interface FuseResult {
  sampled: number;
  lines: number;
  /** Milliseconds a line. */
  fuse: number;
  engine: number;
}

/** One Fuse.js search a line, on lines spread over the log: all of them would take hours. */
export function measureFuse(compiled: Compiled, samples: readonly string[], size: number, most: number): FuseResult {
  const { text } = syntheticLog({ size: size * 1e6, share: 0.02, form: 'plain', samples });
  const lines = text.split('\n').filter((line) => line !== '');
  const search = fuseOver(compiled.search);
  const step = Math.max(1, Math.floor(lines.length / most));
  const asked = lines.filter((_, index) => index % step === 0).slice(0, most);
  const fuse = time(() => asked.reduce((sum, line) => sum + search(line), 0)).ms / asked.length;
  const engine = createEngine(compiled.tables);
  engine.recognize(text);
  return {
    sampled: asked.length,
    lines: lines.length,
    fuse,
    engine: compare({ engine: () => firstReading(engine, text) }).engine.ms / lines.length,
  };
}

export function fuseTable({ sampled, lines, fuse, engine }: FuseResult): Table {
  return {
    title: 'One Fuse.js search per line, against the engine (plain log, 2 % errors)',
    notes: [`Fuse.js searched ${sampled} lines; its total is extrapolated to all ${lines.toLocaleString('en')}.`],
    head: ['', 'ms/line', 'all lines (s)', 'times the engine'],
    rows: [
      ['engine', engine.toFixed(5), (engine * lines) / 1000, '1'],
      ['Fuse.js', fuse.toFixed(2), (fuse * lines) / 1000, Math.round(fuse / engine)],
    ],
  };
}

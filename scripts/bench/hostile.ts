/** Texts made to make an engine slow. Time at 1, 2, 4 and 8 times the length, and the exponent: 1 is linear. */
import type { Compiled } from '../../rules/compile/compile.ts';
import { createEngine } from '../../rules/engine/recognize.ts';
import type { Table } from './table.ts';
import { collectGarbage, median, slope, time } from './timing.ts';

const error = ' litellm.RateLimitError: RateLimitError: OpenAIException - ';
const multiples = [1, 2, 4, 8];
/** At 8 times the longest is a million pairs. */
const unit = 250_000;
const rounds = 3;
/** Milliseconds that a run lasts at least, repeated if need be. */
const shortest = 40;
/** A text that takes longer than this, in milliseconds, is timed once. */
const slow = 1500;

type Make = (length: number, literals: readonly string[]) => string;

const repeated = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));
/** Nothing but this. */
const only =
  (piece: string): Make =>
  (length) =>
    repeated(piece, length);
/** An error every 20,000 characters, so that the engine reads all of it closely, and this in between. */
const between =
  (piece: string, before = error): Make =>
  (length) =>
    repeated(before + repeated(piece, 20_000), length);

const texts: Record<string, Make> = {
  '{" (a million at 8x)': only('{"'),
  '{" between errors': between('{"'),
  '[ between errors': between('['),
  '[{( nested, then closed, after an error': (length) => error + repeated('[{(', length / 2) + repeated(')}]', length / 2),
  'one endless line of errors': only(`${error}Rate limit reached for gpt-4o in organization org-1 on tokens per min. `),
  'one endless line, words between errors': between('the quick brown fox jumps over the lazy dog '),
  'near-anchors: all but the last letter': (length, literals) =>
    repeated(literals.map((literal) => literal.slice(0, -1)).join(' '), length),
  'anchors and nothing else': (length, literals) => repeated(literals.join(' '), length),
  'anchors, each on its line': (length, literals) => repeated(literals.join('\n'), length),
  'a traceback that never ends': (length) =>
    `Traceback (most recent call last):\n${repeated('  File "/usr/lib/python3.13/site-packages/litellm/main.py", line 605, in acompletion\n    response = await init_response\n', length)}`,
  'traceback headers only': only('Traceback (most recent call last):\n'),
  'traceback headers between errors': between('Traceback (most recent call last):\n', `${error}\n`),
  'tracebacks chained without end': only(
    `Traceback (most recent call last):\n  File "/a/litellm/main.py", line 6, in f\nlitellm.exceptions.Timeout: ${error}x\n\nDuring handling of the above exception, another exception occurred:\n\n`,
  ),
  'double quotes between errors': between('"', `"${error}`),
  'quotes in turn between errors': between('"\'`', `"${error}`),
  'backslashes between errors': between('\\'),
  'escaped quotes between errors': between('\\"', `"${error}`),
  'provider tokens': only('OpenAIException - '),
  'provider tokens without an end': only('openaiexception'),
  'class words': only('litellm.RateLimitError: '),
  'suffixes only': only('Received Model Group=gpt-4o\nAvailable Model Group Fallbacks=None LiteLLM Retried: 2 times '),
  'blanks between errors': between(' '),
  'blank lines between errors': between('\n'),
  'rows that wrap, between errors': between(`${'word '.repeat(16)}\n`),
  'colours between errors': between('\u001b[92m'),
  'entities between errors': between('&amp;amp;lt;'),
  'letters between errors': between('a'),
};

export interface HostileResult {
  name: string;
  /** Milliseconds, in the order of `multiples`. */
  ms: number[];
  /** Million characters a second at the longest. */
  speed: number;
  slope: number;
  findings: number;
}

export function measureHostile(compiled: Compiled): HostileResult[] {
  const engine = createEngine(compiled.tables);
  engine.recognize(repeated(`${error}Rate limit reached\n`, unit));
  return Object.entries(texts).map(([name, make]) => {
    let findings = 0;
    let longest = 0;
    const ms = multiples.map((multiple) => {
      const text = make(unit * multiple, compiled.gate);
      longest = text.length;
      const runs: number[] = [];
      while (runs.length < rounds && (runs.at(-1) ?? 0) < slow) {
        collectGarbage();
        const run = time(() => engine.recognize(text).length, shortest);
        runs.push(run.ms);
        findings = run.result;
      }
      return median(runs);
    });
    const points = ms.map((y, index) => ({ x: multiples[index] as number, y }));
    return { name, ms, speed: longest / 1000 / (ms.at(-1) as number), slope: slope(points), findings };
  });
}

export function hostileTable(results: readonly HostileResult[]): Table {
  return {
    title: `Hostile texts, from ${unit / 1000} kB to ${(unit * 8) / 1000} kB (ms)`,
    notes: ['"slope" is the exponent of time over length, fitted to the four: 1 is linear, 2 quadratic.'],
    head: ['text', ...multiples.map((multiple) => `${multiple}x`), 'MB/s at 8x', 'slope', 'findings'],
    rows: results.map(({ name, ms, speed, slope: exponent, findings }) => [name, ...ms, speed, exponent.toFixed(2), findings]),
  };
}

/** Texts made to make an engine slow. Time at 1, 2, 4 and 8 times the length, and the exponent: 1 is linear. */
import type { Compiled } from '../../rules/compile/compile.ts';
import { createEngine } from '../../rules/engine/recognize.ts';
import type { Table } from './table.ts';
import { collectGarbage, median, slope, time } from './timing.ts';

const error = 'litellm.RateLimitError: RateLimitError: OpenAIException - ';
const multiples = [1, 2, 4, 8];
/** At 8 times the longest is a million pairs. */
const unit = 250_000;
const rounds = 3;
/** A text that takes longer than this, in milliseconds, is timed once. */
const slow = 4000;

type Make = (length: number, literals: readonly string[]) => string;

const filled = (before: string, piece: string) => (length: number) => before + piece.repeat(Math.ceil(length / piece.length));
/** Pieces after one another, from the first again when all were used. */
const inTurn = (pieces: readonly string[], length: number) => filled('', pieces.join(''))(length);

const texts: Record<string, Make> = {
  '{" after an error': filled(error, '{"'),
  '[ after an error': filled(error, '['),
  '[{( nested and closed': (length) => {
    const deep = Math.ceil(length / 6);
    return error + '[{('.repeat(deep) + ')}]'.repeat(deep);
  },
  'one endless line of errors': filled('', `${error}Rate limit reached for gpt-4o in organization org-1 on tokens per min. `),
  'one endless line after an error': filled(error, 'the quick brown fox jumps over the lazy dog '),
  'near-anchors: all but the last letter': (length, literals) => inTurn(literals.map((literal) => `${literal.slice(0, -1)} `), length),
  'anchors and nothing else': (length, literals) => inTurn(literals.map((literal) => `${literal} `), length),
  'anchors, each on its line': (length, literals) => inTurn(literals.map((literal) => `${literal}\n`), length),
  'a traceback that never ends': filled(
    'Traceback (most recent call last):\n',
    '  File "/usr/lib/python3.13/site-packages/litellm/main.py", line 605, in acompletion\n    response = await init_response\n',
  ),
  'traceback headers only': filled(`${error}\n`, 'Traceback (most recent call last):\n'),
  'tracebacks chained without end': filled(
    '',
    `Traceback (most recent call last):\n  File "/a/litellm/main.py", line 6, in f\nlitellm.exceptions.Timeout: ${error}x\n\nDuring handling of the above exception, another exception occurred:\n\n`,
  ),
  'double quotes': filled(`${error}"`, '"'),
  'quotes in turn': filled(`"${error}`, `"'\``),
  backslashes: filled(error, '\\'),
  'escaped quotes': filled(`"${error}`, '\\"'),
  'provider tokens': filled('', 'OpenAIException - '),
  'provider tokens without an end': filled(error, 'openaiexception'),
  'class words': filled('', 'litellm.RateLimitError: '),
  'suffixes only': filled('', 'Received Model Group=gpt-4o\nAvailable Model Group Fallbacks=None LiteLLM Retried: 2 times '),
  'blanks after an error': filled(error, ' '),
  'blank lines after an error': filled(error, '\n'),
  'rows that wrap for ever': filled(error, `${'word '.repeat(16)}\n`),
  'colours only': filled(error, '\u001b[92m'),
  'entities only': filled(error, '&amp;amp;lt;'),
  'word characters after an error': filled(error, 'a'),
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
  engine.recognize(filled('', `${error}Rate limit reached\n`)(unit));
  return Object.entries(texts).map(([name, make]) => {
    let findings = 0;
    let longest = 0;
    const ms = multiples.map((multiple) => {
      const text = make(unit * multiple, compiled.gate);
      longest = text.length;
      const runs: number[] = [];
      while (runs.length < rounds && (runs.at(-1) ?? 0) < slow) {
        collectGarbage();
        const run = time(() => engine.recognize(text).length);
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

/** A synthetic LiteLLM log of any length: quiet records with failing ones among them, printed plain, coloured, or as JSON lines. */
import type { Rule } from '../../rules/schema.ts';
import { createRandom, type Random } from './random.ts';
import { type LogRecord, quietRecord } from './records.ts';

export const forms = ['plain', 'coloured', 'json'] as const;
export type Form = (typeof forms)[number];

export type Distinct = 'ids' | 'words';

export interface SyntheticLog {
  text: string;
  /** Records that hold an error, and all records. */
  errors: number;
  records: number;
  /** Lines as a terminal shows them. */
  lines: number;
}

/** Longest sample taken as an error of a log: some examples are whole bug reports. */
const longestSample = 4000;

/** The texts that the catalog's stable rules give as their own: real errors, of many kinds. */
export function errorSamples(rules: readonly Rule[]): string[] {
  return rules.flatMap((rule) =>
    rule.status === 'stable' ? rule.examples.matches.map(({ text }) => text.trim()).filter((text) => text.length <= longestSample) : [],
  );
}

/**
 * `distinct` gives each error an id that no other has, or words that no other has. `size` in UTF-16 units (a MB of these figures is a million of them); `share` of the records that hold an error, 0 to 1. The same arguments
 * give the same log.
 */
export function syntheticLog(options: {
  size: number;
  share: number;
  form: Form;
  samples: readonly string[];
  distinct?: Distinct;
}): SyntheticLog {
  const { size, share, form, samples, distinct } = options;
  const random = createRandom(20_261_120);
  const clock = createClock(random);
  const printed: string[] = [];
  let length = 0;
  let errors = 0;
  while (length < size) {
    const fails = random.next() < share;
    const sample = fails ? random.pick(samples) : '';
    const record = fails ? failing(`${sample}${own(distinct, printed.length)}`, random) : quietRecord(random);
    const line = print[form](record, clock());
    printed.push(line);
    length += line.length + 1;
    if (fails) errors++;
  }
  const text = `${printed.join('\n')}\n`;
  return { text, errors, records: printed.length, lines: text.split('\n').length - 1 };
}

/** What no other error of the log has: the id of its request, or a name in letters, which nobody can tell from the text of the error. */
function own(distinct: Distinct | undefined, number: number): string {
  if (distinct === undefined) return '';
  if (distinct === 'ids') return ` request_id=req_${String(number).padStart(7, '0')}`;
  return ` for ${[...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('o')}`;
}

const carriers = ['_handle_llm_api_exception', 'async_data_generator'];

/** A sample that begins with LiteLLM's class is printed by the proxy's handler; others (whole log lines, client output) as they stand. */
function failing(sample: string, random: Random): LogRecord {
  if (!/^litellm\.\w+:/.test(sample)) return { level: 'ERROR', message: sample };
  return {
    logger: 'LiteLLM Proxy',
    level: 'ERROR',
    place: `common_request_processing.py:${random.whole(400, 900)}`,
    message: `litellm.proxy.proxy_server.${random.pick(carriers)}(): Exception occured - ${sample}`,
  };
}

/** Times of day that go forward by up to two seconds a record, past midnight too. */
function createClock(random: Random): () => number {
  let seconds = 8 * 3600;
  return () => {
    seconds += random.next() * 2;
    return Math.floor(seconds);
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const timeOfDay = (seconds: number) => `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

const print: Record<Form, (record: LogRecord, seconds: number) => string> = {
  plain: ({ logger, level, place, message }, seconds) =>
    logger ? `${timeOfDay(seconds)} - ${logger}:${level}: ${place} - ${message}` : message,
  coloured: ({ logger, level, place, message }, seconds) =>
    logger
      ? `\u001b[92m${timeOfDay(seconds)} - ${logger}:${level}\u001b[0m: ${place} - ${message}`
      : message.replace(/^(INFO|ERROR):/, '\u001b[32m$1\u001b[0m:'),
  json: ({ level, message }, seconds) => {
    const day = two(20 + (Math.floor(seconds / 86_400) % 10));
    const timestamp = `2026-11-${day}T${timeOfDay(seconds)}.${two(seconds % 97)}0000`;
    return `{"message": ${quoted(message.replace(/^INFO: {5}/, ''))}, "level": "${level}", "timestamp": "${timestamp}"}`;
  },
};

/** As Python's json.dumps quotes it: ASCII only. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

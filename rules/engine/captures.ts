/**
 * The vocabulary of captures: what each name means and which type guards it. A hole `{{model}}` takes its type from here;
 * `{{anything:number}}` states one. Sources of the names: LiteLLM's own message texts (1.60 to 1.109).
 */
import type { CaptureType } from '../finding.ts';

export const captureNames: Record<string, CaptureType> = {
  allowed_models: 'list',
  api_base: 'url',
  api_version: 'version',
  budget: 'number',
  class: 'class',
  config_file: 'path',
  cooldown_list: 'list',
  cooldown_seconds: 'number',
  current_cost: 'number',
  current_usage: 'number',
  deployment: 'model',
  elapsed_seconds: 'number',
  env_name: 'word',
  errno: 'number',
  error_type: 'word',
  fallbacks: 'list',
  guardrail: 'word',
  host: 'host',
  key_alias: 'word',
  key_hash: 'hash',
  limit: 'number',
  log_file: 'path',
  log_level: 'word',
  log_time: 'time',
  logger: 'line',
  limit_type: 'word',
  max_retries: 'integer',
  max_tokens: 'integer',
  model: 'model',
  model_group: 'model',
  module: 'word',
  owner: 'word',
  owner_kind: 'word',
  param: 'word',
  params: 'list',
  port: 'port',
  provider: 'provider',
  region: 'word',
  remaining: 'number',
  request_tokens: 'integer',
  reset_time: 'time',
  retries: 'integer',
  role: 'word',
  route: 'path',
  server: 'word',
  status: 'integer',
  table: 'word',
  tags: 'list',
  team: 'word',
  timeout_seconds: 'number',
  url: 'url',
  user: 'word',
  version: 'version',
};

/** Longest value in characters without blanks; a hole never looks further, which keeps matching linear. */
export const captureLimits: Record<CaptureType, number> = {
  number: 24,
  integer: 12,
  word: 120,
  model: 200,
  provider: 60,
  class: 60,
  host: 253,
  port: 5,
  url: 300,
  path: 300,
  list: 1500,
  version: 40,
  hash: 80,
  time: 40,
  text: 400,
  line: 300,
};

/** What a value of the type looks like once quotes and blanks around it are gone. A value that fails is not captured. */
const shapes: Record<CaptureType, RegExp> = {
  number: /^-?\d[\d,]*(?:\.\d+)?(?:e-?\d+)?$/i,
  integer: /^\d[\d,]*$/,
  word: /^[^\s"'`]{1,120}$/,
  model: /^[^\s"'`{}[\],;]{1,200}$/,
  provider: /^[A-Za-z][\w.-]{1,59}$/,
  class: /^[A-Z]\w{2,59}$/,
  host: /^(?:[A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?)*\.?|\[?[0-9a-f:]+\]?)$/i,
  port: /^\d{1,5}$/,
  url: /^https?:\/\/[^\s"'`<>]{3,290}$/i,
  path: /^[^\s"'`<>]{1,300}$/,
  list: /^[[({][\s\S]*$/,
  version: /^(?:main-)?[vV]?\d[\w.+-]*$/,
  hash: /^[0-9a-f]{6,64}$/i,
  time: /^\d[\d:.,TZ +-]{3,35}(?:UTC)?$/,
  text: /\S/,
  line: /\S/,
};

/** Takes as much of `text` at `from` as a value of the type can be, where no literal says where it ends. */
const runs: Record<CaptureType, RegExp> = {
  number: /-?\d[\d,]*(?:\.\d+)?(?:e-?\d+)?/iy,
  integer: /\d[\d,]*/y,
  word: /[^\s"'`,;()]{1,120}/y,
  model: /[^\s"'`{}[\],;()]{1,200}/y,
  provider: /[A-Za-z][\w.-]{0,59}/y,
  class: /[A-Z]\w{1,59}/y,
  host: /[A-Za-z0-9_.\-[\]:]{1,253}/y,
  port: /\d{1,5}/y,
  url: /https?:\/\/[^\s"'`<>,;)\]}]{1,290}/iy,
  path: /[^\s"'`<>,;)\]}]{1,300}/y,
  list: /\[[^\]\n]{0,1500}\]?|\{[^}\n]{0,1500}\}?|\([^)\n]{0,1500}\)?/y,
  version: /[vV]?\d[\w.+-]{0,38}/y,
  hash: /[0-9a-f]{6,64}/iy,
  time: /\d[\d:.,TZ+-]*(?: \d[\d:.]*)?(?: UTC)?/y,
  text: /[^\n]{1,400}/y,
  line: /[^\n]{1,300}/y,
};

/** Types whose values hold no blanks: a blank inside is a wrapped row, and is closed up. */
const solid: ReadonlySet<CaptureType> = new Set([
  'number',
  'integer',
  'model',
  'host',
  'port',
  'url',
  'hash',
  'version',
  'provider',
  'class',
]);

/**
 * The value between two literals, as its type wants it, or null when it does not look like one.
 * `raw` is cleaned text (engine/clean.ts).
 */
export function readCapture(raw: string, type: CaptureType): string | null {
  let value = raw.trim();
  // Each of these copies only what has something to be taken away: values are read for every candidate.
  if (quotes.includes(value.charAt(0)) || quotes.includes(value.charAt(value.length - 1))) value = value.replace(/^["'`(]+|["'`]+$/g, '');
  if (/\s/.test(value)) value = solid.has(type) ? value.replace(/\s+/g, '') : value.replace(/\s+/g, ' ').trim();
  if (solid.has(type) && '.,:;'.includes(value.charAt(value.length - 1))) value = value.replace(/[.,:;]+$/, '');
  return value.length > 0 && value.length <= captureLimits[type] * 2 && shapes[type].test(value) ? value : null;
}

const quotes = '"\'`(';

/** End of the run of `type` that begins at `from` in cleaned text (blanks and opening quotes before it are passed over). */
export function runCapture(text: string, from: number, type: CaptureType): { start: number; end: number } | null {
  let start = from;
  while (start < text.length && start - from < 8 && /[\s"'`]/.test(text[start] as string)) start++;
  const run = runs[type];
  run.lastIndex = start;
  const found = run.exec(text);
  return found === null ? null : { start, end: start + found[0].length };
}

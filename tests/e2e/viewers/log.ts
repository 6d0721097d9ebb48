/** One log, for every viewer: four failures of the real LiteLLM proxy among ordinary requests, as the program printed them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const recorded = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'diagnosis', 'recorded', name), 'utf8')
    .trimEnd()
    .split('\n');

const request = (port: number, answer = '200 OK') => `INFO:     172.18.0.5:${port} - "POST /v1/chat/completions HTTP/1.1" ${answer}`;
const cooldown =
  "\u001b[92m10:49:58 - LiteLLM Proxy:ERROR\u001b[0m: common_request_processing.py:863 - litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=['b5f0c7c2e0a94d8f']";

/** Lines with the escape bytes of their colours. The second failure is a traceback of 140 lines, the third one of 80. */
export const lines: readonly string[] = [
  'INFO:     Started server process [1]',
  'INFO:     Application startup complete.',
  request(41822),
  cooldown,
  request(43555, '429 Too Many Requests'),
  request(43556),
  ...recorded('proxy-refused.log.txt'),
  request(43557),
  request(43558),
  ...recorded('proxy-quota.log.txt'),
  request(43559),
  ...recorded('proxy-invalid-model.log.txt'),
  request(43560),
  request(43561),
];

/** The same log as its programs wrote it: one message each, the traceback with the line that it belongs to. */
export const messages: readonly string[] = joined(lines);

function joined(all: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of all) {
    if (whole.length === 0 || /^(INFO: |.{0,5}\d\d:\d\d:\d\d - )/.test(line)) whole.push(line);
    else whole[whole.length - 1] += `\n${line}`;
  }
  return whole;
}

/** What is wrong in it, from its first line to its last. */
export const failures = [
  { rule: 'no-deployments-cooldown', says: 'Passed model=gpt-4o' },
  { rule: 'http-handler-connection-refused', says: 'Connect call failed' },
  { rule: 'openai-insufficient-quota', says: 'You exceeded your current quota' },
  { rule: 'proxy-invalid-model-name', says: 'Invalid model name passed in model=nothere' },
];

/** A piece of a line in one colour; `code` is the colour's number, empty for none. */
export interface Coloured {
  code: string;
  text: string;
}

const colour = new RegExp(`${String.fromCharCode(27)}\\[(\\d*)m`);

export function colours(line: string): Coloured[] {
  const parts: Coloured[] = [];
  let code = '';
  for (const [index, part] of line.split(colour).entries()) {
    if (index % 2 === 1) code = part === '0' ? '' : part;
    else if (part !== '') parts.push({ code, text: part });
  }
  return parts;
}

export const plain = (line: string) =>
  colours(line)
    .map(({ text }) => text)
    .join('');

import { describe, expect, it } from 'vitest';
import { compileCatalog } from '../../scripts/catalog/load.ts';
import type { Finding } from '../finding.ts';
import { createBeside } from './beside.ts';
import { createEngine } from './recognize.ts';
import type { Beside, EngineTables } from './tables.ts';

const { tables } = await compileCatalog();
const engine = createEngine(tables);

describe('what stands beside an error tells what the error leaves open', () => {
  it.each([
    [
      'in English',
      'litellm.InternalServerError: OpenAIException - Connection error.\n\nStart it with `ollama serve`.',
      'ollama-connection-refused',
    ],
    [
      'in Chinese',
      'litellm.APIError: OpenAIException - Connection error.\n\n根因：账户余额不足，请充值。',
      'provider-insufficient-credits',
    ],
    [
      'in Japanese',
      'litellm.APIConnectionError: OllamaException - .\n\nモデルがまだダウンロードされていない可能性があります。',
      'ollama-model-not-found',
    ],
    [
      'above it',
      'NVIDIA_NIM_API_KEY was still not set in .env, so the call ended with\n\nlitellm.APIError: Nvidia_nimException - Connection error.',
      'provider-api-key-missing',
    ],
    [
      'in Russian',
      'litellm.APIError: APIError: OpenAIException - Connection error.\n\nПричина: переменная OPENAI_API_KEY не была задана.',
      'provider-api-key-missing',
    ],
    ['in Vietnamese', 'litellm.APIConnectionError: OllamaException - \n\nOllama chưa chạy.', 'ollama-connection-refused'],
    [
      'in Polish',
      'litellm.InternalServerError: InternalServerError: OpenAIException - Connection error.\n\nBrak klucza API w zmiennych środowiskowych.',
      'provider-api-key-missing',
    ],
    [
      'in its row of a table',
      '| id | error |\n|---|---|\n| ollama/llama3 | litellm.Timeout: Connection timed out after 600.0 seconds |\n',
      'ollama-timeout',
    ],
  ])('%s', (_, text, rule) => {
    expect(engine.recognize(text).map((finding) => finding.rule)).toEqual([rule]);
  });

  it.each([
    ['what is denied', 'This is not a missing API key, the balance is fine and DNS works.'],
    ['what is right', 'OPENAI_API_KEY is set, and the account has credit.'],
    ['what is right, in German', 'Der API-Key ist gesetzt, Guthaben ist vorhanden.'],
    ['what aider prints', "The API provider's servers are down or overloaded.\nRetrying in 0.2 seconds..."],
    ['what uvicorn prints', 'INFO: 127.0.0.1:5 - "POST /v1/chat/completions HTTP/1.1" 502 Bad Gateway'],
    ['a configuration', 'litellm_settings:\n  drop_params: true\n  api_key: os.environ/OPENAI_API_KEY'],
  ])('but not by %s', (_, note) => {
    const text = `litellm.InternalServerError: InternalServerError: OpenAIException - Connection error.\n\n${note}\n`;
    expect(engine.recognize(text)[0]?.rule).toBe('openai-compatible-connection-error');
  });

  it('and is never more than likely, with the rule of its own words second', () => {
    const [finding] = engine.recognize('litellm.Timeout: Connection timed out after 600.0 seconds\n\nOllama was loading a model.');
    expect(finding).toMatchObject({ rule: 'ollama-timeout', confidence: 'likely' });
    expect(finding?.alternatives[0]?.rule).toBe('request-timeout');
  });

  it('and shows both: the words of the error, and those beside it', () => {
    const [finding] = engine.recognize('litellm.APIError: OpenAIException - Connection error.\n\nStart it with `ollama  serve`.');
    expect(finding?.because).toMatch(/Connection error\.? … ollama serve$/);
  });

  it('but not where the error says it itself', () => {
    const text =
      'litellm.AuthenticationError: OpenAIException - Incorrect API key provided: sk-1234. You can find your API key at\n\nNo API key was set.';
    expect(engine.recognize(text)[0]?.rule).toBe('provider-authentication-error');
  });

  it('and not in the row of another error', () => {
    const text = [
      '| `litellm.InternalServerError: OpenAIException - Connection error.` | see the log |',
      '| `litellm.AuthenticationError: Missing Anthropic API Key - A call is being made to anthropic but no key` | the key was not set |',
    ].join('\n');
    expect(engine.recognize(text)[0]?.rule).toBe('openai-compatible-connection-error');
  });
});

describe('words beside an error', () => {
  const finding = (start: number, end: number, more: Partial<Finding> = {}): Finding => ({
    start,
    end,
    rule: 'open',
    confidence: 'likely',
    because: '',
    captures: {},
    chain: [{ class: 'APIError', provider: null, status: null, text: '' }],
    cause: 0,
    alternatives: [{ rule: 'third', confidence: 'perhaps' }],
    version: null,
    ...more,
  });
  const tablesOf = (...besides: [string, Beside][]): EngineTables => ({
    rules: besides.map(([id, beside]) => ({ id, beside: [beside] })),
    signatures: [],
  });
  const told = (text: string, besides: [string, Beside][], more?: Partial<Finding>) => {
    const start = text.indexOf('ERR');
    return createBeside(tablesOf(...besides))(text, [finding(start, start + 3, more)])[0] as Finding;
  };

  it('may have others between them, up to forty letters', () => {
    const named: [string, Beside] = ['named', { words: ['key…notset'], instead: ['open'] }];
    expect(told('ERR\nthe key of this provider is not set', [named]).rule).toBe('named');
    expect(told(`ERR\nthe key ${'of somebody '.repeat(6)}is not set`, [named]).rule).toBe('open');
  });

  it('count the more the nearer they stand, and below more than above', () => {
    const rules: [string, Beside][] = [
      ['near', { words: ['nokey'], instead: ['open'] }],
      ['far', { words: ['nobalance'], instead: ['open'] }],
    ];
    expect(told('ERR\nno key, and later no balance', rules).rule).toBe('near');
    expect(told('no balance was left\nERR\nthere was no key', rules).rule).toBe('near');
  });

  it('count first where they are called the cause', () => {
    const rules: [string, Beside][] = [
      ['near', { words: ['nokey'], instead: ['open'] }],
      ['cause', { words: ['nobalance'], instead: ['open'] }],
    ];
    expect(told('ERR\nthere was no key in the other file. Root cause: no balance', rules).rule).toBe('cause');
  });

  it('leave a rule that they confirm, unless something more is told right after it', () => {
    const rules: [string, Beside][] = [
      ['open', { words: ['unreachable'], instead: ['open'] }],
      ['far', { words: ['nobalance'], instead: ['open'] }],
    ];
    expect(told(`ERR\nthe server was unreachable. ${'Later, in another place, '.repeat(6)} no balance`, rules).rule).toBe('open');
    expect(told('ERR\nthe server was unreachable: no balance', rules).rule).toBe('far');
  });

  it('go on in what was taken for the message', () => {
    const text = 'litellm.APIError: OpenAIException - Connection error. there was no key';
    const beside: [string, Beside] = ['named', { words: ['nokey'], instead: ['open'] }];
    expect(createBeside(tablesOf(beside))(text, [finding(0, text.length)])[0]?.rule).toBe('named');
  });

  it('stand once for an error that is quoted twice', () => {
    const text = 'ERR one\n\nand again\nERR one\nthere was no key\n\nERR two\n';
    const at = (from: number) => finding(text.indexOf('ERR', from), text.indexOf('ERR', from) + 7);
    const second = text.indexOf('ERR', 3);
    const findings = [at(0), at(second), at(text.indexOf('ERR two'))];
    const beside: [string, Beside] = ['named', { words: ['nokey'], instead: ['open'] }];
    expect(createBeside(tablesOf(beside))(text, findings).map(({ rule }) => rule)).toEqual(['named', 'named', 'open']);
  });

  it('speak for their rule only where its conditions hold', () => {
    const named: [string, Beside] = ['named', { words: ['nokey'], instead: ['open'], when: { class: ['Timeout'] } }];
    expect(told('ERR\nno key', [named]).rule).toBe('open');
    expect(told('ERR\nno key', [named], { chain: [{ class: 'litellm.Timeout', provider: null, status: null, text: '' }] }).rule).toBe(
      'named',
    );
  });

  it('tell nothing of what is certain, quoted elsewhere or not', () => {
    const text = 'ERR\nthere was no key\n\nERR';
    const findings = [finding(0, 3), finding(text.lastIndexOf('ERR'), text.length, { confidence: 'certain' })];
    const beside: [string, Beside] = ['named', { words: ['nokey'], instead: ['open'] }];
    expect(createBeside(tablesOf(beside))(text, findings).map(({ rule }) => rule)).toEqual(['named', 'open']);
  });

  it('leave alone what is certain, unless they name a case of it', () => {
    const beside: Beside = { words: ['nokey'], instead: ['open'] };
    expect(told('ERR\nno key', [['named', beside]], { confidence: 'certain' }).rule).toBe('open');
    expect(told('ERR\nno key', [['named', { ...beside, narrows: true }]], { confidence: 'certain' })).toMatchObject({
      rule: 'named',
      confidence: 'likely',
    });
  });

  it('put the rule that was first in front of the others', () => {
    const { alternatives } = told('ERR\nno key', [['third', { words: ['nokey'], instead: ['open'] }]]);
    expect(alternatives.map(({ rule }) => rule)).toEqual(['open']);
  });
});

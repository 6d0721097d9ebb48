/** The engine on toy rules: what counts as one error, where it ends, what failed first, how sure we are. The real catalog has its own test. */
import { describe, expect, it } from 'vitest';
import type { Intent } from '../finding.ts';
import { createEngine, makingEngine } from './recognize.ts';
import type { EngineTables, RuleTable, SignatureTable } from './tables.ts';

function engineOf(rules: Record<string, Partial<RuleTable> & { templates?: string[]; nearby?: string[] }>) {
  const tables: EngineTables = { rules: [], signatures: [] };
  for (const [id, { templates = [], nearby = [], ...rest }] of Object.entries(rules)) {
    const rule = tables.rules.push({ id, ...rest }) - 1;
    const add = (template: string, proof: SignatureTable['proof']) => tables.signatures.push({ rule, template, proof });
    for (const template of templates) add(template, 'alone');
    for (const template of nearby) add(template, 'nearby');
  }
  return createEngine(tables);
}

const engine = engineOf({
  cooldown: {
    templates: [
      'No deployments available for selected model, Try again in {{cooldown_seconds}} seconds. Passed model={{model_group}}. pre-call-checks=',
    ],
  },
  refused: { nearby: ['Connection refused'] },
  quota: { nearby: ['You exceeded your current quota, please check your plan'] },
  'context-window': { nearby: ["This model's maximum context length is {{limit}} tokens"] },
  'no-fallback': { templates: ['No fallback model group found for original model_group={{model_group}}'], level: 'wrapper' },
  'rate-limit-class': { templates: ['litellm.RateLimitError: '], level: 'class' },
  unexplained: { level: 'any' },
});
const cooldown =
  "No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=['a1']";
const rulesIn = (text: string, intent: Intent = 'scan') => engine.recognize(text, { intent }).map(({ rule }) => rule);
const textsIn = (text: string) => engine.recognize(text).map(({ start, end }) => text.slice(start, end));

describe('one finding is one error', () => {
  it('takes a log line, its traceback and the summary for one', () => {
    const text = [
      `14:05:23 - LiteLLM Proxy:ERROR: common_request_processing.py:1049 - litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - ${cooldown}`,
      'Traceback (most recent call last):',
      '  File "/app/litellm/proxy/proxy_server.py", line 5827, in chat_completion',
      '    raise RouterRateLimitError(',
      `litellm.types.router.RouterRateLimitError: ${cooldown}`,
      'INFO:     127.0.0.1:49304 - "POST /chat/completions HTTP/1.1" 429 Too Many Requests',
    ].join('\n');
    expect(rulesIn(text)).toEqual(['cooldown']);
    expect(textsIn(text)[0]).toMatch(/^LiteLLM Proxy:ERROR[\s\S]*cooldown_list=\['a1'\]$/);
  });

  it('takes errors that follow each other row by row for as many, however long the rows are', () => {
    const text = [
      'litellm.BadRequestError: OpenAIException - the moon is full and so is the sun tonight',
      '- litellm.RateLimitError: OpenAIException - the moon is not full and so is the sun',
      '  litellm.Timeout: the moon is full and so is the sun and so are all the stars tonight',
      '  AzureException - the moon is full and so is the sun and so are all the stars tonight',
      '  AzureException - the moon is full and so is the sun and so are all the stars there',
    ].join('\n');
    expect(textsIn(text)).toEqual(text.split('\n').map((row) => row.replace(/^[ -]*/, '')));
  });

  it('a gap of a rule does not reach into the class of the next error', () => {
    const gap = engineOf({ limited: { nearby: ['Exception - {{...}}rate limit'] }, unexplained: { level: 'any' } });
    const text = 'litellm.APIError: OpenAIException - no\nlitellm.RateLimitError: OpenAIException - Rate limit reached';
    expect(gap.recognize(text).map(({ rule }) => rule)).toEqual(['unexplained', 'limited']);
  });

  it('takes the same error printed twice for two', () => {
    expect(rulesIn(`${cooldown}\nRetrying in 0.2 seconds...\n${cooldown}`)).toEqual(['cooldown', 'cooldown']);
  });

  it('takes chained tracebacks for one, and the first exception for its cause', () => {
    const text = [
      'Traceback (most recent call last):',
      '  File "/venv/site-packages/httpx/_transports/default.py", line 101, in map',
      'httpx.ConnectError: [Errno 111] Connection refused',
      '',
      'During handling of the above exception, another exception occurred:',
      '',
      'Traceback (most recent call last):',
      '  File "/venv/site-packages/litellm/main.py", line 3012, in completion',
      'litellm.exceptions.APIConnectionError: litellm.APIConnectionError: OllamaException - [Errno 111] Connection refused',
      'done',
    ].join('\n');
    const [finding, ...rest] = engine.recognize(text);
    expect(rest).toEqual([]);
    expect(finding?.rule).toBe('refused');
    expect(finding?.chain.map((link) => link.class)).toEqual(['APIConnectionError', 'httpx.ConnectError']);
    expect(finding?.cause).toBe(1);
  });
});

describe('where an error ends', () => {
  it('ends before the next log record', () => {
    expect(textsIn(`litellm.RateLimitError: slow down\n2025-01-01 10:00:00 INFO next`)).toEqual(['litellm.RateLimitError: slow down']);
  });

  it('ends with the quote that it stands in, not with a quote inside', () => {
    expect(textsIn('{"msg":"litellm.RateLimitError: model \\"gpt\\" is busy","level":"error"}')).toEqual([
      'litellm.RateLimitError: model \\"gpt\\" is busy',
    ]);
  });

  it('takes the whole body that the proxy answered', () => {
    const body =
      '{"error":{"message":"litellm.RateLimitError: busy. Received Model Group=a\\nAvailable Model Group Fallbacks=None","type":null,"param":null,"code":"429"}}';
    expect(textsIn(`HTTP 500: ${body}\nnext`)).toEqual([`HTTP 500: ${body}`]);
  });

  it('goes on over rows that a terminal wrapped, also in the middle of a word', () => {
    const wrapped = cooldown.replace('selected', 'selec\n   ted').replace('. Passed', '.\n   Passed');
    const [finding] = engine.recognize(`before\n\n${wrapped}\n\nafter`);
    expect(finding?.rule).toBe('cooldown');
    expect(finding?.captures.model_group?.value).toBe('gpt-4o');
  });
});

describe('which rule explains it', () => {
  it('prefers what failed first to what only wraps it', () => {
    const text =
      'litellm.RateLimitError: RateLimitError: OpenAIException - You exceeded your current quota, please check your plan. No fallback model group found for original model_group=gpt-4o. Fallbacks=[]';
    const [finding] = engine.recognize(text);
    expect(finding?.rule).toBe('quota');
    expect(finding?.alternatives.map(({ rule }) => rule)).toEqual(['rate-limit-class', 'no-fallback']);
  });

  it('blames the first failure when the fallback failed too', () => {
    const text =
      "litellm.BadRequestError: OpenAIException - This model's maximum context length is 4096 tokens. Received Model Group=a\nAvailable Model Group Fallbacks=['b']\nError doing the fallback: litellm.RateLimitError: AnthropicException - You exceeded your current quota, please check your plan";
    const [finding] = engine.recognize(text);
    expect(finding?.rule).toBe('context-window');
    expect(finding?.chain[finding.cause]?.class).toBe('BadRequestError');
  });

  it('says "likely" for a class alone and "perhaps" for an error that no rule knows', () => {
    expect(
      engine.recognize('litellm.RateLimitError: MistralException - too fast').map(({ rule, confidence }) => [rule, confidence]),
    ).toEqual([['rate-limit-class', 'likely']]);
    expect(engine.recognize('litellm.APIError: NebiusException - surprise').map(({ rule, confidence }) => [rule, confidence])).toEqual([
      ['unexplained', 'perhaps'],
    ]);
  });

  it('takes the most specific class of a prefix run, whichever is printed first', () => {
    const classes = (text: string) => engine.recognize(text)[0]?.chain.map((link) => link.class);
    expect(classes('litellm.ContextWindowExceededError: litellm.BadRequestError: OpenAIException - too long')).toEqual([
      'ContextWindowExceededError',
    ]);
    expect(classes('litellm.BadRequestError: litellm.ContentPolicyViolationError: AzureException - filtered')).toEqual([
      'ContentPolicyViolationError',
    ]);
  });
});

describe('how sure it is', () => {
  it('is certain of the unaltered words of one rule', () => {
    expect(engine.recognize(cooldown)[0]?.confidence).toBe('certain');
  });

  it.each([
    ['cut with an ellipsis', 'No deployments available for selected model, Try again in 5 seco...'],
    ['retyped with small errors', cooldown.replace('available', 'availible').replace('seconds', 'secnds')],
  ])('lowers its confidence for a text %s', (_, text) => {
    expect(engine.recognize(text).map(({ rule, confidence }) => [rule, confidence === 'certain'])).toEqual([['cooldown', false]]);
  });

  it.each([
    ['escaped in JSON in JSON', `{\\\\"error\\\\":\\\\"${cooldown}\\\\"}`],
    ['upper-cased', cooldown.toUpperCase()],
    ['coloured, the escape byte lost', `[92m14:05 - LiteLLM Proxy:ERROR[0m: x.py:1 - ${cooldown}`],
    ['escaped as HTML twice', cooldown.replace("'a1'", '&amp;#39;a1&amp;#39;')],
    ['quoted in a chat', cooldown.replace(/(. Passed)/, '\n> $1')],
  ])('still finds a text %s', (_, text) => {
    expect(rulesIn(text)).toEqual(['cooldown']);
  });
});

describe('what is no finding', () => {
  it.each([
    ['another program’s refusal', 'curl: (7) Failed to connect to localhost port 4000: Connection refused'],
    [
      'a provider SDK without LiteLLM',
      "openai.RateLimitError: Error code: 429 - {'error': {'message': 'You exceeded your current quota, please check your plan'}}",
    ],
    ['code that catches', 'try:\n    call()\nexcept litellm.RateLimitError:\n    wait()'],
    ['code that catches several', 'except (litellm.RateLimitError, litellm.Timeout) as error:'],
    ['a table of classes', 'RETRY = {\n    litellm.RateLimitError: 429,\n    litellm.APIError: 500,\n}'],
    ['documentation of a class', '- `litellm.RateLimitError`: raised when the provider answers 429.'],
    ['code that raises', 'raise litellm.RateLimitError(message="slow down", model=model)'],
    ['code that looks for a text', 'if "No deployments available for selected model" in str(error):'],
    [
      'a test that expects a text',
      "expect(message).toContain('No deployments available for selected model, Try again in 5 seconds. Passed model=x. pre-call-checks=')",
    ],
    [
      'the source of a traceback’s frame',
      '  File "/app/router.py", line 9, in pick\n    raise ValueError(f"No deployments available for selected model, Try again in {seconds} seconds. Passed model={model}. pre-call-checks={x}")',
    ],
    ['a mention', 'We use LiteLLM in front of vLLM; see docs.litellm.ai for litellm.RateLimitError.'],
  ])('%s', (_, text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  it('but asked about it, says "perhaps"', () => {
    expect(
      engine
        .recognize('curl: (7) Failed to connect: Connection refused', { intent: 'asked' })
        .map(({ rule, confidence }) => [rule, confidence]),
    ).toEqual([['refused', 'perhaps']]);
  });
});

describe('bad input', () => {
  it('reads an empty text and one long line without an error', () => {
    expect(engine.recognize('')).toEqual([]);
    expect(engine.recognize('x'.repeat(3_000_000))).toEqual([]);
    expect(engine.recognize(`${'{"'.repeat(500_000)}${cooldown}`).length).toBeLessThanOrEqual(1);
  });

  it.each([
    ['nested bodies', 'litellm.RateLimitError: {"error":{"message":"'],
    ['provider tokens', 'OpenAIException - '],
    ['near-anchors', 'No deployments available for selected mode! '],
    ['opening quotes', '"litellm.RateLimitError: \\"'],
    ['tracebacks that never end', 'Traceback (most recent call last):\n  File "x", line 1\n'],
  ])('comes to an end on 60 kB of %s', (_, piece) => {
    // Whether time grows with length is measured by the benchmark; here a quadratic step would run into the time limit.
    expect(Array.isArray(engine.recognize(piece.repeat(Math.ceil(60_000 / piece.length))))).toBe(true);
  });
});

describe('what providers say in other scripts', () => {
  const chinese = engineOf({
    busy: { nearby: ['该模型当前访问量过大，请您稍后再试'] },
    'rate-limit-class': { templates: ['litellm.RateLimitError: '], level: 'class' },
  });

  it('is found like what they say in Latin letters', () => {
    const found = chinese.recognize('litellm.RateLimitError: ZaiException - 该模型当前访问量过大，请您稍后再试');
    expect(found.map(({ rule }) => rule)).toEqual(['busy']);
  });
});

describe('a rule that throws', () => {
  const broken = { also: 5, version: 'not a range' } as never;
  it('costs itself alone, in its conditions and in those of its hints', () => {
    const some = engineOf({
      bad: { templates: ['No deployments available for selected model'], conditions: broken },
      hinting: { hints: { words: ['quota'], when: broken } },
      cooldown: { templates: ['No deployments available for selected model, Try again in {{cooldown_seconds}} seconds.'] },
      'rate-limit-class': { templates: ['litellm.RateLimitError: '], level: 'class' },
    });
    expect(some.recognize(cooldown).map(({ rule }) => rule)).toEqual(['cooldown']);
    expect(some.recognize('litellm.RateLimitError: your quota is gone').map(({ rule }) => rule)).toEqual(['rate-limit-class']);
  });
});

describe('an engine that is made in steps', () => {
  it('lets others have their turn several times, and is the same in the end', () => {
    const tables: EngineTables = {
      rules: [{ id: 'quota' }],
      signatures: [{ rule: 0, template: 'You exceeded your current quota', proof: 'alone' }],
    };
    const making = makingEngine(tables);
    let turns = 0;
    let step = making.next();
    for (; !step.done; step = making.next()) turns++;
    expect(turns, 'in one go it takes 50 ms of a page').toBeGreaterThanOrEqual(4);
    const text = 'litellm.RateLimitError: You exceeded your current quota';
    expect(step.value.recognize(text)).toEqual(createEngine(tables).recognize(text));
    expect(step.value.recognize(text)).toHaveLength(1);
  });
});

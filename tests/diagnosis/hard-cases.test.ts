/** Cases that were wrong once: each group names what it is about. */
import { describe, expect, it } from 'vitest';
import { readCapture } from '../../rules/engine/captures.ts';
import { compiled, engine, onlyFinding, rulesIn } from './diagnosis.ts';
import { proxyQuotaJson, proxyRefused, proxyWrongKey, routerFallbackFailed, sdkEmptyAnswer, sdkRefused } from './recordings.ts';

const message =
  'litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided: sk-x***x. You can find your API key at https://platform.openai.com/account/api-keys.. Received Model Group=gpt-4o\nAvailable Model Group Fallbacks=None';
const carried = `14:05:23 - LiteLLM Proxy:ERROR: common_request_processing.py:1601 - litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - ${message}`;
const traceback = [
  'Traceback (most recent call last):',
  '  File "/usr/local/lib/python3.11/site-packages/openai/_base_client.py", line 1669, in request',
  '    raise self._make_status_error_from_response(err.response) from None',
  "openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Incorrect API key provided: sk-x***x. You can find your API key at https://platform.openai.com/account/api-keys.', 'type': 'invalid_request_error', 'param': None, 'code': 'invalid_api_key'}}",
  '',
  'During handling of the above exception, another exception occurred:',
  '',
  'Traceback (most recent call last):',
  '  File "/usr/local/lib/python3.11/site-packages/litellm/main.py", line 641, in acompletion',
  '    raise exception_type(',
  '          ^^^^^^^^^^^^^^^',
  `litellm.exceptions.AuthenticationError: ${message}`,
].join('\n');
const access = 'INFO:     127.0.0.1:40690 - "POST /v1/chat/completions HTTP/1.1" 401 Unauthorized';
const record = `${carried}\n${traceback}\n${access}`;
const lines = (text: string, prefix: (line: string, index: number) => string) =>
  text
    .split('\n')
    .map((line, index) => `${prefix(line, index)}${line}`)
    .join('\n');
const two = (index: number) => String(index % 60).padStart(2, '0');

describe('carriers: a proxy record with its tracebacks is one error', () => {
  it.each([
    ['docker compose, of an older release', lines(record, () => 'litellm_1  | ')],
    ['kubectl logs --prefix', lines(record, () => '[pod/litellm-7c9d8b6f5-x2x4z/litellm] ')],
    ['stern', lines(record, () => 'litellm-7c9d8b6f5-x2x4z litellm ')],
    ['journald', lines(record, (_, i) => `Nov 20 14:05:${two(i)} gateway litellm[812]: `)],
    ['CRI', lines(record, (_, i) => `2026-11-20T14:05:${two(i)}.123456789Z stdout F `)],
    ['CRI, standard error with an offset', lines(record, (_, i) => `2026-11-20T14:05:${two(i)}.123456789+01:00 stderr F `)],
    ['docker logs --timestamps', lines(record, (_, i) => `2026-11-20T14:05:${two(i)}.123456789Z `)],
    ['a CI log with times', lines(record, (_, i) => `2026-11-20T14:05:${two(i)}.1234567Z `)],
    ['indented in Markdown', lines(record, () => '    ')],
  ])('%s', (_, text) => {
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('provider-authentication-error');
    expect(finding.captures.model_group?.value).toBe('gpt-4o');
    expect(finding.chain.map((link) => link.class)).toEqual(['AuthenticationError', 'openai.AuthenticationError']);
    expect(finding.cause).toBe(1);
  });

  it('reads a panel that rich drew and wrapped', () => {
    const body = `litellm.exceptions.AuthenticationError: ${message.replace('\n', ' ')}`;
    const rows = body.match(/.{1,70}/g) ?? [];
    const text = ['╭───── Error ─────╮', ...rows.map((row) => `│ ${row.padEnd(70)} │`), '╰─────────────────╯'].join('\n');
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('provider-authentication-error');
    expect(finding.captures.model_group?.value).toBe('gpt-4o');
  });

  it('find the error of a traceback that is printed from its last line to its first', () => {
    const upside = record.split('\n').reverse().join('\n');
    expect(new Set(rulesIn(upside))).toEqual(new Set(['provider-authentication-error']));
  });
});

describe('instances', () => {
  const [first = '', second = ''] = routerFallbackFailed.split(/(?<=\n)(?=\S{5}\d\d:\d\d:\d\d - )/);

  it('holds LiteLLM’s own assertion and its arguments inside the message', () => {
    const finding = onlyFinding(sdkEmptyAnswer);
    expect(finding.rule).toBe('provider-response-format-mismatch');
    expect(sdkEmptyAnswer.slice(finding.end).trim()).toBe('');
  });

  it('is one error as a JSON line, tracebacks included', () => {
    const finding = onlyFinding(proxyQuotaJson);
    expect(finding.rule).toBe('openai-insufficient-quota');
    expect(finding.captures.model_group?.value).toBe('quota');
  });

  it('does not guess which key was wrong where the carrier is empty', () => {
    const finding = onlyFinding(proxyWrongKey);
    expect(finding.rule).toBe('proxy-exception');
  });

  it('is one error a record, its "Debug Information" included', () => {
    expect(rulesIn(first)).toHaveLength(1);
    expect(rulesIn(second)).toHaveLength(1);
  });

  it('blames, over all hops, the provider that failed first', () => {
    const [finding] = engine.recognize(second);
    expect(finding?.rule).toBe('openai-insufficient-quota');
    expect(finding?.chain[finding.cause]?.class).toBe('openai.RateLimitError');
  });

  it('ends a JSON answer with its last bracket, not on the next line', () => {
    const text = '{"error":{"message":"No connected db.","type":"no_db_connection","param":null,"code":"400"}}\n400';
    const finding = onlyFinding(text);
    expect(finding.end).toBe(text.length - 4);
  });

  it('takes the whole answer where the message begins with a hole of its template', () => {
    const body =
      '{"error":{"message":"/chat/completions: Invalid model name passed in model=nothere. Call `/v1/models` to view available models for your key.","type":"None","param":"None","code":"400"}}';
    const finding = onlyFinding(body);
    expect(finding.rule).toBe('proxy-invalid-model-name');
    expect([finding.start, finding.end]).toEqual([0, body.length]);
    expect(finding.captures.route?.value).toBe('/chat/completions');
  });
});

describe('nesting', () => {
  // litellm_core_utils/routing_common_utils.py of 1.109.1
  it.each([
    ["LiteLLM: model group 'claude' failed with the error above. No fallback was attempted."],
    [
      "LiteLLM: model group 'claude' failed with the error above and no fallback model group was found for it, so the request was not retried on another model. No fallbacks are configured. Add a fallbacks entry for that model group (Router fallbacks or proxy router_settings.fallbacks) to retry on another model.",
    ],
  ])('reads the newer suffix behind the provider’s own body: %s', (remark) => {
    const body = '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}';
    const text = JSON.stringify({ error: { message: `${body}\n\n${remark}`, type: 'None', param: 'None', code: '529' } });
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('provider-overloaded');
    expect([finding.start, finding.end]).toEqual([0, text.length]);
    expect(finding.captures.model_group?.value).toBe('claude');
    expect(finding.alternatives.map(({ rule }) => rule)).toContain('no-fallback-group');
  });

  it('names what broke a stream, not only that it broke', () => {
    const finding = onlyFinding('litellm.MidStreamFallbackError: litellm.APIConnectionError: APIConnectionError: OpenAIException - broken');
    expect(finding.chain.map((link) => link.class)).toEqual(['MidStreamFallbackError', 'APIConnectionError']);
    expect(finding.cause).toBe(1);
  });
});

describe('captures', () => {
  it('name the provider as the vocabulary spells it, also through a class-level rule', () => {
    expect(onlyFinding('litellm.APIError: APIError: Hosted_vllmException - x').captures.provider).toEqual({
      value: 'hosted_vllm',
      type: 'provider',
    });
  });

  it('are providers as the vocabulary spells it, whether a template or the prefix named it', () => {
    const odd = compiled.catalog.rules
      .flatMap((rule) => rule.examples.matches.map((example) => ({ id: rule.id, text: example.text })))
      .flatMap(({ id, text }) =>
        engine
          .recognize(text)
          .map(({ captures }) => captures.provider?.value)
          .filter((value) => value !== undefined && value !== value.toLowerCase())
          .map((value) => `${id}: ${value}`),
      );
    expect(odd, 'pass it through providerOf()').toEqual([]);
  });

  it('read the API base of the debug block', () => {
    const { captures } = onlyFinding(
      'litellm.APIError: APIError: OpenAIException - x\nModel: gpt-4o\nAPI Base: `https://gateway.example.com/v1`\nMessages: `[...]`\nmodel_group: `g`\n\ndeployment: `d`\n',
    );
    expect(captures.api_base).toEqual({ value: 'https://gateway.example.com/v1', type: 'url' });
  });

  it('read the time at which a limit resets', () => {
    const { captures } = onlyFinding(
      '{"error":{"message":"Rate limit exceeded for api_key: 88dc28d0f030c55ed4ab77ed8faf098196cb1c05df778539800c9f1243fe6b4b. Limit type: tokens. Current limit: 1000, Remaining: 0. Limit resets at: 2026-08-27 10:00:00 UTC","type":"throttling_error","param":null,"code":"429"}}',
    );
    expect(captures.reset_time).toEqual({ value: '2026-08-27 10:00:00 UTC', type: 'time' });
  });

  it('hold a version that is one', () => {
    for (const rule of compiled.catalog.rules)
      for (const { text } of rule.examples.matches)
        for (const { captures } of engine.recognize(text))
          if (captures.version)
            expect(readCapture(captures.version.value, 'version'), `${rule.id}: ${captures.version.value}`).not.toBeNull();
  });

  it('are valid in tracebacks too', () => {
    for (const text of [sdkRefused, proxyRefused])
      for (const { captures } of engine.recognize(text))
        for (const [name, { value, type }] of Object.entries(captures))
          expect(readCapture(value, type), `${name} "${value}" is no ${type}`).not.toBeNull();
  });
});

describe('tempting: no finding', () => {
  it.each([
    ['an image’s name', 'image: ghcr.io/berriai/litellm-database:main-v1.84.0-nightly'],
    [
      'a mocked error',
      'mock.side_effect = litellm.RateLimitError(message="litellm.RateLimitError: too many", model="gpt-4o", llm_provider="openai")',
    ],
    [
      'a docstring',
      'def call():\n    """Calls the model.\n\n    Raises:\n        litellm.RateLimitError: if the provider answers 429.\n        litellm.Timeout: when no answer comes in time.\n    """',
    ],
    ['a comment', '# litellm.RateLimitError: handled by the router, see router_settings'],
    [
      'router errors',
      'class RouterErrors(enum.Enum):\n    no_deployments_available = "No deployments available for selected model"\n    no_deployments_with_tag_routing = (\n        "Not allowed to access model due to tags configuration"\n    )',
    ],
    [
      'router.py',
      '            error_message = "{}No fallback model group found for original model_group={}. Fallbacks={}".format(\n                error_message, model_group, fallbacks\n            )',
    ],
    ['a test in TypeScript', "expect(parse('litellm.BadRequestError: OpenAIException - bad')).toEqual({ provider: 'openai' });"],
    ['Go', 'if strings.Contains(err.Error(), "litellm.ContextWindowExceededError: ") {\n\treturn ErrTooLong\n}'],
    ['shell', 'kubectl logs deploy/litellm | grep "litellm.RateLimitError: "'],
    ['a log query', '{app="litellm"} |= `LiteLLM Proxy:ERROR` |= `No deployments available for selected model`'],
    ['an exception named like a provider’s', 'com.example.OpenAIException: request failed\n\tat com.example.Client.call(Client.java:42)'],
  ])('%s', (_, text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});

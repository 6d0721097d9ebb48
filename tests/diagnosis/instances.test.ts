/** One finding per error instance, on texts that LiteLLM really printed: from the first line that belongs to it to the last, and no more. */
import { describe, expect, it } from 'vitest';
import { engine, onlyFinding, rulesIn } from './diagnosis.ts';
import { proxyBehindProxy, proxyQuota, proxyRefused, routerFallbackFailed, sdkRefused, sdkRetries } from './recordings.ts';

describe('what the SDK prints', () => {
  it('is two errors where str(error) and its traceback are both printed, and both name the refused connection', () => {
    expect(rulesIn(sdkRefused)).toEqual(['http-handler-connection-refused', 'http-handler-connection-refused']);
  });

  it('is one error for four chained tracebacks, blamed on the first', () => {
    const text = sdkRefused.slice(sdkRefused.indexOf('Traceback'));
    const finding = onlyFinding(text);
    expect(finding.chain.map((link) => link.class)).toEqual([
      'InternalServerError',
      'litellm.llms.openai.common_utils.OpenAIError',
      'httpx.ConnectError',
      'httpcore.ConnectError',
    ]);
    expect(finding.cause).toBe(3);
    expect(text.slice(finding.start, finding.end)).toMatch(/^litellm\.exceptions\.InternalServerError: [\s\S]*Connection refused$/);
  });

  it('is one error for a router’s retries, with their number', () => {
    const text = sdkRetries.slice(sdkRetries.indexOf('Traceback'));
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('openai-insufficient-quota');
    expect(finding.captures.retries?.value).toBe('2');
    expect(finding.captures.max_retries?.value).toBe('2');
    expect(finding.chain.at(-1)?.class).toBe('openai.RateLimitError');
    expect(finding.cause).toBe(finding.chain.length - 1);
  });
});

describe('what the proxy prints', () => {
  it('is one error for a record with five chained tracebacks, blamed on the socket', () => {
    const finding = onlyFinding(proxyRefused);
    expect(finding.chain.at(-1)?.class).toBe('ConnectionRefusedError');
    expect(finding.cause).toBe(finding.chain.length - 1);
    expect(finding.captures.host?.value).toBe('127.0.0.1');
    expect(finding.captures.port?.value).toBe('9');
  });

  it('is one error where a LiteLLM stands behind another, blamed on the provider at the far end', () => {
    const finding = onlyFinding(proxyBehindProxy);
    expect(finding.rule).toBe('openai-insufficient-quota');
    expect(finding.chain.map((link) => link.provider)).toContain('openai');
    expect(finding.chain[0]?.class).toBe('RateLimitError');
  });

  it('is as many errors as requests failed', () => {
    const log = `${proxyQuota}${proxyRefused}`.repeat(3);
    expect(rulesIn(log)).toHaveLength(6);
  });

  it('says the same of a log however much healthy log stands round it', () => {
    const healthy = 'INFO:     127.0.0.1:40690 - "POST /v1/chat/completions HTTP/1.1" 200 OK\n'.repeat(2_000);
    const [finding, ...rest] = engine.recognize(healthy + proxyRefused + healthy);
    expect(rest).toEqual([]);
    expect(finding?.rule).toBe('http-handler-connection-refused');
    expect(finding?.chain.map((link) => link.class)).toContain('ConnectionRefusedError');
  });
});

describe('what the router prints of a failing fallback', () => {
  const [first = ''] = routerFallbackFailed.split(/(?<=\n)(?=\S{5}\d\d:\d\d:\d\d - )/);

  it('blames the backup’s own failure in the record of the backup', () => {
    const [finding] = engine.recognize(first);
    expect(finding?.rule).toBe('provider-internal-error');
    expect(finding?.captures.model_group?.value).toBe('backup');
  });
});

describe('the same error again', () => {
  const error =
    'litellm.AuthenticationError: AnthropicException - {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}';

  it.each([
    ['on the next line', `${error}\n${error}`],
    ['after a blank line', `${error}\n\n${error}`],
    ['after a remark of the caller', `${error}\nRetrying in 2 seconds...\n${error}`],
    ['in a list', `- ${error}\n- ${error}`],
    ['with times', `2026-11-20 14:00:01 ${error}\n2026-11-20 14:00:03 ${error}`],
  ])('is a second finding %s', (_, text) => {
    expect(rulesIn(text)).toEqual(['anthropic-invalid-api-key', 'anthropic-invalid-api-key']);
  });

  it('is no second finding where one JSON answer repeats its message', () => {
    const message = "{'error': 'DB not connected. See https://docs.litellm.ai/docs/proxy/virtual_keys'}";
    const text = JSON.stringify({
      error: { message, type: 'internal_server_error', param: 'None', code: '500', provider_specific_fields: { error: message } },
    });
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('db-not-connected');
    expect([finding.start, finding.end]).toEqual([0, text.length]);
  });
});

describe('records of a log', () => {
  const quiet = ['INFO fine', 'INFO: 10.0.0.1:5555 - "POST /chat/completions HTTP/1.1" 500 Internal Server Error'];
  it.each(['', '14:05:23 ', '2026-11-20 14:05:23,123 '])(
    'are two errors where two failed, with other records between them (%j before each)',
    (time) => {
      for (const between of quiet) {
        const lines = [
          'ERROR litellm.APIConnectionError: OllamaException - [Errno 111] Connection refused',
          between,
          'ERROR litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o.',
        ];
        const found = rulesIn(lines.map((line) => time + line).join('\n'));
        expect(found, between).toEqual(['ollama-connection-refused', 'no-deployments-cooldown']);
      }
    },
  );
});

describe('a row that leaves what failed to the traceback below it', () => {
  const rows = [
    '23:40:10 - LiteLLM:ERROR: utils.py:1151 - litellm.utils.py::function_setup() - [Non-Blocking] Error in function_setup',
    'Traceback (most recent call last):',
    '  File "/app/lib/site-packages/litellm/utils.py", line 492, in custom_llm_setup',
    '    for custom_llm in litellm.custom_provider_map:',
  ];
  const summary = "AttributeError: module 'litellm' has no attribute 'custom_provider_map'";

  it('is one error with it, marked where it is named', () => {
    const text = [...rows, summary, ''].join('\n');
    const finding = onlyFinding(text);
    expect(text.slice(finding.start, finding.end)).toBe(summary);
    expect(finding.rule).toBe('name-missing-in-litellm');
    expect(finding.confidence).toBe('certain');
  });
});

describe('a log that shows its newest line first', () => {
  const tracebacks = [
    'Traceback (most recent call last):',
    '  File "/app/.venv/lib/python3.11/site-packages/litellm/llms/openai/openai.py", line 852, in completion',
    '    raise e',
    "openai.RateLimitError: Error code: 429 - {'error': {'message': 'You exceeded your current quota, please check your plan and billing details.'}}",
    '',
    'During handling of the above exception, another exception occurred:',
    '',
    'Traceback (most recent call last):',
    '  File "/app/.venv/lib/python3.11/site-packages/litellm/main.py", line 2168, in completion',
    '    raise exception_type(',
    'litellm.exceptions.RateLimitError: litellm.RateLimitError: RateLimitError: OpenAIException - You exceeded your current quota, please check your plan and billing details.',
  ];
  const message = [
    '14:18:22 - LiteLLM Proxy:ERROR: common_request_processing.py:1601 - litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - litellm.RateLimitError: RateLimitError: OpenAIException - You exceeded your current quota, please check your plan and billing details.. Received Model Group=gpt-4o',
    'Available Model Group Fallbacks=None',
  ];
  const timed = (lines: string[]) => lines.map((line, index) => `2026-11-20T14:18:22.${String(100 + index)}Z ${line}`);

  it.each([
    ['oldest first', [...message, ...tracebacks]],
    ['oldest first, each line with its time', timed([...message, ...tracebacks])],
    ['newest first', [...message, ...tracebacks].reverse()],
    ['newest first, each line with its time', timed([...message, ...tracebacks]).reverse()],
  ])('holds one error: %s', (_, lines) => {
    const finding = onlyFinding(lines.join('\n'));
    expect(finding.rule).toBe('openai-insufficient-quota');
    expect(finding.chain[finding.cause]?.class, 'the exception that was raised first').toBe('openai.RateLimitError');
  });

  it('holds two errors where two tracebacks follow each other', () => {
    const lines = [...tracebacks, '14:18:25 - something else', ...tracebacks].reverse();
    expect(rulesIn(lines.join('\n'))).toEqual(['openai-insufficient-quota', 'openai-insufficient-quota']);
  });
});

describe('the message ends', () => {
  const end = (text: string) => {
    const finding = onlyFinding(text);
    return text.slice(finding.start, finding.end);
  };

  it('with the quote of the sentence that it stands in', () => {
    expect(
      end(
        "They saw 'Generation failed: litellm.BadGatewayError: BadGatewayError: OpenAIException - Error code: 502.' and spent more credits.",
      ),
    ).toBe('litellm.BadGatewayError: BadGatewayError: OpenAIException - Error code: 502.');
  });

  it('in the row of a fragment whose beginning was cut away: the quote before it closes a body', () => {
    const tail =
      '"}. Received Model Group=bedrock/us.meta.llama4\\nAvailable Model Group Fallbacks=None","type":null,"param":null,"code":"400"}';
    const whole = `400: {"message":"litellm.BadRequestError: BedrockException - {\\"message\\":\\"This model doesn't support tool use in streaming mode.\\${tail}`;
    expect(rulesIn(`run 1, end of stderr: del doesn't support tool use in streaming mode.\\${tail}\n\nstderr:\n${whole}\n`)).toEqual([
      'unexplained-error',
      'model-does-not-support-tools',
    ]);
  });

  it('before the remark of the client that stands below', () => {
    expect(
      end(
        '> litellm.APIConnectionError: Vertex_ai_betaException - Server disconnected without sending a response.  \n> Retrying in 0.2 seconds...  \n> The API provider has rate limited you. Try again later or check your quotas.',
      ),
    ).toBe('litellm.APIConnectionError: Vertex_ai_betaException - Server disconnected without sending a response.');
  });

  it('behind a date that a wrapped row begins with, when it belongs to a name', () => {
    const message =
      'litellm.exceptions.RateLimitError: litellm.RateLimitError: AzureException RateLimitError -\nRequests to the ChatCompletions_Create Operation under Azure OpenAI API version\n2024-02-15-preview have exceeded token rate limit of your current OpenAI S0 pricing tier. Please\nretry after 60 seconds.';
    expect(end(message)).toBe(message);
  });

  it('no sooner than its body, which a wrapped row begins with a dash', () => {
    const message =
      'litellm.BadRequestError: GeminiException BadRequestError\n - {"error": {"code": 400, "message": "The document has \nno pages."}}';
    expect(end(message)).toBe(message);
  });

  it('where the next error begins, whoever else is named before it', () => {
    const lines = [
      'nvidia: litellm.Timeout: APITimeoutError - Request timed out. Error_str: Request timed out.',
      'groq: litellm.RateLimitError: RateLimitError: GroqException - {"error":{"message":"Request too large for model `llama-3.3-70b-versatile` in organization `org_1` service tier `on_demand` on tokens per minute (TPM): Limit 12000, Requested 12910, please reduce your message size and try again."}}',
    ];
    expect(rulesIn(lines.join('\n'))).toEqual(['request-timeout', 'groq-request-too-large']);
  });

  it('with the suffix below the time that a timeout took', () => {
    const message =
      'litellm.exceptions.Timeout: litellm.Timeout: APITimeoutError - Request timed out.\n  - timeout value=60.0, time taken=60.53 seconds\n  Received Model Group=team-model\n  Available Model Group Fallbacks=None LiteLLM Retried: 3 times, LiteLLM Max Retries: 3';
    expect(end(`It says:\n${message}\n`)).toBe(message);
  });

  it('with the suffix below a body that closes its row', () => {
    const message =
      'litellm.NotFoundError: AnthropicException - {"type":"error","error":{"type":"not_found_error","message":"model: claude-5"},"request_id":"req_1"}\nReceived Model Group=anthropic/claude-5\nAvailable Model Group Fallbacks=None';
    expect(end(`It says:\n\`\`\`\n${message}\n\`\`\`\n`)).toBe(message);
  });

  it('behind LiteLLM’s advice, which it hangs on to Bedrock’s body', () => {
    // run: litellm 1.83.14, completion(bedrock/...) against a local server
    const message =
      'litellm.BadRequestError: BedrockException - {"message": "A conversation must start with a user message. Try again with a conversation that starts with a user message."}\n. Pass in default user message via `completion(..,user_continue_message=)` or enable `litellm.modify_params=True`.\nFor Proxy: do via `litellm_settings::modify_params: True` or user_continue_message under `litellm_params`';
    expect(end(`${message}\n\nnext`)).toBe(message);
  });

  it('where somebody cut it with an ellipsis, though its body is open', () => {
    const cut = '{"error":{"message":"litellm.NotFoundError: NotFoundError: OpenAIException\n  -...';
    const whole =
      'HTTP 404: {"error":{"message":"litellm.NotFoundError: NotFoundError: OpenAIException - . Received Model Group=x\\nAvailable Model Group Fallbacks=None","code":"404"}}';
    const text = `title: >-\n  run failed:\n  ${cut}\nstatus: Done\n---\n\n## Description\n\n${whole}`;
    expect(engine.recognize(text).map((finding) => text.slice(finding.start, finding.end))).toEqual([cut, whole]);
  });

  it.each([
    'litellm.BadRequestError: OpenAIException - invalid data (sid: cha000bdf3a@dx19e5588ae00b894812). Received Model Group=spark',
    'litellm.exceptions.APIConnectionError: litellm.APIConnectionError: OllamaException - {"error":"model \'qwen2.5:0.5b-instruct\' not found"}',
  ])('with the row that says all of it, not with the next program’s: %s', (message) => {
    expect(end(`${message}\nSubscribe to search.embed failed (attempt 1/30): nats: timeout\n`)).toBe(message);
    expect(end(`${message}\nand then nothing for an hour\n`)).toBe(message);
  });

  it('at the end of a row that had room for the next row’s first word', () => {
    const message = 'litellm.NotFoundError: OpenAIException - 404 page not found: /v1/v1/chat/completions';
    const above = 'INFO: a request of this service came in and was handed on to the gateway without any change to its fields';
    expect(end(`${above}\n${message}\nclosing the session and its queue`)).toBe(message);
  });

  it('at the backtick around it, not at those of a name inside its body', () => {
    const message =
      'API Error: 400 litellm.BadRequestError: Vertex_aiException BadRequestError - b\'{"type":"error","error":{"message":"`temperature` and `top_p` cannot both be specified for this model."}}\'';
    expect(end(`errors: \`${message}\`\nreproduction: ask twice`)).toBe(message);
  });
});

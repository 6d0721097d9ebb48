/** What carries an error to the eye: containers, log formats, terminals, notebooks. The error under it stays one, and the same. */
import { describe, expect, it } from 'vitest';
import { engine, onlyFinding, rulesIn } from './diagnosis.ts';
import { proxyInvalidModel, proxyQuota, proxyRefused } from './recordings.ts';

const esc = '\u001b';
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

describe('a proxy record with its tracebacks is one error', () => {
  it.each([
    ['as it is', record],
    ['docker compose', lines(record, () => 'litellm-1  | ')],
    ['colour', record.replace('14:05:23 - LiteLLM Proxy:ERROR:', `${esc}[92m14:05:23 - LiteLLM Proxy:ERROR${esc}[0m:`)],
    ['colour whose escape byte was lost', record.replace('14:05:23 - LiteLLM Proxy:ERROR:', '[92m14:05:23 - LiteLLM Proxy:ERROR[0m:')],
    ['colour spelled out', record.replace('14:05:23 - LiteLLM Proxy:ERROR:', '\\u001b[92m14:05:23 - LiteLLM Proxy:ERROR\\u001b[0m:')],
    ['a quotation in a mail', lines(record, () => '> ')],
    ['a quotation of a quotation', lines(record, () => '> > ')],
    ['a rich box', `╭─ Error ─╮\n${lines(record, () => '│ ')}\n╰─────────╯`],
    ['a fence', `\`\`\`\n${record}\n\`\`\``],
    ['Windows line ends', record.replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('provider-authentication-error');
    expect(finding.captures.model_group?.value).toBe('gpt-4o');
    expect(finding.chain.map((link) => link.class)).toEqual(['AuthenticationError', 'openai.AuthenticationError']);
    expect(finding.cause).toBe(1);
  });
});

describe('recorded logs', () => {
  it.each([
    ['quota', proxyQuota, 'openai-insufficient-quota'],
    ['refused connection', proxyRefused, 'http-handler-connection-refused'],
    ['unknown model', proxyInvalidModel, 'proxy-invalid-model-name'],
  ])('of a %s hold one error, from the logger’s name on', (_, text, rule) => {
    const finding = onlyFinding(text);
    expect(finding.rule).toBe(rule);
    expect(text.slice(finding.start, finding.start + 19)).toBe('LiteLLM Proxy:ERROR');
    expect(finding.confidence).toBe('certain');
  });

  it('hold three errors when they stand one after another, and the access lines between them none', () => {
    expect(rulesIn(proxyQuota + proxyRefused + proxyInvalidModel)).toEqual([
      'openai-insufficient-quota',
      'http-handler-connection-refused',
      'proxy-invalid-model-name',
    ]);
  });
});

describe('what a traceback sums up in several rows', () => {
  // run: litellm 1.83.14, the proxy's log; the frames are shortened.
  const record = (message: string) =>
    `19:21:38 - LiteLLM Proxy:ERROR: common_request_processing.py:1601 - litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - litellm.${message}\nTraceback (most recent call last):\n  File "/venv/lib/python3.11/site-packages/litellm/main.py", line 640, in acompletion\n    raise exception_type(\nlitellm.exceptions.${message.split(':')[0]}: litellm.${message}\nINFO:     127.0.0.1:50322 - "POST /v1/chat/completions HTTP/1.1" 400 Bad Request\n`;
  const suffix = "No fallback model group found for original model_group=gpt. Fallbacks=[{'dead': ['nokey']}]";

  it.each([
    [
      'context-window-exceeded',
      `ContextWindowExceededError: litellm.BadRequestError: ContextWindowExceededError: OpenAIException - This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens. Please reduce the length of the messages.\nmodel=gpt. context_window_fallbacks=None. fallbacks=[{'dead': ['nokey']}].\n\nSet 'context_window_fallback' - https://docs.litellm.ai/docs/routing#fallbacks${suffix}`,
    ],
    [
      'unsupported-params',
      `UnsupportedParamsError: anthropic does not support parameters: ['frequency_penalty', 'logit_bias'], for model=claude-3-5-sonnet-20241022. To drop these, set \`litellm.drop_params=True\` or for proxy:\n\n\`litellm_settings:\n drop_params: true\`\n. \n If you want to use these params dynamically send allowed_openai_params=['frequency_penalty', 'logit_bias'] in your request.${suffix}`,
    ],
  ])('is one error with its record: %s', (rule, message) => {
    expect(onlyFinding(record(message)).rule).toBe(rule);
  });
});

describe('the list of what is cooling down, which the router prints below an error', () => {
  it('tells of earlier errors, and is none', () => {
    const text = `${carried}\n\nDebug Information:\nCooldown Deployments=[('60850362e7be', {'exception_received': 'litellm.AuthenticationError: BedrockException Inva****', 'status_code': '401', 'timestamp': 1.0, 'cooldown_time': 5}), ('2f', {'exception_received': 'litellm.RateLimitError: RateLimitError: OpenAIException - You exce****', 'status_code': '429'})]\n`;
    expect(rulesIn(text)).toEqual(['provider-authentication-error']);
  });

  it('is what there is where nothing else was quoted', () => {
    expect(
      rulesIn(
        "cooldown_list=[('8842', {'exception_received': 'litellm.RateLimitError: RateLimitError: MistralException - Requests rate limit exceeded', 'status_code': '429'})]",
      ),
    ).toEqual(['mistral-rate-limit']);
  });
});

describe('JSON logs', () => {
  const json = JSON.stringify({
    message: `litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - ${message}`,
    level: 'ERROR',
    timestamp: '2026-11-20T14:05:23.123456',
  });

  it('hold the error of their message, line ends escaped', () => {
    const finding = onlyFinding(`${json}\n{"message": "next", "level": "INFO"}`);
    expect(finding.rule).toBe('provider-authentication-error');
    expect(finding.captures.model_group?.value).toBe('gpt-4o');
  });

  it('hold it also when a log collector put them into a field of its own', () => {
    const wrapped = JSON.stringify({ log: `${json}\n`, stream: 'stderr', time: '2026-11-20T14:05:23.123456789Z' });
    const finding = onlyFinding(wrapped);
    expect(finding.rule).toBe('provider-authentication-error');
    expect(finding.captures.model_group?.value).toBe('gpt-4o');
  });

  it('hold one error a line', () => {
    expect(rulesIn(`${json}\n${json}\n${json}`)).toHaveLength(3);
  });
});

describe('terminals and notebooks', () => {
  it('reads the lines that pytest marks with E', () => {
    const finding = onlyFinding(
      [
        '    def test_answer():',
        ">       litellm.completion(model='gpt-4o', messages=[])",
        '',
        'tests/test_answer.py:9:',
        '_ _ _ _ _ _ _ _ _ _ _ _',
        ...message.split('\n').map((line, index) => `E   ${index === 0 ? 'litellm.exceptions.AuthenticationError: ' : ''}${line}`),
        '',
        '/usr/local/lib/python3.11/site-packages/litellm/main.py:641: AuthenticationError',
      ].join('\n'),
    );
    expect(finding.rule).toBe('provider-authentication-error');
    expect(finding.captures.model_group?.value).toBe('gpt-4o');
  });

  it('reads the short summary that pytest prints', () => {
    const finding = onlyFinding(
      `FAILED tests/test_answer.py::test_answer - litellm.exceptions.AuthenticationError: ${message.split('\n')[0]}`,
    );
    expect(finding.rule).toBe('provider-authentication-error');
  });

  it('reads a notebook’s traceback', () => {
    const text = [
      '---------------------------------------------------------------------------',
      'AuthenticationError                       Traceback (most recent call last)',
      'Cell In[3], line 4',
      '      1 import litellm',
      "----> 4 litellm.completion(model='gpt-4o', messages=messages)",
      '',
      'File /usr/local/lib/python3.11/site-packages/litellm/main.py:641, in completion(model, messages)',
      '    640     ## Map to OpenAI Exception',
      '--> 641     raise exception_type(',
      '    642         model=model,',
      '',
      `AuthenticationError: ${message}`,
    ].join('\n');
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('provider-authentication-error');
    expect(finding.end).toBe(text.length);
  });

  it('leaves the access line beside an error out of it', () => {
    const text = `${access}\n${carried}\n${access}`;
    const finding = onlyFinding(text);
    expect(text.slice(finding.start, finding.end)).not.toContain('HTTP/1.1');
  });
});

describe('a console of Windows that shows the escape of a colour as an arrow', () => {
  it('is read as if the colours were there', () => {
    const text =
      '\u2190[92m10:58:55 - LiteLLM Proxy:ERROR\u2190[0m: common_request_processing.py:1041 - litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - litellm.NotFoundError: AzureException NotFoundError - Resource not found. Received Model Group=gpt-5.4\nAvailable Model Group Fallbacks=None\n\u2190[32mINFO\u2190[0m:     Application startup complete.';
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('azure-resource-not-found');
    expect(text.slice(finding.start, finding.end)).toMatch(/^LiteLLM Proxy:ERROR[\s\S]*Fallbacks=None$/);
  });
});

describe('newest-first logs', () => {
  it('keep two different errors apart when the newer stands above', () => {
    const newer =
      "14:05:24 - LiteLLM Proxy:ERROR: common_request_processing.py:1601 - litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=['7a1a68862e49']";
    expect(rulesIn(`${newer}\n${carried}`)).toEqual(['no-deployments-cooldown', 'provider-authentication-error']);
  });
});

describe('where the range of a carried error lies', () => {
  it('begins with the logger and ends with the last line of the message', () => {
    const text = `INFO:     Application startup complete.\n${carried}\n${access}\n`;
    const [finding] = engine.recognize(text);
    expect(text.slice(finding?.start, finding?.end)).toBe(carried.slice(carried.indexOf('LiteLLM Proxy')));
  });
});

describe('the router, which tells of failed calls at INFO', () => {
  // router.py:1132 of 1.72.6: f"litellm.acompletion(model={model_name})\033[31m Exception {str(e)}\033[0m"
  it.each(['', `${esc}[31m`])('has an error even where no class is printed', (red) => {
    const line = `16:04:39 - LiteLLM Router:INFO: router.py:3061 - ageneric_api_call_with_fallbacks(model=haiku)${red} Exception {"message":"Too many tokens per day, please wait before trying again."}`;
    expect(rulesIn(line)).toEqual(['bedrock-throttled']);
    expect(rulesIn('16:04:39 - LiteLLM Router:INFO: router.py:3061 - ageneric_api_call_with_fallbacks(model=haiku) 200 OK')).toEqual([]);
  });
});

describe('a record of JSON that a viewer shows as a tree', () => {
  // A tree has no commas, and a row for each field; the second row of the message stands with the traceback.
  const [first = '', ...rest] = `${carried}\n${traceback}`.split('\n');
  const tree = `{\n"level": "ERROR"\n"pid": 7\n"message": "${first}"\n"stacktrace": "${rest.join('\n')}"\n}`;

  it('holds one error', () => {
    expect(rulesIn(`${tree}\n${tree.replace('"pid": 7', '"pid": 8')}`)).toEqual([
      'provider-authentication-error',
      'provider-authentication-error',
    ]);
  });

  it('holds one error where its message is said in full on one long row', () => {
    const said =
      "400: {'error': '/chat/completions: Invalid model name passed in model=nothere. Call `/v1/models` to view available models for your key.'}";
    const row = `15:09:15 - LiteLLM Proxy:ERROR: common_request_processing.py:1601 - litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - ${said}`;
    const frames =
      'Traceback (most recent call last):\n  File "/app/proxy_server.py", line 7314, in chat_completion\n    raise ProxyModelNotFoundError(';
    const bare = `{\nlevel: ERROR\nmessage: ${row}\nstacktrace: ${frames}\nlitellm.proxy.route_llm_request.ProxyModelNotFoundError: ${said}\n}`;
    expect(rulesIn(bare)).toEqual(['proxy-invalid-model-name']);
  });
});

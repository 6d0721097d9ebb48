/** Errors that happened, but not in LiteLLM, and healthy output of LiteLLM: nothing is found when a page is scanned. */
import { describe, expect, it } from 'vitest';
import { engine, rulesIn } from './diagnosis.ts';

const nothing = (cases: [name: string, text: string][]) =>
  it.each(cases)('%s', (_, text) => {
    expect(rulesIn(text), 'LiteLLM does not show here').toEqual([]);
  });

const foreign: [string, string][] = [
  [
    'OpenAI’s client, quota',
    "openai.RateLimitError: Error code: 429 - {'error': {'message': 'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.', 'type': 'insufficient_quota', 'param': None, 'code': 'insufficient_quota'}}",
  ],
  [
    'OpenAI’s client, wrong key, with its traceback',
    "Traceback (most recent call last):\n  File \"/usr/local/lib/python3.11/site-packages/openai/_base_client.py\", line 1669, in request\n    raise self._make_status_error_from_response(err.response) from None\nopenai.AuthenticationError: Error code: 401 - {'error': {'message': 'Incorrect API key provided: sk-x***x. You can find your API key at https://platform.openai.com/account/api-keys.', 'type': 'invalid_request_error', 'param': None, 'code': 'invalid_api_key'}}",
  ],
  [
    'OpenAI’s client, too long a prompt',
    "openai.BadRequestError: Error code: 400 - {'error': {'message': \"This model's maximum context length is 8192 tokens. However, your messages resulted in 9123 tokens.\", 'type': 'invalid_request_error', 'param': 'messages', 'code': 'context_length_exceeded'}}",
  ],
  ['OpenAI’s client, connection', 'openai.APIConnectionError: Connection error.'],
  [
    'OpenAI’s raw answer',
    '{"error":{"message":"Rate limit reached for gpt-4o in organization org-x on tokens per min (TPM): Limit 30000, Used 29000, Requested 2000.","type":"tokens","param":null,"code":"rate_limit_exceeded"}}',
  ],
  [
    'Anthropic’s client',
    "anthropic.RateLimitError: Error code: 429 - {'type': 'error', 'error': {'type': 'rate_limit_error', 'message': \"This request would exceed your organization's rate limit of 40,000 input tokens per minute.\"}}",
  ],
  ['Anthropic’s raw answer', '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}'],
  ['Anthropic’s wrong key', '{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}'],
  [
    'Gemini’s client',
    "google.genai.errors.ClientError: 429 RESOURCE_EXHAUSTED. {'error': {'code': 429, 'message': 'You exceeded your current quota, please check your plan and billing details.', 'status': 'RESOURCE_EXHAUSTED'}}",
  ],
  [
    'Vertex’s client',
    'google.auth.exceptions.DefaultCredentialsError: Your default credentials were not found. To set up Application Default Credentials, see https://cloud.google.com/docs/authentication/external/set-up-adc for more information.',
  ],
  [
    'AWS’s client',
    'botocore.exceptions.ClientError: An error occurred (ThrottlingException) when calling the InvokeModel operation: Too many tokens, please wait before trying again.',
  ],
  ['AWS’s missing credentials', 'botocore.exceptions.NoCredentialsError: Unable to locate credentials'],
  ['Azure’s raw answer', '{"error":{"code":"DeploymentNotFound","message":"The API deployment for this resource does not exist."}}'],
  [
    'Ollama’s own log',
    'time=2026-11-20T14:05:23.123Z level=ERROR source=sched.go:455 msg="error loading llama server" error="llama runner process has terminated: signal: killed"',
  ],
  ['Ollama’s raw answer', '{"error":"model \'llama3\' not found, try pulling it first"}'],
  [
    'vLLM’s own log',
    "ERROR 11-20 14:05:23 serving_chat.py:200] ValueError: This model's maximum context length is 8192 tokens. However, you requested 9123 tokens in the messages.",
  ],
  ['httpx', 'httpx.ConnectError: [Errno 111] Connection refused'],
  [
    'aiohttp',
    "aiohttp.client_exceptions.ClientConnectorError: Cannot connect to host localhost:8000 ssl:default [Connect call failed ('127.0.0.1', 8000)]",
  ],
  [
    'requests',
    "requests.exceptions.ConnectionError: HTTPConnectionPool(host='localhost', port=11434): Max retries exceeded with url: /api/generate (Caused by NewConnectionError('Failed to establish a new connection: [Errno 111] Connection refused'))",
  ],
  ['curl', 'curl: (7) Failed to connect to localhost port 4000 after 0 ms: Connection refused'],
  [
    'nginx',
    '<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>',
  ],
  ['Redis', 'redis.exceptions.ConnectionError: Error 111 connecting to localhost:6379. Connection refused.'],
  [
    'Postgres through Prisma',
    "Error: P1001: Can't reach database server at `db`:`5432`\n\nPlease make sure your database server is running at `db`:`5432`.",
  ],
  [
    'YAML',
    'yaml.scanner.ScannerError: while scanning for the next token\nfound character \'\\t\' that cannot start any token\n  in "config.yaml", line 7, column 1',
  ],
  ['TLS', '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1006)'],
  ['FastAPI', '{"detail":"Not Found"}'],
  [
    'Pydantic',
    'pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\napi_key\n  Field required [type=missing, input_value={}, input_type=dict]',
  ],
  ['Kubernetes', 'Warning  BackOff  2m (x9 over 5m)  kubelet  Back-off restarting failed container litellm in pod litellm-7c9d8b6f5-x2x4z'],
  [
    'another gateway',
    '{"error":{"message":"No available channel for model gpt-4o under group default (distributor)","type":"new_api_error","code":"model_not_found"}}',
  ],
  ['Portkey', '{"status":"failure","message":"Invalid provider passed"}'],
  ['OpenRouter’s raw answer', '{"error":{"message":"No endpoints found that support tool use.","code":404}}'],
  ['a budget of another tool', 'Budget has been exceeded! Please ask your administrator.'],
  ['Java', 'Exception in thread "main" java.lang.NullPointerException: Cannot invoke "String.length()" because "<local1>" is null'],
];

describe('errors of other programs', () => nothing(foreign));

describe('healthy output of LiteLLM', () => {
  nothing([
    [
      'its start',
      'INFO:     Started server process [1]\nINFO:     Waiting for application startup.\nLiteLLM: Proxy initialized with Config, Set models:\n    gpt-4o\nINFO:     Application startup complete.\nINFO:     Uvicorn running on http://0.0.0.0:4000 (Press CTRL+C to quit)',
    ],
    [
      'its banner',
      "#------------------------------------------------------------#\n#                                                            #\n#           'It would help me if you could add...'            #\n#        https://github.com/BerriAI/litellm/issues/new        #\n#                                                            #\n#------------------------------------------------------------#\n\n Thank you for using LiteLLM! - Krrish & Ishaan",
    ],
    ['information', '14:05:23 - LiteLLM Router:INFO: router.py:1100 - litellm.acompletion(model=azure/gpt-4o) 200 OK'],
    [
      'debugging',
      "14:05:23 - LiteLLM:DEBUG: utils.py:349 - Request to litellm:\n14:05:23 - LiteLLM:DEBUG: utils.py:349 - litellm.completion(model='gpt-4o', messages=[{'role': 'user', 'content': 'hi'}])",
    ],
    [
      'access lines',
      'INFO:     10.0.0.7:40690 - "POST /v1/chat/completions HTTP/1.1" 429 Too Many Requests\nINFO:     10.0.0.7:40691 - "GET /health/liveliness HTTP/1.1" 200 OK',
    ],
    [
      'the debug hint alone',
      "Give Feedback / Get Help: https://github.com/BerriAI/litellm/issues/new\nLiteLLM.Info: If you need to debug this error, use `litellm._turn_on_debug()'.",
    ],
    [
      'headers of an answer',
      'x-litellm-version: 1.83.14\nx-litellm-model-group: gpt-4o\nx-litellm-attempted-retries: 0\nx-litellm-response-cost: 0.0012',
    ],
  ]);
});

describe('when somebody asks about such a text', () => {
  it('it says no more than "perhaps"', () => {
    for (const [name, text] of foreign)
      for (const { confidence, rule } of engine.recognize(text, { intent: 'asked' }))
        expect(confidence, `${name}: ${rule}`).toBe('perhaps');
  });
});
